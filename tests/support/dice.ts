/**
 * The same numbers in every run, so that a failure can be seen again.
 *
 * @returns rolls one: a number from 0, below the sides it is given
 */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}
