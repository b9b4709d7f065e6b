import { beforeAll, describe, expect, it } from 'vitest';
import { locationOf } from '../support/board';
import { mainOf, problemsOf, textareaOf, titleOf } from '../support/html';
import { signedIn, type HttpClient } from '../support/http-client';
import { stored } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer();
let webmaster: HttpClient;
let lead: HttpClient;
beforeAll(async () => {
  webmaster = await signedIn(server().url, 'webmaster@demo.example');
  lead = await signedIn(server().url, 'lead@demo.example');
});

const textOf = (page: string) =>
  mainOf(page)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** Adds an organisation by form, and answers its address. */
async function add(fields: Record<string, string>): Promise<string> {
  const sent = await webmaster.post('/organisations/new', { kind: 'cluster', ...fields });
  return locationOf(sent);
}

/** Fields of a form as a browser sends them. */
const version = (path: string) => webmaster.hiddenField(path, 'version');

describe('the region', () => {
  it('is a tree that one can fold, with links to every page', async () => {
    const page = mainOf(await lead.read('/organisations'));
    expect(page).toContain('<details open=""><summary>14 primary care trusts');
    expect(page).toContain('href="/organisations/nhs-suffolk"');
    expect(page).toContain('href="/organisations/saltmarsh"');
    expect(page).not.toMatch(/\b0 members/);
  });

  it('is looked through by name and kind', async () => {
    const page = textOf(await lead.read('/organisations?q=suffolk&kind=pct'));
    expect(page).toContain('1 organisation');
    expect(page).toContain('NHS Suffolk');
    expect(page).toContain('Part of NHS East of England');
    expect(page).not.toContain('NHS Norfolk');
    expect(textOf(await lead.read('/organisations?q=axolotl'))).toContain(
      'No organisation is called that',
    );
  });

  it('offers the webmaster alone to add one', async () => {
    const link = 'href="/organisations/new"';
    expect(await webmaster.read('/organisations')).toContain(link);
    expect(await lead.read('/organisations')).not.toContain(link);
  });

  it('stands in the part of the navigation called People, beside people and suppliers', async () => {
    const page = await lead.read('/organisations');
    expect(page).toMatch(
      /<a aria-current="true"[^>]*href="\/directory"|href="\/directory"[^>]*aria-current="true"/,
    );
    const views = /<nav class="pbc-views"[^]*?<\/nav>/.exec(page)?.[0] ?? '';
    expect([...views.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual([
      '/directory',
      '/organisations',
      '/organisations/suppliers',
    ]);
  });
});

describe('an organisation’s page', () => {
  it('says what it is, whom to ask and what it plans', async () => {
    const page = mainOf(await lead.read('/organisations/nhs-suffolk'));
    const text = textOf(page);
    expect(text).toContain('Primary care trust');
    expect(text).toContain('Part of NHS East of England');
    expect(text).toContain('Perpetua Lindqvist');
    expect(page).toContain('href="tel:01632960331"');
    expect(page).toMatch(/href="\/directory\/[\w-]+">Hester Quillfeather</);
    expect(page).toContain('href="https://www.example.org/suffolk/commissioning-plan"');
    expect(text).toContain('at www.example.org');
    expect(page).toContain('href="/directory?organisation=nhs-suffolk"');
    expect(page).not.toContain('/organisations/nhs-suffolk/edit');
  });

  it('never shows how to reach a member, whom it names', async () => {
    const page = await lead.read('/organisations/nhs-suffolk');
    const [hester] = stored<{ email: string }>(
      server(),
      `SELECT email FROM "Person" WHERE name = 'Hester Quillfeather'`,
    );
    expect(page).not.toContain(hester?.email);
  });

  it('shows the webmaster what can be done with it', async () => {
    const page = await webmaster.read('/organisations/nhs-suffolk');
    for (const deed of ['edit', 'move', 'merge', 'close', 'contacts', 'links']) {
      expect(page).toContain(`href="/organisations/nhs-suffolk/${deed}"`);
    }
  });
});

describe('adding and changing', () => {
  it('keeps what was typed, and says what is wrong beside each field', async () => {
    const sent = await webmaster.post('/organisations/new', {
      name: 'nhs  súffolk',
      kind: 'cluster',
      about: 'A long text about it.',
      website: 'javascript:alert(1)',
    });
    expect(sent.status).toBe(400);
    const page = await sent.text();
    expect(problemsOf(page)).toEqual({
      website: 'Website must be a web address, like https://www.example.org',
    });
    expect(textareaOf(page, 'about')).toBe('A long text about it.');
    expect(titleOf(page)).toMatch(/^Error: /);
    const again = await webmaster.post('/organisations/new', {
      name: 'nhs  súffolk',
      kind: 'cluster',
    });
    const refused = await again.text();
    expect(problemsOf(refused)).toEqual({
      name: 'There is “NHS Suffolk” with this name already (Primary care trust)',
    });
    // A link to the other one: found by the same words.
    const look = /href="(\/organisations\?q=[^"]*)"/.exec(mainOf(refused))?.[1] ?? '';
    expect(textOf(await webmaster.read(look))).toContain('NHS Suffolk');
  });

  it('asks for a name and a kind', async () => {
    const sent = await webmaster.post('/organisations/new', {});
    expect(problemsOf(await sent.text())).toEqual({
      name: 'Enter a name',
      kind: 'Choose a kind',
    });
  });

  it('adds one below another, and shows it there', async () => {
    const path = await add({ name: 'Brand New Fen', parent: 'nhs-norfolk', about: 'We *are*.' });
    expect(path).toBe('/organisations/brand-new-fen');
    expect(textOf(await lead.read(path))).toContain('Part of NHS East of England , NHS Norfolk');
    expect(mainOf(await lead.read('/organisations/nhs-norfolk'))).toContain(`href="${path}"`);
  });

  it('changes what it says, and refuses whoever comes late with both versions in sight', async () => {
    const path = await add({ name: 'Twice Changed' });
    const seen = await version(`${path}/edit`);
    const values = { name: 'Twice Changed', kind: 'cluster', version: seen };
    locationOf(await webmaster.post(`${path}/edit`, { ...values, phone: '01632 960 001' }));
    const late = await webmaster.post(`${path}/edit`, { ...values, phone: '01632 960 002' });
    expect(late.status).toBe(400);
    const page = await late.text();
    expect(textOf(page)).toContain('What it says now');
    expect(page).toContain('01632 960 001');
    expect(page).toContain('value="01632 960 002"');
    const now = /name="version" value="([^"]*)"/.exec(page)?.[1] ?? '';
    const settled = { ...values, phone: '01632 960 002', version: now };
    expect(locationOf(await webmaster.post(`${path}/edit`, settled))).toBe(path);
    expect(await lead.read(path)).toContain('01632 960 002');
  });

  it('is told of in the audit log', async () => {
    const path = await add({ name: 'Audited Fen' });
    await webmaster.post(`${path}/close`, { deed: 'close' });
    const page = textOf(await webmaster.read('/network/audit?about=organisations'));
    expect(page).toContain('added the organisation “Audited Fen”');
    expect(page).toContain('closed “Audited Fen”');
  });
});

