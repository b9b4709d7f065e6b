import { signedIn } from '../../support/http-client';
import type { TestServer } from '../../support/server';
import { stored } from '../../support/stored';
import { ask, reply } from './board';

/** Addresses of what is no query, of what has no name, and of what was changed. */
export async function makeKinds(server: TestServer) {
  const lead = await signedIn(server.url, 'lead@demo.example');
  const lead2 = await signedIn(server.url, 'lead2@demo.example');
  const discussion = await ask(lead, {
    title: 'Letters first, or cases first?',
    kind: 'discussion',
    body: 'Let us collect how long each step took.',
    sections: ['clinical', 'management'],
  });
  await reply(lead2, discussion, 'A letter took two weeks.');
  await lead.post(`${discussion}/conclusion`, { body: 'A **letter** first.' });
  const nameless = await ask(lead2, { title: 'Am I alone with this?', withoutName: 'yes' });
  await reply(lead2, nameless, 'I do not hope so.');
  await lead.post(`${nameless}/me-too`, { too: 'yes' });
  const [changed] = stored<{ postId: string }>(
    server,
    `SELECT postId FROM "PostVersion" WHERE kind = 'reply' ORDER BY endedAt`,
  );
  return { discussion, nameless, history: `/replies/${changed?.postId ?? ''}/history` };
}
