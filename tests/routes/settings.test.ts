import { beforeAll, describe, expect, it } from 'vitest';
import { ask, locationOf } from '../support/board';
import { mainOf, problemsOf, textareaOf, unescapeHtml } from '../support/html';
import { signedIn, type HttpClient } from '../support/http-client';
import { countOf, stored, tamper } from '../support/stored';
import { useServer } from '../support/use-server';

/** The settings as a browser without JavaScript meets them. */

const server = useServer();
let webmaster: HttpClient;
/** The same person in a second browser. */
let elsewhere: HttpClient;
beforeAll(async () => {
  webmaster = await signedIn(server().url, 'webmaster@demo.example');
  elsewhere = await signedIn(server().url, 'webmaster@demo.example');
});

const SETTINGS = '/network/settings';
const read = async (path: string) => mainOf(await webmaster.read(path));

/** What the forms of an entry's buttons carry. */
async function buttonsOf(list: string, name: string) {
  const page = await webmaster.read(`${SETTINGS}/${list}`);
  const item =
    page
      .split('<li ')
      .find((part) => part.includes(`<h3>${name}`))
      ?.split('</li>')[0] ?? '';
  const field = (key: string) => new RegExp(`name="${key}" value="([^"]*)"`).exec(item)?.[1] ?? '';
  const deeds = [...item.matchAll(/name="deed" value="([^"]*)"/g)].map(([, deed]) => deed);
  return {
    deeds,
    sent: { entry: field('entry'), place: field('place'), version: field('version') },
  };
}
const press = (list: string, sent: Record<string, string>, deed: string, by = webmaster) =>
  by.post(`${SETTINGS}/${list}`, { ...sent, deed });

/** Names of a list's entries in use, in order. */
const namesOf = (table: string) =>
  stored<{ name: string }>(
    server(),
    `SELECT name FROM "${table}" WHERE retiredAt IS NULL ORDER BY position`,
  ).map(({ name }) => name);

describe('the settings', () => {
  it('say what there is, part by part', async () => {
    const page = await read(SETTINGS);
    for (const words of [
      'PbC Network, East of England',
      '2 sections',
      '24 service areas',
      '11 organisation kinds',
      'None yet',
      '5 limits',
      'in original words',
    ]) {
      expect(page).toContain(words);
    }
  });

  it('are linked from the network’s page for the webmaster alone, the audit log for its readers', async () => {
    const linksOf = async (name: string) => {
      const client = await signedIn(server().url, `${name}@demo.example`);
      const page = mainOf(await client.read('/network'));
      return [...page.matchAll(/href="\/network\/(\w+)"/g)].map(([, part]) => part);
    };
    expect(await linksOf('webmaster')).toEqual([
      'today',
      'applications',
      'invitations',
      'settings',
      'roles',
      'people',
      'audit',
      'jobs',
      'deputies',
    ]);
    expect(await linksOf('steering')).toEqual(['invitations', 'roles', 'audit']);
    for (const name of ['member', 'lead', 'agent']) expect(await linksOf(name)).toEqual([]);
  });

  it.each(['member', 'lead', 'steering', 'agent'])('change nothing for a %s', async (name) => {
    const client = await signedIn(server().url, `${name}@demo.example`);
    const before = countOf(server(), 'AuditEntry');
    const { sent } = await buttonsOf('sections', 'Clinical');
    for (const [path, fields] of [
      ['sections', { ...sent, deed: 'retire' }],
      ['sections', { deed: 'add', name: 'Mine', description: 'Mine' }],
      [`sections/${sent.entry}`, { name: 'Mine', description: 'Mine', version: sent.version }],
      ['name', { name: 'Mine' }],
      ['limits', { 'escalation.answer': '1' }],
      ['mails/accounts.reset-link', { deed: 'original' }],
    ] as Array<[string, Record<string, string>]>) {
      expect((await client.post(`${SETTINGS}/${path}`, fields)).status, path).toBe(403);
    }
    expect(countOf(server(), 'AuditEntry')).toBe(before);
  });
});