describe('moving, closing and merging', () => {
  it('moves a branch, and never below itself', async () => {
    const top = await add({ name: 'Top of It', kind: 'pct' });
    const child = await add({ name: 'Below It', parent: 'top-of-it' });
    const form = mainOf(await webmaster.read(`${top}/move`));
    expect(form).toContain('1 organisation that belongs to it moves along.');
    expect(form).not.toContain('value="below-it"');
    const sent = { parent: 'below-it', version: await version(`${top}/move`) };
    const refused = await webmaster.post(`${top}/move`, sent);
    expect(problemsOf(await refused.text()).parent).toContain('belongs to “Top of It” itself');
    const moved = { parent: 'nhs-east-of-england', version: await version(`${top}/move`) };
    expect(locationOf(await webmaster.post(`${top}/move`, moved))).toBe(top);
    expect(textOf(await lead.read(child))).toContain('Part of NHS East of England , Top of It');
  });

  it('closes one, says so, and opens it again', async () => {
    const path = await add({ name: 'Closing Fen' });
    locationOf(await webmaster.post(`${path}/close`, { deed: 'close' }));
    expect(textOf(await lead.read(path))).toContain('This organisation is closed.');
    expect(await webmaster.read('/organisations/new')).not.toContain('value="closing-fen"');
    expect((await webmaster.post(`${path}/close`, { deed: 'close' })).status).toBe(409);
    locationOf(await webmaster.post(`${path}/close`, { deed: 'reopen' }));
    expect(textOf(await lead.read(path))).not.toContain('This organisation is closed.');
  });

  it('shows first what a merge will do, does it, and leads the old address on for good', async () => {
    const gone = await add({ name: 'Written Twice', about: 'Only here.' });
    await add({ name: 'A Child of It', parent: 'written-twice', kind: 'practice' });
    const kept = await add({ name: 'Written Once' });
    const preview = textOf(await webmaster.read(`${gone}/merge?into=written-once`));
    expect(preview).toContain('1 organisation that belongs to it will belong to Written Once');
    const page = await lead.get(gone);
    expect(page.status).toBe(200); // looking changed nothing
    const sent = await webmaster.post(`${gone}/merge`, { into: 'written-once' });
    expect(locationOf(sent)).toBe(kept);
    const old = await lead.get(`${gone}?x=1`);
    expect([old.status, old.headers.get('Location')]).toEqual([301, `${kept}?x=1`]);
    const below = await webmaster.get(`${gone}/edit`);
    expect([below.status, below.headers.get('Location')]).toEqual([301, `${kept}/edit`]);
    const text = textOf(await lead.read(kept));
    expect(text).toContain('Only here.');
    expect(text).toContain('A Child of It');
  });

  it('asks what to merge into', async () => {
    const path = await add({ name: 'Merge Me Not' });
    const sent = await webmaster.post(`${path}/merge`, {});
    expect(problemsOf(await sent.text())).toEqual({ into: 'Choose the organisation that stays' });
  });
});

