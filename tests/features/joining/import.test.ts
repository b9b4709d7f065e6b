import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closestAmong } from '~/features/joining/closest-name';
import { findColumns } from '~/features/joining/import-columns';
import { writeProblems } from '~/features/joining/import-csv';
import type { CheckedRow } from '~/features/joining/import-views';
import {
  checkImport,
  confirmImport,
  listImports,
  viewImport,
} from '~/features/joining/import.server';
import { invite } from '~/features/joining/invitations.server';
import { MAX_ROWS } from '~/features/joining/limits';
import '~/features/register.server';
import { theProcess, type Person } from '~/platform/actor';
import { listEntries, onCommit } from '~/platform/activity/activity.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { stageFile } from '~/platform/files/staging.server';
import { storeFile } from '~/platform/files/store.server';
import { findJobKind } from '~/platform/jobs/registry.server';
import { readCsv } from '~/platform/text/read-csv.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { emailOf } from '../accounts/browser';
import { addPractice, closeOrganisation, inviteInput, newEmail } from './joining';
import { readerOf, usePost } from './mails';

useFreshDatabase();
const post = usePost();

let webmaster: Person;
let steering: Person;
let practice: string;
beforeAll(async () => {
  webmaster = await addMember(['webmaster']);
  steering = await addMember(['steering']);
  practice = await addPractice('Ferry Lane Surgery');
  await addPractice('St Botolph’s & Partners');
});
beforeEach(async () => {
  await post.collect();
});

/** Puts a file where a form's file waits. Answers its id. */
async function stage(content: string | Buffer, actor = webmaster, name = 'people.csv') {
  async function* stream() {
    yield Buffer.from(content);
  }
  const stored = await storeFile(stream(), name);
  if (!stored) throw new Error('Not stored');
  return (await stageFile(actor, stored)).id;
}

const HEADINGS = 'Name,Email,Organisation,Job title,Role';
const check = async (rows: string[], actor = webmaster): Promise<CheckedRow[]> =>
  checkImport(actor, await stage([HEADINGS, ...rows].join('\r\n'), actor));
const problemsOf = async (row: string, actor?: Person) => (await check([row], actor))[0]?.problems;