describe('a list', () => {
  it('takes a new entry, which forms then offer', async () => {
    const fields = { deed: 'add', name: ' Frail  older people ', groupName: 'Community' };
    expect(locationOf(await webmaster.post(`${SETTINGS}/service-areas`, fields))).toBe(
      `${SETTINGS}/service-areas`,
    );
    expect(await read(`${SETTINGS}/service-areas`)).toContain('<h3>Frail older people');
    expect(await read('/board/clinical/new')).toContain('value="frail-older-people"');
  });

  it('gives back an entry that is not right, with what was typed', async () => {
    const before = countOf(server(), 'Section');
    const description = 'x'.repeat(201);
    const fields = { deed: 'add', name: 'é'.repeat(81), description, audience: 'everybody' };
    const response = await webmaster.post(`${SETTINGS}/sections`, fields);
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(problemsOf(page)).toEqual({
      name: 'Name must be 80 characters or fewer. It has 81',
      description: 'Description must be 200 characters or fewer. It has 201',
      audience: 'Choose who the section is for',
    });
    expect(textareaOf(page, 'description')).toBe(description);
    expect(page).toContain('Error: Sections');
    expect(countOf(server(), 'Section')).toBe(before);
  });

  it('takes an entry once, however often its form is sent', async () => {
    const path = `${SETTINGS}/trusted-domains`;
    const idempotencyKey = await webmaster.hiddenField(path, 'idempotencyKey');
    const fields = { deed: 'add', domain: 'NHS.net', note: 'NHSmail', idempotencyKey };
    const sent = await Promise.all([webmaster.post(path, fields), webmaster.post(path, fields)]);
    expect(sent.map(({ status }) => status)).toEqual([302, 302]);
    expect(countOf(server(), 'TrustedDomain')).toBe(1);
    const again = await webmaster.post(path, { ...fields, idempotencyKey: '' });
    expect(problemsOf(await again.text())).toEqual({
      domain: 'There is the mail domain “nhs.net” with this already',
    });
  });

  it('moves an entry, and comes back with the focus on its button', async () => {
    const { deeds, sent } = await buttonsOf('organisation-kinds', 'Practice');
    expect(deeds).toEqual(['up', 'down', 'retire']);
    const to = locationOf(await press('organisation-kinds', sent, 'up'));
    expect(to).toBe(`${SETTINGS}/organisation-kinds#up-practice`);
    expect(await read(to)).toContain('id="up-practice"');
    expect(namesOf('OrganisationKind').indexOf('Practice')).toBe(2);
    // The same page sent again: once is enough.
    expect(locationOf(await press('organisation-kinds', sent, 'up'))).not.toContain('#');
    expect(await read(`${SETTINGS}/organisation-kinds`)).toContain('changed meanwhile');
    expect(namesOf('OrganisationKind').indexOf('Practice')).toBe(2);
  });

  it('leads to the other button where an entry has reached the end', async () => {
    const { deeds, sent } = await buttonsOf('sections', 'Management');
    expect(deeds).toEqual(['up', 'retire']);
    const to = locationOf(await press('sections', sent, 'up'));
    expect(to).toBe(`${SETTINGS}/sections#down-${sent.entry}`);
    expect(namesOf('Section')).toEqual(['Management', 'Clinical']);
    await press('sections', { ...sent, place: '0' }, 'down');
  });

  it('retired by two webmasters at once is retired once, and nobody sees an error', async () => {
    const { sent } = await buttonsOf('organisation-kinds', 'Guidance body');
    const answers = await Promise.all([
      press('organisation-kinds', sent, 'retire'),
      press('organisation-kinds', sent, 'retire', elsewhere),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([302, 302]);
    const said = await Promise.all(
      [webmaster, elsewhere].map((by) => by.read(`${SETTINGS}/organisation-kinds`)),
    );
    const heard = said.map((page) => /retired this|is retired\. You can/.exec(page)?.[0]);
    expect(heard.sort()).toEqual(['is retired. You can', 'retired this']);
    const entries = stored(
      server(),
      `SELECT seq FROM "AuditEntry" WHERE kind = 'organisations.kind-retired'`,
    );
    expect(entries).toHaveLength(1);
    expect(said[0]).toContain('Bring back');
    await press('organisation-kinds', sent, 'bring-back');
    expect(namesOf('OrganisationKind').at(-1)).toBe('Guidance body');
  });

  it('keeps the last section for all members', async () => {
    const clinical = (await buttonsOf('sections', 'Clinical')).sent;
    await press('sections', clinical, 'retire');
    const { sent } = await buttonsOf('sections', 'Management');
    await press('sections', sent, 'retire');
    expect(await read(`${SETTINGS}/sections`)).toContain(
      'This is the last section for all members',
    );
    expect(namesOf('Section')).toEqual(['Management']);
    const fields = {
      name: 'Management',
      description: 'D',
      audience: 'lead',
      version: sent.version,
    };
    const response = await webmaster.post(`${SETTINGS}/sections/${sent.entry}`, fields);
    expect(Object.keys(problemsOf(await response.text()))).toEqual(['audience']);
    await press('sections', clinical, 'bring-back');
  });

  it.each(['nonsense', 'constructor', '__proto__'])('is not there when called %s', async (list) => {
    expect((await webmaster.get(`${SETTINGS}/${list}`)).status).toBe(404);
    expect((await webmaster.post(`${SETTINGS}/${list}`, { deed: 'add' })).status).toBe(404);
  });

  it('knows no entry that is not there, whatever shall be done with it', async () => {
    for (const deed of ['up', 'down', 'retire', 'bring-back']) {
      expect((await press('sections', { entry: 'x', place: '0', version: '' }, deed)).status).toBe(
        404,
      );
    }
  });
});

describe('an entry changed by two webmasters', () => {
  it('keeps the first’s words, and shows the second both', async () => {
    const path = `${SETTINGS}/organisation-kinds/provider`;
    const version = await webmaster.hiddenField(path, 'version');
    const saved = await elsewhere.post(path, {
      name: 'Trust',
      plural: 'Trusts',
      badge: '',
      version,
    });
    expect(saved.status).toBe(302);

    const late = await webmaster.post(path, { name: 'Supplier', plural: 'Suppliers', version });
    expect(late.status).toBe(400);
    const page = unescapeHtml(await late.text());
    expect(page).toContain('You changed this organisation kind less than a minute ago');
    expect(page).toMatch(/This is what it says now:[^]*Trusts[^]*<form/);
    expect(page).toContain('value="Supplier"');

    // What is sent from that page has been meant.
    const now = /name="version" value="([^"]*)"/.exec(page)?.[1] ?? '';
    const meant = await webmaster.post(path, {
      name: 'Supplier',
      plural: 'Suppliers',
      version: now,
    });
    expect(meant.status).toBe(302);
    expect(namesOf('OrganisationKind')).toContain('Supplier');
  });

  it('is noticed though the second mistyped first', async () => {
    const path = `${SETTINGS}/organisation-kinds/practice`;
    const version = await webmaster.hiddenField(path, 'version');
    const fields = { name: 'Surgery', plural: 'Surgeries', badge: '', version };
    expect((await elsewhere.post(path, fields)).status).toBe(302);
    const mistyped = await webmaster.post(path, { name: '', plural: 'GPs', version });
    const kept = /name="version" value="([^"]*)"/.exec(await mistyped.text())?.[1] ?? '';
    const late = await webmaster.post(path, { name: 'GP', plural: 'GPs', version: kept });
    expect(late.status).toBe(400);
    expect(namesOf('OrganisationKind')).toContain('Surgery');
  });
});

