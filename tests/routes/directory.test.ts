import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { writeEntry } from '../support/directory';
import { mainOf, unescapeHtml } from '../support/html';
import { signedIn, type HttpClient } from '../support/http-client';
import { useDatabaseOf } from '../support/second-process';
import { countOf, personId } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer();
useDatabaseOf(server);
let lead: HttpClient;
beforeAll(async () => {
  lead = await signedIn(server().url, 'lead@demo.example');
});

/** Somebody whose every field is a trap. */
const awkward = {
  email: 'gideon.palfreyman-wu@demo.example',
  name: 'Dr Zoë “Zed” O’Hara-Łukasz, PhD; (north)',
  jobTitle: '=HYPERLINK("http://evil.example","Lead")',
  phone: '+44 1632 960 777',
  mobile: '-07700 900777',
  address: 'The Surgery, 1; High Street\nSalt\\marsh\n@SUM(A1)',
};

beforeAll(async () => {
  const id = personId(server(), awkward.email);
  await change(theProcess, async (tx) => {
    const { name, jobTitle } = awkward;
    await tx.person.update({ where: { id }, data: { name, jobTitle } });
  });
  await writeEntry(id, {
    phone: awkward.phone,
    mobile: awkward.mobile,
    address: awkward.address,
    shownTo: { mobile: 'member' },
    serviceAreas: [],
    interests: ['@SUM(1+1)', 'écoute, naïveté; ' + '漢字'.repeat(60)],
    profession: 'gp',
    awayUntil: new Date('2099-07-06T23:00:00Z'),
  });
});

const read = async (path: string) => mainOf(await lead.read(path));
const headings = (page: string) =>
  [...page.matchAll(/<h3><a[^>]*>([^<]*)<\/a>/g)].map(([, name = '']) => unescapeHtml(name));

describe('the list', () => {
  it('says how many there are, and shows them by surname, a page at a time', async () => {
    const first = await read('/directory');
    expect(first).toMatch(/60 members in \d+ organisations/);
    expect(first).toContain('<h2>60 people</h2>');
    const names = headings(first);
    expect(names).toHaveLength(25);
    expect(names[0]).toBe('Idris Abernathy-Cole');
    const next = /href="([^"]*after=[^"]*)"[^>]*>.*?(Next: [A-Z] to [A-Z])/.exec(first);
    const second = await read(unescapeHtml(next?.[1] ?? ''));
    expect(headings(second)).toHaveLength(25);
    expect(new Set([...names, ...headings(second)]).size).toBe(50);
    expect(second).toContain('Previous: A to');
  });

  it('begins at a letter, and links no letter that nobody has', async () => {
    const page = await read('/directory?q=dr');
    const letters = /<nav class="pbc-az[^]*?<\/nav>/.exec(page)?.[0] ?? '';
    expect(letters).toMatch(/<a[^>]*from=F"[^>]*>F<\/a>/);
    expect(letters).toContain('<span>Z</span>');
    expect(headings(await read('/directory?from=W'))[0]).toMatch(/ W\S*$/);
  });

  it('combines filters, counts what each would find, and takes them back by links', async () => {
    const page = await read('/directory?role=lead&role=steering&pct=nhs-suffolk&q=GP+dr');
    const all = await read('/directory?role=lead&role=steering&pct=nhs-suffolk');
    expect(headings(page).length).toBeLessThanOrEqual(headings(all).length);
    expect(all).toMatch(
      /id="filter-pct[^"]*"[^>]*value="nhs-suffolk"[^>]*checked=""|checked=""[^>]*value="nhs-suffolk"/,
    );
    const count = Number(/<h2>(\d+) (?:people|person)<\/h2>/.exec(all)?.[1]);
    expect(headings(all)).toHaveLength(count);
    expect(all).toMatch(new RegExp(`NHS Suffolk <span class="pbc-num">${count}</span>`));
    const chips = [
      ...all.matchAll(
        /<a class="pbc-chip"[^>]*href="([^"]*)"[^>]*><span><span[^>]*>Remove filter: <\/span>([^<]*)/g,
      ),
    ];
    expect(chips.map(([, , text]) => text)).toEqual(['PbC lead', 'Steering group', 'NHS Suffolk']);
    expect(unescapeHtml(chips[2]?.[1] ?? '')).toBe('/directory?role=lead&role=steering');
  });

  it('offers the commonest of a long list, and all of it by a link', async () => {
    const page = await read('/directory');
    const more = /href="([^"]*)"[^>]*>(All \d+ primary care trusts)</.exec(page);
    const offered = (text: string) => [...text.matchAll(/name="pct"/g)].length;
    expect(offered(page)).toBeLessThan(7);
    const all = await read(unescapeHtml(more?.[1] ?? ''));
    expect(`All ${offered(all)} primary care trusts`).toBe(more?.[2]);
  });

  it('is not troubled by what it does not know', async () => {
    for (const search of [
      'role=owner&pct=nowhere&organisation=x&about=%00&active=1&profession=9',
      'from=%C3%A9&after=nobody&all=q&all=__proto__',
      '__proto__=x&constructor=y&toString=z&hasOwnProperty=1',
      `${'a=1&'.repeat(500)}q=`,
    ]) {
      const response = await lead.get(`/directory?${search}`);
      expect(response.status, search).toBe(200);
      expect(mainOf(await response.text())).toContain('<h2>60 people</h2>');
    }
    const nobody = await read('/directory?q=%22%3Cscript%3E');
    expect(nobody).toContain('Nobody is found by that');
    expect(nobody).toContain('&lt;script&gt;');
  });

  it('shows what somebody in the room of the reader has to know', async () => {
    const page = await read(`/directory?q=${encodeURIComponent("o'hara")}`);
    expect(headings(page)).toEqual([awkward.name]);
    expect(page).toContain('Away until');
    expect(page).toContain('href="tel:+441632960777"');
    expect(page).toContain('>SHA</span>');
    expect(await read('/directory?q=fenwright')).toContain('Edit your entry');
  });
});

