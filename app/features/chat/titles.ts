import type { RoomView } from './views';

/** What a room is called: between people, by who the others are. */
export function titleOfRoom(
  { kind, name, between }: Pick<RoomView, 'kind' | 'name' | 'between'>,
  readerId: string,
): string {
  if (kind !== 'direct') return name;
  const others = between.filter(({ id }) => id !== readerId).map((one) => one.name);
  if (others.length === 0) return 'Notes to yourself';
  if (others.length === 1) return others.join('');
  return `${others.slice(0, -1).join(', ')} and ${others.at(-1) ?? ''}`;
}
