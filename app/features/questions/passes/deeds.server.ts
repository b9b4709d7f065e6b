import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { drawQr } from '~/platform/text/qr.server';
import { questionAddresses } from '../addresses';
import { showCode } from '../codes';
import { outside } from '../seen/join-code.server';
import { giveRole, takeRole } from '../sessions/roles.server';
import type { SheetBadge } from '../views';
import type { PeopleInput } from './forms';
import { endBadge, listWithoutBadge, makeBadges } from './passes.server';

/**
 * Does what a button on a session's page of people says.
 *
 * @returns badges to print, once; or what is said when it is done
 */
export async function doWithPeople(
  actor: Person,
  code: string,
  input: PeopleInput,
): Promise<{ badges: SheetBadge[] } | { said: string }> {
  switch (input.deed) {
    case 'chair':
    case 'speaker':
    case 'helper':
      for (const personId of input.people) {
        await giveRole(actor, code, { role: input.deed, personId });
      }
      return { said: 'They have a part in the session.' };
    case 'guest-speaker': {
      const { name, organisation } = input;
      await giveRole(actor, code, { role: 'speaker', name, organisation });
      return { said: `${name} speaks.` };
    }
    case 'take-role':
      await takeRole(actor, code, input.role);
      return { said: 'They have this part no longer.' };
    case 'end-badge':
      await endBadge(actor, code, input.badge);
      return { said: 'The badge is worth nothing any more.' };
    case 'badges':
      return { badges: await printable(actor, code, input.people) };
    case 'all-badges':
      return { badges: await printable(actor, code, await listWithoutBadge(actor, code)) };
  }
}

async function printable(actor: Person, code: string, people: string[]): Promise<SheetBadge[]> {
  const badges = await makeBadges(actor, code, people);
  return badges.map(({ token, code: typed, ...named }) => ({
    ...named,
    code: showCode(typed),
    qr: drawQr(outside(href(questionAddresses.pass, { token }))),
  }));
}
