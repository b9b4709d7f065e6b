import { signedIn, type HttpClient } from '../../support/http-client';
import { askLive, chair, makeLiveSession, promiseLive } from '../../support/live-session';
import type { TestServer } from '../../support/server';
import { personId } from '../../support/stored';

/** A session of live questions with something in every state. Answers its address. */
export async function makeLive(server: TestServer): Promise<string> {
  const { url } = server;
  const webmaster = await signedIn(url, 'webmaster@demo.example');
  const lead = await signedIn(url, 'lead@demo.example');
  const lead2 = await signedIn(url, 'lead2@demo.example');
  const code = await makeLiveSession(webmaster, { moderated: 'on' });
  const people = personId(server, 'lead2@demo.example');
  await webmaster.post(`/live/${code}/people`, { deed: 'chair', people });
  const ask = async (body: string, withoutName = '') => {
    const id = await askLive(server, lead, code, { body, withoutName });
    await chair(server, lead2, code, id, { deed: 'approve' });
    return id;
  };
  const onAir = await ask('Who carries the risk of one very costly patient?');
  const promised = await ask('Who checks acute invoices for us?');
  const answered = await ask('How long should a business case take?');
  const long = await ask(`${'minor-injuries-and-illness'.repeat(5)} ${'and so on '.repeat(14)}?`);
  await ask('Could one invoice check be run for all clusters?', 'yes');
  await lead.post(`/live/${code}/vote`, { question: long, vote: 'yes' });
  await chair(server, lead2, code, long, { deed: 'pin' });
  await chair(server, lead2, code, answered, { deed: 'answer', answer: 'Six **weeks**.' });
  const due = { 'due-day': '5', 'due-month': '1', 'due-year': '2030' };
  await chair(server, lead2, code, promised, {
    deed: 'take-away',
    what: 'A list of who checks what',
    byName: 'Dr Agatha Pomeroy-Lund',
    ...due,
  });
  await chair(server, lead2, code, onAir, { deed: 'put-on-air' });
  await lead.post(`/live/${code}/ask`, { body: 'To be read by the chair?' });
  return `/live/${code}`;
}

/** Sessions that take no more questions: one that has been settled, one that is to be; and a promise. */
export async function makePast(server: TestServer) {
  const webmaster = await signedIn(server.url, 'webmaster@demo.example');
  // Two people: nobody may ask as many questions as this in a minute.
  const lead2 = await signedIn(server.url, 'lead2@demo.example');
  const member = await signedIn(server.url, 'member@demo.example');
  const make = async (asker: HttpClient) => {
    const code = await makeLiveSession(webmaster);
    const dropped = await askLive(server, asker, code, { body: 'What is for lunch?' });
    await askLive(server, asker, code, { body: `${'minor-injuries-and-illness'.repeat(5)}?` });
    await askLive(server, asker, code, { body: 'Am I alone with this?', withoutName: 'yes' });
    const promise = await promiseLive(server, webmaster, code);
    await webmaster.post(`/live/${code}/settings`, { deed: 'close' });
    return { live: `/live/${code}`, dropped, promise: `/promises/${promise}` };
  };
  const { live, dropped, promise } = await make(lead2);
  const drop = { deed: 'drop', question: dropped, reason: 'It was on the programme.' };
  await webmaster.post(`${live}/settle`, drop);
  await webmaster.post(`${live}/settle`, { deed: 'settle' });
  return { live, promise, open: (await make(member)).live };
}
