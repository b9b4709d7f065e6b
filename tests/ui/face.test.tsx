// @vitest-environment node
import { expect, it } from 'vitest';
import { Face, initialsOf } from '~/ui/face';
import { render } from './render';

it.each([
  ['Nuala Fenwright', 'NF'],
  ['Dr Nuala Fenwright', 'NF'],
  ['Prof. Sir Ernest Le Grand', 'EG'],
  ['dame Agatha Pomeroy-Lund', 'AP'],
  ['Dr Wilhelmina Featherstonehaugh-Vandenberghe', 'WF'],
  ['Cher', 'C'],
  ['X', 'X'],
  ['élodie d’Arcy', 'ÉD'],
  ['E\u0301lodie Brun', 'E\u0301B'],
  ['王小明', '王'],
  ['Дарья Ильина', 'ДИ'],
  ['محمد علي', 'مع'],
  ['𠮷田 太郎', '𠮷太'],
  ['“Bunty” (Beatrice) Marsh', 'BM'],
  ['Dr', ''],
  ['   ', ''],
])('the initials of “%s” are “%s”', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it('is decoration beside the name', async () => {
  expect(await render(<Face name="Cher" small />)).toBe(
    '<span class="pbc-face pbc-face--small" aria-hidden="true">C</span>',
  );
});