describe('a session that ended while somebody typed', () => {
  it.each([
    [`${SETTINGS}/sections`, { deed: 'add', name: 'Typed for long', description: 'D' }],
    [`${SETTINGS}/organisation-kinds/pct`, { name: 'Typed for long', plural: 'T', badge: '' }],
    [`${SETTINGS}/name`, { name: 'Typed for long', region: '' }],
    [`${SETTINGS}/mails/accounts.reset-link`, { subject: 'Typed for long', body: 'B' }],
  ])('brings back what was typed at %s', async (path, fields) => {
    const client = await signedIn(server().url, 'webmaster@demo.example');
    const idempotencyKey = await client.hiddenField(path, 'idempotencyKey');
    client.forget('pbc_session');
    const to = locationOf(await client.post(path, { ...fields, idempotencyKey }));
    expect(to).toBe(`/sign-in?${new URLSearchParams({ next: path })}`);
    await client.signIn('webmaster@demo.example');
    expect(await client.read(path)).toContain('value="Typed for long"');
  });
});

describe('a service area that was retired', () => {
  it('stays chosen where it is used, and is offered nowhere else', async () => {
    const lead = await signedIn(server().url, 'lead@demo.example');
    const id = await ask(lead, { title: 'About feet', serviceArea: 'podiatry' });
    const { sent } = await buttonsOf('service-areas', 'Podiatry');
    await press('service-areas', sent, 'retire');

    const form = await lead.read(`/topics/${id}/edit`);
    expect(form).toMatch(/<option value="podiatry" selected="">Podiatry \(retired\)</);
    expect(await lead.read('/board/clinical/new')).not.toContain('value="podiatry"');
    const edited = { title: 'About both feet', serviceArea: 'podiatry' };
    expect((await lead.post(`/topics/${id}/edit`, edited)).status).toBe(302);
    expect(await lead.read(`/topics/${id}`)).toContain('Podiatry');
    const refused = await lead.post('/board/clinical/new', edited);
    expect(Object.keys(problemsOf(await refused.text()))).toEqual(['serviceArea']);
  });
});