describe('a row', () => {
  it('that is right will be invited', async () => {
    expect(
      await check([' Dr  Ada Example ,ADA@Example.org,ferry lane SURGERY,GP,PbC lead']),
    ).toMatchObject([
      {
        number: 2,
        name: 'Dr Ada Example',
        email: 'ada@example.org',
        organisation: 'Ferry Lane Surgery',
        jobTitle: 'GP',
        invitedRole: 'lead',
        problems: [],
        verdict: 'invite',
      },
    ]);
  });

  it.each(['X', 'Siobhán O’Brien-Núñez', "D'Arcy-Smith", '山田太郎', 'محمد'])(
    'can be for somebody called %s',
    async (name) => {
      expect(await check([`${name},${newEmail()},Ferry Lane Surgery,,`])).toMatchObject([
        { name, verdict: 'invite' },
      ]);
    },
  );

  it.each([
    ['no name', ',a@b.example,Ferry Lane Surgery', 'There is no name'],
    ['no address', 'Ann,,Ferry Lane Surgery', 'There is no email address'],
    [
      'a malformed address',
      'Ann,ann at b.example,Ferry Lane Surgery',
      'Enter an email address in the correct format, like name@example.org',
    ],
    ['no organisation', 'Ann,a@b.example,', 'There is no organisation'],
    [
      'an unknown organisation',
      'Ann,a@b.example,Zzyzx',
      'There is no organisation of this name in the network',
    ],
    [
      'one spelt otherwise',
      'Ann,a@b.example,Fery Lane Surgrey',
      'There is no organisation of this name in the network. Did you mean “Ferry Lane Surgery”?',
    ],
    [
      'a formula for a name',
      '"=HYPERLINK(""http://x.example"",""Ann"")",a@b.example,Ferry Lane Surgery',
      'Name must not begin with =',
    ],
    [
      'a formula for a job title',
      'Ann,a@b.example,Ferry Lane Surgery,+cmd|calc',
      'Job title must not begin like a formula',
    ],
    [
      'a name of 201 letters',
      `${'x'.repeat(201)},a@b.example,Ferry Lane Surgery`,
      'Name must be 200 characters or fewer. It has 201',
    ],
    [
      'an unknown role',
      'Ann,a@b.example,Ferry Lane Surgery,,King',
      'The role is none of: member, lead, steering, agent',
    ],
    [
      'a role in another script',
      'Ann,a@b.example,Ferry Lane Surgery,,王',
      'The role is none of: member, lead, steering, agent',
    ],
    [
      'the role of the webmaster',
      'Ann,a@b.example,Ferry Lane Surgery,,Webmaster',
      'Nobody is invited as webmaster: give them the role when they have joined',
    ],
    [
      'a word of the language for a role',
      'Ann,a@b.example,Ferry Lane Surgery,,constructor',
      'The role is none of: member, lead, steering, agent',
    ],
  ])('with %s says so', async (_, row, problem) => {
    expect(await problemsOf(row)).toEqual([problem]);
  });

  it('with several things wrong says all of them', async () => {
    expect(await problemsOf(',,,,King')).toHaveLength(4);
  });

  it('finds its organisation in another spelling of the same name', async () => {
    expect(await problemsOf("Ann,a@b.example,ST BOTOLPH'S AND PARTNERS")).toEqual([]);
  });

  it('for an organisation that is closed cannot be invited', async () => {
    await closeOrganisation(await addPractice('Closed Lane Surgery'));
    expect((await problemsOf('Ann,a@b.example,Closed Lane Surgery'))?.[0]).toMatch(
      /^There is no organisation of this name/,
    );
  });

  it('of a role is for the webmaster alone to invite', async () => {
    const row = 'Ann,a@b.example,Ferry Lane Surgery,,lead';
    expect(await problemsOf(row)).toEqual([]);
    expect(await problemsOf(row, steering)).toEqual([
      'Only the webmaster can invite somebody as “PbC lead”',
    ]);
  });

  it('that stands there twice is invited once', async () => {
    const rows = await check([
      'Ann,ann@b.example,Ferry Lane Surgery',
      'Bob,bob@b.example,Ferry Lane Surgery',
      'Ann again,ANN@b.example,Ferry Lane Surgery',
    ]);
    expect(rows.map(({ verdict, problems }) => [verdict, ...problems])).toEqual([
      ['invite'],
      ['invite'],
      ['problem', 'The same address stands in row 2'],
    ]);
  });

  it('of a member, or of somebody invited, changes nothing', async () => {
    const invited = inviteInput(practice);
    await invite(webmaster, invited);
    const rows = await check([
      `Ann,${await emailOf(steering)},Nowhere`,
      `Ann,${invited.email.toUpperCase()},Ferry Lane Surgery`,
    ]);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['member', 'invited']);
  });
});

describe('headings', () => {
  it.each([
    ['as asked for', ['Name', 'Email', 'Organisation', 'Job title', 'Role'], [0, 1, 2, 3, 4]],
    [
      'in other words',
      ['JOB TITLE', 'Full name', 'E-mail address', 'Employer'],
      [1, 2, 3, 0, null],
    ],
    ['with others between', ['id', 'Work e-mail', 'x', 'Practice', 'name'], [4, 1, 3, null, null]],
  ])('%s are found', (_, cells, [name, email, organisation, jobTitle, role]) => {
    expect(findColumns(cells)).toEqual({ name, email, organisation, jobTitle, role });
  });

  it('that are missing are named', () => {
    expect(findColumns(['Name', 'Telephone'])).toMatchObject({
      missing: expect.stringContaining('no column “email”, “organisation”') as string,
    });
  });
});

