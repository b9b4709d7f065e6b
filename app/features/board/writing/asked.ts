import type { PersonToAsk } from './views';

/** Somebody ticked, as the form sends it: the id, then the name, so that a form that comes back can show it again. */
export function writeAsked({ id, name }: { id: string; name: string }): string {
  return `${id} ${name}`;
}

/** Somebody who was ticked, as far as the form says who it is. */
export function readAsked(ticked: string): PersonToAsk {
  const [id = '', ...name] = ticked.split(' ');
  return { id, name: name.join(' '), organisation: '', reason: '' };
}