describe('name, limits and mails', () => {
  it('are changed by form', async () => {
    const name = await webmaster.hiddenField(`${SETTINGS}/name`, 'version');
    const fields = { name: 'Fen Network', region: 'The Fens', version: name };
    expect(locationOf(await webmaster.post(`${SETTINGS}/name`, fields))).toBe(SETTINGS);
    expect(await webmaster.read('/')).toContain('Fen Network');

    const limits = await webmaster.hiddenField(`${SETTINGS}/limits`, 'version');
    const days = {
      'board.quiet': '4',
      'escalation.unanswered': '7',
      'escalation.answer': '5',
      'escalation.reminder': '0',
      'escalation.ask': '3',
      version: limits,
    };
    const refused = await webmaster.post(`${SETTINGS}/limits`, days);
    expect(Object.keys(problemsOf(await refused.text()))).toEqual(['escalation.reminder']);
    const saved = await webmaster.post(`${SETTINGS}/limits`, {
      ...days,
      'escalation.reminder': '1',
    });
    expect(saved.status).toBe(302);
    const kept = await read(`${SETTINGS}/limits`);
    expect(kept).toContain('name="escalation.unanswered"');
    expect(kept).toMatch(/value="7"/);
  });

  it('say what is wrong with a mail, show how it reads, and take it back', async () => {
    const path = `${SETTINGS}/mails/accounts.reset-link`;
    const page = await read(path);
    expect(page).toContain('Hello Nuala');
    const version = await webmaster.hiddenField(path, 'version');
    const words = { deed: 'save', subject: 'A new one', button: 'Go', version };
    const refused = await webmaster.post(path, { ...words, body: 'Hello {surname}\n\n{link}' });
    expect(problemsOf(await refused.text())).toEqual({
      body: 'This mail has no {surname}. You can use {givenName}, {link}',
    });
    await webmaster.post(path, { ...words, body: 'Dear {givenName}\n\n{link}' });
    expect(await read(path)).toContain('Dear Nuala');
    const present = await webmaster.hiddenField(path, 'version');
    const original = { deed: 'original', subject: 'x', body: 'x', button: 'x', version: present };
    expect((await webmaster.post(path, original)).status).toBe(302);
    expect(await read(path)).toContain('Hello Nuala');
    expect(countOf(server(), 'MailWords')).toBe(0);
  });
});

describe('the audit log', () => {
  it('tells the steering group what has been done, newest first', async () => {
    const steering = await signedIn(server().url, 'steering@demo.example');
    const page = mainOf(await steering.read('/network/audit'));
    const at = (words: string) => {
      const found = page.indexOf(words);
      expect(found, words).toBeGreaterThan(-1);
      return found;
    };
    expect(at('back to its original words')).toBeLessThan(
      at('retired the service area “Podiatry”'),
    );
    expect(
      at('renamed the organisation kind “Provider” to “Trust”; name of several from'),
    ).toBeGreaterThan(0);
    expect(mainOf(await steering.read('/network/audit?about=jobs'))).toContain(
      'Nothing of this kind',
    );
  });

  it('can be taken away as a file, by whom may read it', async () => {
    tamper(server(), `UPDATE "Person" SET name = '=1+1' WHERE email = 'webmaster@demo.example'`);
    const steering = await signedIn(server().url, 'steering@demo.example');
    const file = await steering.get('/network/audit.csv');
    expect(file.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const lines = (await file.text()).split('\r\n');
    expect(lines).toHaveLength(countOf(server(), 'AuditEntry') + 2);
    expect(lines[1]).toContain(",'=1+1,");
    const lead = await signedIn(server().url, 'lead@demo.example');
    for (const path of ['/network/audit', '/network/audit.csv']) {
      expect((await lead.get(path)).status).toBe(403);
    }
  });
});

describe('the first set-up', () => {
  it('takes the form of its sections once, however often it is sent', async () => {
    const state = JSON.stringify({ next: 'sections', finishedAt: null });
    tamper(server(), `INSERT INTO "Setting" (key, value) VALUES ('set-up', ?)`, state);
    const path = '/network/set-up/sections';
    const page = await webmaster.read(path);
    const hidden = [...page.matchAll(/name="((?:id|version|audience)-\d)" value="([^"]*)"/g)];
    const kept = namesOf('Section');
    const fields: Record<string, string> = {
      ...Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])),
      ...Object.fromEntries(kept.map((name, index) => [`name-${index}`, name])),
      ...Object.fromEntries(kept.map((_, index) => [`description-${index}`, 'Other words.'])),
      [`name-${kept.length}`]: 'Estates',
      [`description-${kept.length}`]: 'Buildings.',
      deed: 'save',
    };
    const sent = await Promise.all([webmaster.post(path, fields), webmaster.post(path, fields)]);
    const again = await webmaster.post(path, fields);
    expect([...sent, again].map(locationOf)).toEqual(Array(3).fill('/network/set-up/lists'));
    expect(namesOf('Section')).toEqual([...kept, 'Estates']);

    // Other words for what stands there are no second click.
    const other = { ...fields, [`description-${kept.length}`]: 'Land.' };
    const refused = await webmaster.post(path, other);
    expect(problemsOf(await refused.text())).toEqual({
      [`name-${kept.length}`]: 'There is the section “Estates” with this already',
    });
  });
});