describe('the index of what people know about', () => {
  it('leads to those who do', async () => {
    const page = await read('/directory/interests');
    const [, to = ''] = /href="([^"]*about=%40sum[^"]*)"/.exec(page) ?? [];
    expect(headings(await read(unescapeHtml(to)))).toEqual([awkward.name]);
    expect(page).not.toContain('Ophthalmology');
  });
});

describe('the spreadsheet', () => {
  const rowsOf = async (path: string) => {
    const response = await lead.get(path);
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="people.csv"');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    return parse<Record<string, string>>(bytes, { bom: true, columns: true });
  };

  it('has a line a member, by surname, and no formula', async () => {
    const rows = await rowsOf('/directory.csv');
    expect(rows).toHaveLength(60);
    const row = rows.find(({ Name }) => Name === awkward.name);
    expect(row).toEqual({
      Name: awkward.name,
      'Job title': `'${awkward.jobTitle}`,
      Profession: 'GP',
      Organisation: 'NHS East of England',
      'Primary care trust': '',
      'PbC cluster': '',
      Roles: '',
      'Ask about': `'@SUM(1+1); écoute, naïveté; ${'漢字'.repeat(60)}`,
      Email: awkward.email,
      Phone: `'${awkward.phone}`,
      Mobile: `'${awkward.mobile}`,
      Address: awkward.address,
      'Away until': 'Tuesday 7 July 2099',
    });
    for (const cell of rows.flatMap((each) => Object.values(each))) {
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
  });

  it('is filtered as the list is', async () => {
    const rows = await rowsOf('/directory.csv?pct=nhs-suffolk&role=lead');
    const names = headings(await read('/directory?pct=nhs-suffolk&role=lead'));
    expect(rows.map(({ Name }) => Name)).toEqual(names);
    expect(new Set(rows.map((row) => row['Primary care trust']))).toEqual(new Set(['NHS Suffolk']));
    expect(await rowsOf('/directory.csv?q=nobody-has-this-name')).toEqual([]);
  });
});

describe('the contact cards', () => {
  const cardsIn = (text: string) => {
    const parsed = ICAL.parse(text) as unknown[];
    const all = (typeof parsed[0] === 'string' ? [parsed] : parsed) as unknown[][];
    return all.map((card) => new ICAL.Component(card as never));
  };
  const valuesOf = (card: ICAL.Component) =>
    Object.fromEntries(
      card.getAllProperties().map((property) => {
        const type = [property.getParameter('type') ?? []].flat().join(' ');
        const value = property.getFirstValue();
        // It follows RFC 6350 here, where a semicolon in a single text needs no backslash; RFC 2426 wants one.
        const text = typeof value === 'string' ? value.replaceAll('\\;', ';') : value;
        return [`${property.name} ${type}`.trim(), text];
      }),
    );

  it('say everything of a person to an address book', async () => {
    const response = await lead.get(`/directory/${personId(server(), awkward.email)}.vcf`);
    expect(response.headers.get('Content-Type')).toBe('text/vcard; charset=utf-8');
    expect(response.headers.get('Content-Disposition')).toBe(
      'attachment; filename="zoe-zed-o-hara-ukasz.vcf"',
    );
    const text = await response.text();
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    }
    expect(text).not.toMatch(/(?<!\r)\n|\uFFFD/);
    const [card] = cardsIn(text);
    const values = card ? valuesOf(card) : {};
    expect(values).toMatchObject({
      version: '3.0',
      fn: awkward.name,
      n: ['O’Hara-Łukasz', 'Zoë “Zed”', '', 'Dr', 'PhD; (north)'],
      org: 'NHS East of England',
      title: awkward.jobTitle,
      'email INTERNET WORK': awkward.email,
      'tel WORK VOICE': awkward.phone,
      'tel CELL VOICE': awkward.mobile,
      'label WORK': awkward.address,
      note: `Ask about: @SUM(1+1), écoute, naïveté; ${'漢字'.repeat(60)}`,
    });
    expect(values['adr WORK']).toEqual([
      '',
      '',
      awkward.address.replaceAll('\n', ', '),
      '',
      '',
      '',
      '',
    ]);
  });

  it('come for everybody who is found', async () => {
    const text = await (await lead.get('/directory.vcf?pct=nhs-suffolk')).text();
    const names = headings(await read('/directory?pct=nhs-suffolk'));
    const cards = cardsIn(text).map(valuesOf);
    expect(cards.map(({ fn }) => fn)).toEqual(names);
    expect(new Set(cards.map(({ uid }) => uid)).size).toBe(names.length);
  });

  it('are of members alone', async () => {
    for (const id of ['nobody', '..', '%2e%2e%2f', 'x'.repeat(3000)]) {
      expect((await lead.get(`/directory/${id}.vcf`)).status, id).toBe(404);
    }
  });
});

describe('the list on paper', () => {
  it('says of which day it is, whom it holds, and what', async () => {
    const page = await read('/directory/print?role=steering');
    const names = headings(await read('/directory?role=steering'));
    expect(page).toContain(`${names.length} people (Steering group), `);
    expect(page).toMatch(/<time[^>]*>\w+day \d+ \w+ \d{4}<\/time>/);
    expect(page).toContain('what they show to members: it is not for others');
    for (const name of names) expect(unescapeHtml(page)).toContain(name);
    const steering = await signedIn(server().url, 'steering@demo.example');
    expect(mainOf(await steering.read('/directory/print'))).toContain('and to the steering group');
  });
});

it('nothing of it is a deed', async () => {
  const before = countOf(server(), 'Activity');
  for (const path of ['/directory', '/directory.csv', '/directory.vcf', '/directory/print']) {
    await (await lead.get(path)).text();
  }
  expect(countOf(server(), 'Activity')).toBe(before);
});