describe('a file', () => {
  const refusal = async (content: string | Buffer, name?: string) =>
    checkImport(webmaster, await stage(content, webmaster, name)).then(
      () => null,
      (error: unknown) => (error instanceof Invalid ? error.errors.file : error),
    );
  const rows = (count: number) =>
    [
      HEADINGS,
      ...Array.from({ length: count }, (_, n) => `Ann ${n},n${n}@b.example,Ferry Lane Surgery,,`),
    ].join('\n');

  it.each([
    ['without headings', 'Ann,a@b.example,Ferry Lane Surgery\n', /^The first row must say/],
    ['with headings alone', `${HEADINGS}\r\n,,,,\r\n`, /headings and no rows/],
    ['of blanks', ' \r\n \r\n', /is empty/],
    [
      'with a missing quotation mark',
      `${HEADINGS}\n"Ann,a@b.example`,
      /a quotation mark is missing/,
    ],
  ])('%s is refused in words', async (_, content, words) => {
    expect(await refusal(content)).toMatch(words);
  });

  it('that is no table is refused in words', async () => {
    const pdf = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';
    expect(await refusal(pdf, 'people.pdf')).toMatch(/must be a CSV/);
  });

  it('with one row more than allowed is refused, and with the most it is not', async () => {
    expect(await refusal(rows(MAX_ROWS + 1))).toBe(
      'The file must have 5,000 rows or fewer. Make several files of it',
    );
    expect(await refusal(rows(MAX_ROWS))).toBeNull();
  });

  it('that is too large is refused before it is read', async () => {
    expect(await refusal(`${HEADINGS}\n${'x'.repeat(5 * 1024 * 1024)}`)).toMatch(
      /smaller than 5MB/,
    );
  });

  it('of 5,000 rows is checked while others have their turn', async () => {
    const file = await stage(rows(MAX_ROWS));
    let turns = 0;
    let checking = true;
    const takeTurn = () => {
      turns += 1;
      if (checking) setImmediate(takeTurn);
    };
    setImmediate(takeTurn);
    expect(await checkImport(webmaster, file)).toHaveLength(MAX_ROWS);
    checking = false;
    // At least between any hundred rows and the next: what makes it wait is measured in bench.
    expect(turns).toBeGreaterThanOrEqual(MAX_ROWS / 100);
  });

  it('is shown a page at a time, what is wrong first, and each row once', async () => {
    const file = await stage(`${rows(120)}\n,,,,\nBad,,,,\nBob,bob@c.example,Nowhere,,\n`);
    const first = await viewImport(webmaster, file, 1);
    expect(first).toMatchObject({ underWay: false, page: 1, pages: 3, fileName: 'people.csv' });
    expect(first.counts).toEqual({ problem: 2, invite: 120, invited: 0, member: 0 });
    expect(first.rows.slice(0, 3).map(({ number }) => number)).toEqual([123, 124, 2]);
    const others = await Promise.all([2, 3].map((page) => viewImport(webmaster, file, page)));
    const numbers = [first, ...others].flatMap((page) => page.rows.map(({ number }) => number));
    expect(new Set(numbers).size).toBe(122);
    expect((await viewImport(webmaster, file, 99)).page).toBe(3);
  });

  it('is its sender’s alone, and for whoever may invite', async () => {
    const file = await stage(rows(1));
    await expect(checkImport(steering, file)).rejects.toThrow(NotFound);
    await expect(confirmImport(steering, file)).rejects.toThrow(NotFound);
    const member = await addMember();
    const own = await stage(rows(1), member);
    await expect(checkImport(member, own)).rejects.toThrow(Forbidden);
    await expect(confirmImport(member, own)).rejects.toThrow(Forbidden);
    await expect(listImports(member)).rejects.toThrow(Forbidden);
  });

  it('gives back the rows that are wrong, with why, and no live formula', async () => {
    const text = writeProblems(
      await check(['=1+1,bad,Nowhere,,', `Ann,${newEmail()},Ferry Lane Surgery,,`]),
    );
    const [headings, row, ...more] = await readCsv(Buffer.from(text), 10);
    expect(more).toEqual([]);
    expect(findColumns(headings?.cells ?? [])).not.toHaveProperty('missing');
    expect(row?.cells[0]).toBe("'=1+1");
    expect(row?.cells[6]).toContain('Name must not begin with =');
  });
});

