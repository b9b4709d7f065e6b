import { expect, it } from 'vitest';
import { listOpenTopics } from '~/features/board/sections/sections.server';
import { deleteTopic } from '~/features/board/topics/topics.server';
import { Forbidden } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, askAndAnswer, reply } from './writing';

useFreshDatabase();

it('the open queries of all sections begin with those nobody replied to, the longest waiting first', async () => {
  const [asker, other] = [await addMember(), await addMember()];
  const replied = await ask(asker, { title: 'replied to' });
  await ask(asker, { title: 'waits longest' }, 'management');
  await ask(asker, { title: 'waits' });
  await askAndAnswer(asker, other, { title: 'answered' });
  await deleteTopic(asker, await ask(asker, { title: 'deleted' }));
  await reply(other, replied);
  expect((await listOpenTopics(other)).map(({ title }) => title)).toEqual([
    'waits longest',
    'waits',
    'replied to',
  ]);
});

it('they are for members alone', async () => {
  await expect(listOpenTopics({ ...(await addMember()), roles: [] })).rejects.toThrow(Forbidden);
});
