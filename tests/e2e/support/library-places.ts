import { sendForm } from '../../support/multipart';
import { signedIn } from '../../support/http-client';
import type { TestServer } from '../../support/server';
import { word } from '../../support/written-files';

/** Documents of the library in the states their pages can show. Answers their addresses. */
export async function makeLibrary(server: TestServer) {
  const lead = await signedIn(server.url, 'lead@demo.example');
  const lead2 = await signedIn(server.url, 'lead2@demo.example');
  const share = async (client: typeof lead, title: string, words: string, more = {}) => {
    const fields = { title, kind: 'business-case', deed: 'publish', ...more };
    const file = { name: `${'minor-injuries-and-illness'.repeat(3)}.docx`, content: word(words) };
    const { headers } = await sendForm(server.url, '/library/new', client, fields, [file]);
    return headers.location?.split('#')[0] ?? '';
  };
  const item = await share(lead, 'A case for nurses', 'For {{cluster name}} by {{start date}}.', {
    purpose: 'For a cluster that **begins**.',
    howTo: '- Fill it in\n- Show it to nobody',
    serviceAreas: 'diabetes',
    owners: 'saltmarsh',
    sharing: 'Name us.',
  });
  const from = item.split('/').at(-1) ?? '';
  const copy = await share(lead2, 'A case for more nurses', 'Made of it.', { adaptedFrom: from });
  await sendForm(server.url, `${copy}/versions/new`, lead2, { note: 'Says more.' }, [
    { name: 'two.docx', content: word(['Made of it, and more.', 'A second paragraph.']) },
  ]);
  await lead2.post(`${item}/used`, {
    version: '1',
    result: 'approved',
    advice: '**Count** first.',
  });
  const added = await sendForm(server.url, '/guidance/new', lead, {
    title: 'Diabetes: what holds from April',
    source: 'nice',
    url: 'https://www.example.org/diabetes',
    summary: 'Ask **everybody** once a year.',
    serviceAreas: 'diabetes',
    'published-day': '1',
    'published-month': '4',
    'published-year': '2008',
  });
  const guidance = added.headers.location?.split('#')[0] ?? '';
  const withdrawn = await share(lead, 'A case that was wrong', 'Wrong.');
  await lead.post(`${withdrawn}/retire`, { how: 'withdrawn', reason: 'The tariff has changed.' });
  const draft = await share(lead, 'A case that is not ready', 'Not ready.', { deed: 'draft' });
  const steering = await signedIn(server.url, 'steering@demo.example');
  await steering.post('/library/collections/new', { title: 'What a cluster begins with' });
  const collection = '/library/collections/what-a-cluster-begins-with';
  for (const path of [item, copy]) {
    await steering.post(`${collection}/edit`, { deed: 'add', item: path.split('/').at(-1) ?? '' });
  }
  return { item, copy, withdrawn, draft, collection, guidance };
}