describe('contacts and links', () => {
  it('are added, moved, changed and removed by form alone', async () => {
    const path = await add({ name: 'Kept by Form' });
    for (const programme of ['First', 'Second']) {
      const sent = { programme, name: 'Ada Example', phone: '01632 960 009' };
      expect(locationOf(await webmaster.post(`${path}/contacts`, sent))).toBe(`${path}/contacts`);
    }
    const rows = () =>
      stored<{ id: string; programme: string }>(
        server(),
        `SELECT id, programme FROM "OrganisationContact" WHERE organisationId =
           (SELECT id FROM "Organisation" WHERE slug = 'kept-by-form') ORDER BY position`,
      );
    const [first, second] = rows();
    await webmaster.post(`${path}/contacts`, { deed: 'up', entry: second?.id ?? '', place: '1' });
    expect(rows().map(({ programme }) => programme)).toEqual(['Second', 'First']);
    const edit = `${path}/contacts/${first?.id ?? ''}`;
    const changed = { programme: 'Renamed', name: 'Bea', version: await version(edit) };
    expect(locationOf(await webmaster.post(edit, changed))).toBe(`${path}/contacts`);
    await webmaster.post(`${path}/contacts`, {
      deed: 'remove',
      entry: second?.id ?? '',
      place: '0',
    });
    const text = textOf(await lead.read(path));
    expect(text).toContain('Renamed');
    expect(text).not.toContain('Second');

    const link = { kind: 'document', title: 'Our plan', url: 'www.example.org/plan' };
    locationOf(await webmaster.post(`${path}/links`, link));
    expect(await lead.read(path)).toContain('href="https://www.example.org/plan"');
  });

  it('find members of other organisations by name', async () => {
    const page = mainOf(await webmaster.read('/organisations/saltmarsh/contacts?who=hester'));
    expect(page).toMatch(/<optgroup label="Members elsewhere"><option[^>]*>Hester Quillfeather/);
  });

  it('refuse what is no contact and no link, and lose nothing', async () => {
    const path = await add({ name: 'Refusing Fen' });
    const contact = await webmaster.post(`${path}/contacts`, { phone: '01632', email: 'nobody' });
    const page = await contact.text();
    expect(Object.keys(problemsOf(page)).sort()).toEqual(['email', 'name', 'programme']);
    expect(page).toContain('value="01632"');
    const link = await webmaster.post(`${path}/links`, { kind: 'plan', url: 'data:text/html,x' });
    expect(Object.keys(problemsOf(await link.text())).sort()).toEqual(['title', 'url']);
  });
});

