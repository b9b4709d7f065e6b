import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { parseFields } from '~/platform/http/form.server';
import { bringBackEntry, moveEntry, retireEntry } from '~/platform/lists/arrange.server';
import { addEntry } from '~/platform/lists/edit.server';
import { nameOf, type RegisteredList } from '~/platform/lists/list.server';
import { settingsAddresses } from './addresses';
import { idOfMove } from './entry-ids';
import type { ArrangeInput } from './schema';

/** Where the page of a list comes back to, and what it says. */
interface Answer {
  to: string;
  said?: string | { notice: string };
}

/**
 * Does what a button of a list's page asks for.
 *
 * @throws {NotFound} when there is no such entry
 * @throws {Invalid} when what is to be added is not right
 */
export async function arrange(
  actor: Person,
  list: RegisteredList,
  input: ArrangeInput,
): Promise<Answer> {
  const to = href(settingsAddresses.list, { list: list.key });
  const { deed, entry, place, version } = input;
  switch (deed) {
    case 'add': {
      const values = parseFields(list.schema, input);
      await addEntry(actor, list, values, input.idempotencyKey);
      return { to, said: `“${nameOf(list, values)}” was added.` };
    }
    case 'up':
    case 'down': {
      const moved = await moveEntry(actor, list, entry, deed === 'up' ? -1 : 1, place);
      if (!moved.done) return { to, said: { notice: moved.said } };
      // The focus stays on the button, or goes to the other one where that is all that is left.
      const other = deed === 'up' ? 'down' : 'up';
      const left = deed === 'up' ? !moved.first : !moved.last;
      return { to: `${to}#${idOfMove(left ? deed : other, entry)}` };
    }
    case 'retire':
      return { to, said: inWords(await retireEntry(actor, list, entry, version)) };
    case 'bring-back':
      return { to, said: inWords(await bringBackEntry(actor, list, entry)) };
  }
}

function inWords({ done, said }: { done: boolean; said: string }): string | { notice: string } {
  return done ? said : { notice: said };
}
