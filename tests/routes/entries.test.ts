import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { locationOf } from '../support/board';
import { entry } from '../support/entry';
import { mainOf, textareaOf, titleOf, unescapeHtml } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { sendForm, type Sent } from '../support/multipart';
import { gif, hugePng, photograph, png } from '../support/sample-files';
import { personId, stored, tamper } from '../support/stored';
import { useServer } from '../support/use-server';

/** Entries over HTTP, as a browser without JavaScript uses them. */

const server = useServer();
let owner: HttpClient;
let member: HttpClient;
let own: string;
beforeAll(async () => {
  owner = await signedIn(server().url, 'lead2@demo.example');
  member = await signedIn(server().url, 'member@demo.example');
  own = `/directory/${personId(server(), 'lead2@demo.example')}`;
});

const send = (fields: Record<string, string | string[]> = {}, files: Sent[] = []) =>
  sendForm(server().url, '/account/profile', owner, entry(fields), files, 'photo');
const errorOf = (page: string, field: string) =>
  unescapeHtml(
    new RegExp(`id="${field}-error">(?:<span[^>]*>Error: </span>)?([^<]*)`).exec(
      page.replaceAll('<!-- -->', ''),
    )?.[1] ?? '',
  );

describe('the form', () => {
  it('is filled in, sent and seen by others', async () => {
    expect(titleOf(await owner.read('/account/profile'))).toBe('Your entry – PbC Network');
    const sent = await send({ name: "Dr O'Hara-Næss", interests: 'Quokkas, Wombats' });
    expect([sent.status, sent.headers.location]).toEqual([302, own]);
    const page = mainOf(await member.read(own));
    expect(unescapeHtml(page)).toContain("Dr O'Hara-Næss");
    expect(page).toContain('href="/directory?about=quokkas"');
    expect(page).toContain('href="mailto:lead2@demo.example"');
    expect(page).toContain('href="tel:01632960001"');
    expect(page).toContain(`href="${own}.vcf"`);
    expect(page).toContain('href="/organisations/');
    expect(page).not.toContain('Edit your entry');
    expect(mainOf(await owner.read(own))).toContain('Edit your entry');
  });

  it('comes back with all that was typed and a message beside each field', async () => {
    const { status, body } = await send({
      name: '',
      interests: 'z'.repeat(61),
      phone: 'ring me',
      address: 'Still here',
      mobileShownTo: 'all',
    });
    expect(status).toBe(400);
    expect(titleOf(body)).toBe('Error: Your entry – PbC Network');
    expect(errorOf(body, 'name')).toBe('Enter your name');
    expect(errorOf(body, 'phone')).toContain('must be a telephone number');
    expect(errorOf(body, 'interests')).toContain('must be 60 characters or fewer');
    expect(errorOf(body, 'mobileShownTo')).toBe('Choose who sees it');
    expect(textareaOf(body, 'address')).toBe('Still here');
  });

  it('shows nobody’s HTML', async () => {
    await send({ name: '<b>Bold</b> & "quoted"', interests: '<img src=x onerror=alert(1)>' });
    const page = mainOf(await member.read(own));
    for (const raw of ['<b>Bold', '<img src=x']) expect(page).not.toContain(raw);
  });

  it('says to whom the network gives their address that it does', async () => {
    const webmaster = await signedIn(server().url, 'webmaster@demo.example');
    const words = 'You are the network’s contact';
    expect(await webmaster.read('/account/profile')).toContain(words);
    expect(await owner.read('/account/profile')).not.toContain(words);
  });

  it('offers what others call it', async () => {
    const answer = await member.get('/directory/interests/suggest?q=DERM');
    expect(await answer.json()).toEqual({ names: ['Dermatology triage'] });
  });
});

