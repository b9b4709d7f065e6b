import { newId, now } from '~/platform/clock.server';
import { registerLiveQuestions } from '~/platform/live-questions/live-questions.server';
import { roomChannels } from './channels';
import { keepSections, freeCode } from './sessions.server';
import { listSectionChoices } from './sections.server';

/**
 * A session for a talk of an event’s programme. Who may have one is the event’s to say. What is left open is asked in the
 * board’s first section, until its chair says otherwise.
 */
registerLiveQuestions(async (tx, record, actor, { title, startsAt, endsAt, chairs, speakers }) => {
  const id = newId();
  const code = await freeCode(tx);
  await tx.questionSession.create({
    data: { id, code, title, startsAt, endsAt, createdById: actor.id, createdAt: now() },
  });
  const [first] = await listSectionChoices();
  await keepSections(tx, id, first ? [first.slug] : []);
  const parts = [
    ...chairs.map((personId) => ({ role: 'chair', personId })),
    ...speakers.map((speaker) => ({ role: 'speaker', ...speaker })),
  ];
  await tx.sessionRole.createMany({
    data: parts.map((part, position) => ({ sessionId: id, position, ...part })),
  });
  await record({
    kind: 'questions.session-changed',
    channels: roomChannels(id),
    subjects: { session: id },
  });
  return { id, code };
});
