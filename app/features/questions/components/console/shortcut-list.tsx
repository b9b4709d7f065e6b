import { Details } from '~/ui/details';

const shortcuts = [
  ['j, k, or the arrows', 'next question, the one before'],
  ['i', 'let it in'],
  ['o', 'put it on air'],
  ['a', 'answered'],
  ['w', 'write the answer'],
  ['t', 'take it away'],
  ['f', 'waiting for'],
  ['l', 'leave it open'],
  ['b', 'back to waiting'],
  ['u, n', 'up, down'],
  ['p', 'pin it, or take the pin away'],
  ['m', 'same as another one'],
  ['d', 'decline it'],
] as const;

/** What the keys do, while a question has the focus. */
export function ShortcutList() {
  return (
    <Details summary="By keyboard">
      <dl className="pbc-shortcuts">
        {shortcuts.map(([keys, deed]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{deed}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