describe('a page of a member', () => {
  it('shows each detail to whom it is shown', async () => {
    await send({ phoneShownTo: 'steering', mobileShownTo: 'nobody' });
    const steering = await signedIn(server().url, 'steering@demo.example');
    const webmaster = await signedIn(server().url, 'webmaster@demo.example');
    const seen = async (client: HttpClient) => {
      const page = await client.read(own);
      return [page.includes('01632 960 001'), page.includes('07700 900001')];
    };
    expect(await seen(member)).toEqual([false, false]);
    expect(await seen(webmaster)).toEqual([false, false]);
    expect(await seen(steering)).toEqual([true, false]);
    expect(await seen(owner)).toEqual([true, true]);
    expect(await seen(new HttpClient(server().url))).toEqual([false, false]);
  });

  it('is not there for a former member, and leads on where accounts became one', async () => {
    const id = personId(server(), 'agent@demo.example');
    tamper(server(), `INSERT INTO "PersonMerge" VALUES ('gone', ?, ?)`, id, '2026-01-01');
    expect(locationOf(await member.get('/directory/gone'))).toBe(`/directory/${id}`);
    const [left] = stored<{ id: string; authored: string }>(
      server(),
      `SELECT p.id, t.id AS authored FROM "Person" p JOIN "Topic" t ON t.authorId = p.id
       WHERE p.email NOT IN ('lead2@demo.example', 'member@demo.example') AND t.title <> '' LIMIT 1`,
    );
    if (!left) throw new Error('Nobody has asked anything');
    expect(await member.read(`/topics/${left.authored}`)).toContain(`"/directory/${left.id}"`);
    tamper(server(), 'DELETE FROM "RoleGrant" WHERE personId = ?', left.id);
    expect((await member.get(`/directory/${left.id}`)).status).toBe(404);
    expect(await member.read(`/topics/${left.authored}`)).not.toContain(`/directory/${left.id}`);
  });
});

describe('a photo', () => {
  const photoOf = (page: string) => /<img class="pbc-face[^>]* src="([^"]*)"/.exec(page)?.[1];
  const fetchPhoto = async (client = member) => {
    const address = unescapeHtml(photoOf(await member.read(own)) ?? '');
    return { address, answer: await client.get(address) };
  };

  it('becomes an upright square without the place where it was taken', async () => {
    expect((await send({}, [{ name: 'me.jpg', content: await photograph() }])).status).toBe(302);
    const { answer } = await fetchPhoto();
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline',
      'content-security-policy': expect.stringMatching(/sandbox; default-src 'none'$/) as string,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    const picture = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect(picture).toMatchObject({ width: 320, height: 320, format: 'jpeg' });
    expect(picture.exif).toBeUndefined();
    const kept = stored<{ n: number }>(
      server(),
      `SELECT count(*) AS n FROM "FileUse" WHERE kind = 'directory.photo'`,
    );
    expect(kept[0]?.n).toBe(1);
  });

  it('is for members only', async () => {
    const { address } = await fetchPhoto();
    const stranger = await new HttpClient(server().url).get(address);
    expect(locationOf(stranger)).toMatch(/^\/sign-in/);
  });

  it('has another address when it is another one, and none when it is removed', async () => {
    const before = await fetchPhoto();
    await send({}, [
      {
        name: 'other.webp',
        content: await sharp(await png())
          .webp()
          .toBuffer(),
      },
    ]);
    const after = await fetchPhoto();
    expect(after.address).not.toBe(before.address);
    await send({ removePhoto: 'on' });
    expect(photoOf(await member.read(own))).toBeUndefined();
    expect((await member.get(after.address)).status).toBe(404);
    expect(stored(server(), `SELECT 1 FROM "FileUse" WHERE kind = 'directory.photo'`)).toHaveLength(
      0,
    );
  });

  const picture = 'The selected file must be a JPEG, PNG or WebP picture';
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  it.each<[string, string, () => Buffer | string | Promise<Buffer>, string]>([
    ['an HTML page', 'me.jpg', () => '<html><script>alert(1)</script></html>', picture],
    ['an SVG with a script', 'me.svg', () => svg, picture],
    ['an SVG that says it is a PNG', 'me.png', () => svg, picture],
    ['a text', 'me.txt', () => 'Me', picture],
    ['a GIF', 'me.gif', gif, picture],
    ['40 megapixels', 'me.png', () => png(8000, 5000), 'must have fewer pixels'],
    ['a picture that says it is huge', 'me.png', hugePng, 'must have fewer pixels'],
    [
      'half a picture',
      'me.jpg',
      async () => {
        const whole = await sharp(await png(600, 600))
          .jpeg()
          .toBuffer();
        return whole.subarray(0, whole.length / 2);
      },
      'cannot be opened',
    ],
    ['nothing at all', 'me.jpg', () => '', 'is empty'],
  ])('cannot be %s', async (_, name, content, said) => {
    const { status, body } = await send({ address: 'Kept' }, [{ name, content: await content() }]);
    expect(status).toBe(400);
    expect(errorOf(body, 'photo')).toContain(said);
    expect(textareaOf(body, 'address')).toBe('Kept');
    expect(photoOf(await member.read(own))).toBeUndefined();
  });

  it('waits while something else is put right, and is not a file of another form', async () => {
    const { body } = await send({ name: '' }, [{ name: 'me.png', content: await png() }]);
    const id =
      /<input[^>]*name="photo"[^>]*type="checkbox"[^>]*value="([^"]+)"/.exec(body)?.[1] ?? '';
    expect(id).not.toBe('');
    expect((await send({ photo: [id] })).status).toBe(302);
    expect(photoOf(await member.read(own))).toBeDefined();

    const topic = stored<{ id: string }>(server(), 'SELECT id FROM "Topic" LIMIT 1')[0]?.id ?? '';
    await sendForm(server().url, `/topics/${topic}/replies`, owner, { body: '' }, [
      { name: 'staged.png', content: await png() },
    ]);
    const [staged] = stored<{ id: string }>(
      server(),
      `SELECT id FROM "File" WHERE name = 'staged.png'`,
    );
    const refused = await send({ photo: [staged?.id ?? ''] });
    expect([refused.status, errorOf(refused.body, 'photo')]).toEqual([
      400,
      'Choose your photo again',
    ]);
  });
});

