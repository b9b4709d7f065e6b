import type { Answered } from './answer.server';

/** What somebody is told who has answered. */
export function sayAnswered({ answer, place }: Answered, whose: 'you' | string): string {
  const you = whose === 'you';
  if (place === 'waiting') {
    return you
      ? 'All places are taken. You wait, and are told when one is free for you.'
      : `All places are taken. ${whose} waits, and is told when a place is free.`;
  }
  const said = {
    yes: you ? 'You are coming.' : `${whose} is coming.`,
    maybe: you ? 'You may come. A maybe keeps no place.' : `${whose} may come.`,
    no: you ? 'You are not coming.' : `${whose} is not coming.`,
  };
  return said[answer];
}
