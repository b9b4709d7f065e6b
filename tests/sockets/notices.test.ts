import { afterEach, expect, it } from 'vitest';
import { ask, reply } from '../support/board';
import { signedIn } from '../support/http-client';
import { listening, newestSeq } from '../support/live';
import { SocketClient } from '../support/socket-client';
import { personId } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer();
const open: SocketClient[] = [];
afterEach(() => {
  for (const page of open.splice(0)) page.close();
});

const LEAD = 'lead@demo.example';
const channelOf = (email: string) => `notices:${personId(server(), email)}`;
const told = (page: SocketClient) => page.heard.filter(({ kind }) => kind === 'notices.told');

it('a bell rings for whom it concerns, and for nobody else', async () => {
  const { url } = server();
  const [asker, helper] = [await signedIn(url, LEAD), await signedIn(url, 'lead2@demo.example')];
  const own = await listening(server(), asker, channelOf(LEAD));
  const others = await listening(server(), helper, channelOf('lead2@demo.example'));
  open.push(own, others);

  const topic = await ask(asker);
  await reply(helper, topic, 'Here.');
  await own.until(() => told(own).length > 0);
  expect(told(own)[0]?.payload).toMatchObject({ unseen: { [`topic:${topic}`]: 1 } });
  // Whoever is connected has been told by the time a later question is answered.
  await others.join(channelOf('lead2@demo.example'), newestSeq(server()));
  expect(told(others)).toEqual([]);
});

it('nobody listens to somebody else’s bell, whatever their role', async () => {
  for (const email of ['member@demo.example', 'webmaster@demo.example', 'steering@demo.example']) {
    const page = new SocketClient(server().url, await signedIn(server().url, email));
    open.push(page);
    await page.connected();
    expect(await page.join(channelOf(LEAD), 0)).toEqual({ ok: false, reason: 'refused' });
  }
});

it('a bell that was away is told what it missed', async () => {
  const { url } = server();
  const [asker, helper] = [await signedIn(url, LEAD), await signedIn(url, 'lead2@demo.example')];
  const topic = await ask(asker);
  const before = newestSeq(server());
  const witness = await listening(server(), asker, channelOf(LEAD));
  open.push(witness);
  await reply(helper, topic, 'While you were away.');
  await witness.until(() => told(witness).length > 0);

  const page = new SocketClient(url, asker);
  open.push(page);
  await page.connected();
  await page.join(channelOf(LEAD), before);
  expect(told(page).at(-1)?.payload).toMatchObject({ unseen: { [`topic:${topic}`]: 1 } });
});
