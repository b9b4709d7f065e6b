import type { Person } from '~/platform/actor';
import type { SessionDeed, SessionInput } from './forms';
import { takeQuestions } from './questions.server';
import { changeSession, removeSession } from './sessions.server';
import { addSpeaker, removeSpeaker } from './speakers.server';

/**
 * Does what the page of one part sends.
 *
 * @returns what was done, in a sentence; and whether the part is still there
 * @throws as the verbs do
 */
export async function doWithSession(
  actor: Person,
  slug: string,
  session: string,
  input: SessionDeed | ({ deed: 'change' } & SessionInput),
): Promise<{ said: string; gone: boolean }> {
  switch (input.deed) {
    case 'change': {
      const { deed: _, ...values } = input;
      await changeSession(actor, slug, session, values);
      return { said: 'The changes are saved.', gone: true };
    }
    case 'remove':
      await removeSession(actor, slug, session);
      return { said: 'The part is taken out of the programme.', gone: true };
    case 'questions':
      await takeQuestions(actor, slug, session);
      return {
        said: 'Questions are taken there. You chair; others can be given a part.',
        gone: false,
      };
    case 'add-speaker':
      for (const personId of input.people) await addSpeaker(actor, slug, session, { personId });
      return { said: 'They are on the programme.', gone: false };
    case 'add-guest':
      await addSpeaker(actor, slug, session, {
        name: input.name,
        organisation: input.organisation,
      });
      return { said: `${input.name} is on the programme.`, gone: false };
    case 'remove-speaker':
      await removeSpeaker(actor, slug, input.speaker);
      return { said: 'They are taken off the programme.', gone: false };
  }
}