describe('holidays', () => {
  const inDays = (days: number) => {
    const day = new Date(Date.now() + days * 86_400_000);
    return {
      'back-day': String(day.getUTCDate()),
      'back-month': String(day.getUTCMonth() + 1),
      'back-year': String(day.getUTCFullYear()),
    };
  };

  it('are said, seen, and ended by one’s own button', async () => {
    const page = await owner.read('/account/away?who=Fenwright');
    const deputy = /name="deputy" type="radio"[^>]* value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(deputy).toBe(personId(server(), 'lead@demo.example'));
    const sent = await owner.post('/account/away', { deed: 'away', deputy, ...inDays(9) });
    expect(locationOf(sent)).toBe('/account/away');
    const seen = mainOf(await member.read(own));
    expect(seen).toMatch(/Away until \w+day \d+ \w+ 20\d\d/);
    expect(seen).toContain(`href="/directory/${deputy}"`);
    expect(await owner.read('/')).toContain('I am back');
    expect(await member.read('/')).not.toContain('I am back');
    await owner.post('/account/away', { deed: 'back' });
    expect(mainOf(await member.read(own))).not.toContain('Away until');
  });

  it.each([
    [{}, 'Enter the day you are back'],
    [{ 'back-day': '31', 'back-month': '2', 'back-year': '2027' }, 'real date'],
    [inDays(-1), 'must be in the future'],
    [inDays(400), 'must be within a year'],
  ])('%j come back as wrong', async (fields, said) => {
    const answer = await owner.post('/account/away', { deed: 'away', ...fields });
    expect(answer.status).toBe(400);
    expect(errorOf(await answer.text(), 'back')).toContain(said);
  });
});

it('the first questions lead home, and each may be skipped', async () => {
  const sent = await member.post('/welcome', { jobTitle: 'Manager', profession: '', phone: '' });
  expect(locationOf(sent)).toBe('/welcome/work');
  const welcome = mainOf(await member.read('/welcome'));
  expect(welcome).toContain('href="/welcome/work"');
  expect(welcome).toContain('All members see it, and your email address. You can change who does.');
  expect(locationOf(await member.post('/welcome/work', { skip: 'on' }))).toBe('/');
  const refused = await member.post('/welcome', { jobTitle: 'M', phone: 'ring' });
  expect(refused.status).toBe(400);
});

it('an entry that is still right is one button', async () => {
  const id = personId(server(), 'agent@demo.example');
  const agent = await signedIn(server().url, 'agent@demo.example');
  tamper(server(), 'UPDATE "Profile" SET confirmedAt = NULL WHERE personId = ?', id);
  tamper(server(), 'UPDATE "Person" SET joinedAt = ? WHERE id = ?', '2020-01-01', id);
  expect(await agent.read('/')).toContain('All members see your name, job title, email address');
  tamper(server(), 'UPDATE "Profile" SET confirmedAt = ? WHERE personId = ?', '2020-01-01', id);
  expect(await agent.read('/')).toContain('It is still right');
  expect(locationOf(await agent.post('/account/profile/confirm', {}))).toBe('/');
  expect(await agent.read('/')).not.toContain('It is still right');
});