describe('suppliers', () => {
  it('are listed with what they offer and who has used them, and filtered', async () => {
    const page = textOf(await lead.read('/organisations/suppliers'));
    expect(page).toContain('Framework of External Support to Commissioning');
    expect(page).toContain('Used by 2 organisations: Nine Wells, Saltmarsh'.replace(', ', ' , '));
    const some = textOf(await lead.read('/organisations/suppliers?q=hospital+activity'));
    expect(some).toContain('Fenland Analytics');
    expect(some).not.toContain('Humana');
  });

  it('are said to have been used by members, who change and remove what they wrote', async () => {
    const path = '/organisations/humana';
    const key = await lead.hiddenField(`${path}/uses/new`, 'idempotencyKey');
    const said = { what: 'Reading data.', year: '2006', idempotencyKey: key };
    const sent = await Promise.all([1, 2].map(() => lead.post(`${path}/uses/new`, said)));
    expect(sent.map(locationOf)).toEqual([path, path]);
    const uses = stored<{ id: string }>(
      server(),
      `SELECT id FROM "SupplierUse" WHERE what = 'Reading data.'`,
    );
    expect(uses).toHaveLength(1);
    const own = `${path}/uses/${uses[0]?.id ?? ''}`;
    const form = { what: 'Reading more data.', version: await lead.hiddenField(own, 'version') };
    expect(locationOf(await lead.post(own, form))).toBe(path);
    expect(textOf(await lead.read(path))).toContain('Reading more data.');

    const other = await signedIn(server().url, 'steering@demo.example');
    expect(textOf(await other.read(own))).not.toContain('Remove it');
    expect((await other.post(own, form)).status).toBe(403);
    expect((await other.post(own, { deed: 'remove' })).status).toBe(403);
    expect(locationOf(await webmaster.post(own, { deed: 'remove' }))).toBe(path);
    expect((await lead.get(own)).status).toBe(404);
  });

  it('refuse an empty word, and whoever supplies nothing', async () => {
    const sent = await lead.post('/organisations/humana/uses/new', { what: '', year: 'soon' });
    expect(problemsOf(await sent.text())).toEqual({
      what: 'Enter what you used them for',
      year: 'Year must be four figures, like 2007',
    });
    expect((await lead.get('/organisations/nine-wells/uses/new')).status).toBe(403);
    const use = { what: 'Care.' };
    expect((await lead.post('/organisations/nine-wells/uses/new', use)).status).toBe(403);
  });
});

it('search finds organisations, and can be narrowed to them', async () => {
  const page = mainOf(await lead.read('/search?q=saltmarsh&kind=organisation'));
  expect(page).toContain('href="/organisations/saltmarsh"');
  expect(page).toContain('<option value="organisation" selected="">Organisations</option>');
});

it('the kinds of organisation say whether people are looked for by them, and who supplies', async () => {
  const list = '/network/settings/organisation-kinds';
  expect(textOf(await webmaster.read(list))).toContain('people can be looked for by it');
  const edit = `${list}/provider`;
  const sent = {
    name: 'Provider',
    plural: 'Providers',
    badge: '',
    supplies: 'on',
    version: await version(edit),
  };
  locationOf(await webmaster.post(edit, sent));
  expect(await webmaster.read(edit)).toMatch(/name="supplies"[^>]*checked=""/);
  const path = await add({ name: 'Supplying Trust', kind: 'provider', offers: 'Beds' });
  expect(textOf(await lead.read('/organisations/suppliers'))).toContain('Supplying Trust');
  expect(await lead.read(path)).toContain(`${path}/uses/new`);
});
