import { signedIn } from '../../support/http-client';
import { askLive, chair, makeLiveSession } from '../../support/live-session';
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