describe('confirming', () => {
  const people = (count: number) => {
    const emails = Array.from({ length: count }, () => newEmail());
    const rows = emails.map((email, n) => `Dr Person ${n},${email},Ferry Lane Surgery,GP,`);
    return { emails, content: [HEADINGS, ...rows].join('\r\n') };
  };
  const invitedOf = (emails: string[]) =>
    db().invitation.findMany({ where: { email: { in: emails } } });

  it('invites everybody who can be, once, and then forgets the file', async () => {
    const { emails, content } = people(25);
    const file = await stage(`${content}\r\nBad,,,,\r\n`);
    await confirmImport(webmaster, file);
    expect(await listImports(steering)).toMatchObject([{ file, made: 0, failed: false }]);
    // Sent twice, by a double click.
    await confirmImport(webmaster, file);
    const mails = await post.collect();
    expect(mails.map(readerOf).sort()).toEqual([...emails].sort());
    expect(await invitedOf(emails)).toHaveLength(25);
    expect(await listImports(steering)).toEqual([]);
    expect(await db().file.findUnique({ where: { id: file } })).toBeNull();
    await expect(viewImport(webmaster, file, 1)).rejects.toThrow(NotFound);
  });

  it('done again after a crash half way invites nobody twice', async () => {
    const { emails, content } = people(25);
    const file = await stage(content);
    await confirmImport(webmaster, file);
    // What a process had done before it died: ten of them, in one transaction.
    for (const email of emails.slice(0, 10))
      await invite(webmaster, inviteInput(practice, { email }));
    const mails = await post.collect();
    expect(mails.map(readerOf).sort()).toEqual([...emails].sort());
    expect(await invitedOf(emails)).toHaveLength(25);
  });

  it('leaves out whom somebody else invites while it is done', async () => {
    const { emails, content } = people(100);
    await confirmImport(webmaster, await stage(content));
    const email = emails.at(-1) ?? '';
    // When the first of it have been invited the file has been checked, and its last row was to be invited.
    let quicker: Promise<string> | undefined;
    const stop = onCommit((newest) => {
      void listEntries({ after: newest - 1, limit: 1 }).then(([entry]) => {
        if (entry?.kind !== 'joining.invited') return;
        quicker ??= invite(steering, inviteInput(practice, { email }));
      });
    });
    await post.collect();
    stop();
    // It is refused when the file was quicker.
    await quicker;
    expect(await invitedOf([email])).toMatchObject([{ invitedById: steering.id }]);
    expect(await invitedOf(emails)).toHaveLength(emails.length);
  });

  it('stands in the audit log once, with how many', async () => {
    const { content } = people(3);
    await confirmImport(steering, await stage(content, steering));
    await post.collect();
    const entries = await db().auditEntry.findMany({ where: { kind: 'joining.import-asked' } });
    expect(entries.at(-1)).toMatchObject({ actorId: steering.id, details: { count: 3 } });
    const last = await db().auditEntry.findFirst({ orderBy: { seq: 'desc' } });
    expect(last?.kind).toBe('joining.import-asked');
  });

  it('is refused when there is nobody to invite', async () => {
    const file = await stage(`${HEADINGS}\nBad,,,,`);
    await expect(confirmImport(webmaster, file)).rejects.toThrow(Conflict);
  });

  it('stops for whoever may not invite any more, and is forgotten when it is given up', async () => {
    const leaver = await addMember(['steering']);
    const { emails, content } = people(3);
    const file = await stage(content, leaver);
    await confirmImport(leaver, file);
    await revokeRole(webmaster, leaver.id, 'steering');
    expect(await post.collect()).toEqual([]);
    expect(await invitedOf(emails)).toEqual([]);
    expect(await listImports(webmaster)).toMatchObject([{ failed: true }]);
    await change(theProcess, async (tx) => {
      await findJobKind('joining.import')?.onGivenUp?.(tx, { file, by: leaver.id });
    });
    expect(await db().file.findUnique({ where: { id: file } })).toBeNull();
  });
});

it.each([
  ['Ferry Lane', 'Ferry Lane Surgery'],
  ['ferrylane surgery', 'Ferry Lane Surgery'],
  ['St. Botolphs', 'St Botolph’s & Partners'],
  ['Something else entirely', null],
  ['', null],
])('for %j the name %j is offered', (typed, offered) => {
  expect(closestAmong(['Ferry Lane Surgery', 'St Botolph’s & Partners'])(typed)).toBe(offered);
});
