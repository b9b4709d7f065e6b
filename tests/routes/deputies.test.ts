import { beforeAll, describe, expect, it } from 'vitest';
import { dateFields } from '~/platform/calendar/date-fields';
import { addDays, londonDay } from '~/platform/calendar/days';
import { locationOf } from '../support/board';
import { mainOf } from '../support/html';
import { signedIn, type HttpClient } from '../support/http-client';
import { personId } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer();
let webmaster: HttpClient;
let member: HttpClient;
const today = londonDay(new Date());
beforeAll(async () => {
  webmaster = await signedIn(server().url, 'webmaster@demo.example');
  member = await signedIn(server().url, 'member@demo.example');
});

const term = (from = today, until = addDays(today, 3)) => ({
  deed: 'name',
  person: personId(server(), 'member@demo.example'),
  ...dateFields('from', from),
  ...dateFields('until', until),
});

describe('a deputy', () => {
  it('is found by name, named by form, sees Today, names nobody, and is ended', async () => {
    expect((await member.get('/network/today')).status).toBe(403);
    const found = mainOf(await webmaster.read('/network/deputies?who=member@demo.example'));
    expect(found).toContain('Which of them?');
    expect(locationOf(await webmaster.post('/network/deputies', term()))).toBe('/network/deputies');

    expect((await member.get('/network/today')).status).toBe(200);
    const page = mainOf(await member.read('/network/deputies'));
    expect(page).toContain('Now');
    expect(page).not.toContain('Name a deputy');
    expect(page).not.toContain('<button');
    expect((await member.post('/network/deputies', term())).status).toBe(403);

    const { person } = term();
    await webmaster.post('/network/deputies', { deed: 'end', person });
    expect((await member.get('/network/today')).status).toBe(403);
    expect((await member.get('/')).status).toBe(200);
  });
});

describe('what is not right', () => {
  it.each([
    [{ person: '' }, 'Choose who it is'],
    [{ 'from-day': '31', 'from-month': '2' }, 'The first day must be a real date, like 6 8 2018'],
    [{ 'until-day': '', 'until-month': '', 'until-year': '' }, 'Enter the last day'],
    [dateFields('until', addDays(today, -1)), 'The last day must not be before the first'],
  ])('%j comes back with a message and what was typed', async (wrong, message) => {
    const response = await webmaster.post('/network/deputies?who=member@demo.example', {
      ...term(),
      ...wrong,
    });
    expect(response.status).toBe(400);
    const page = mainOf(await response.text());
    expect(page).toContain('There is a problem');
    expect(page.split(message).length).toBe(3); // in the summary and beside the field
    expect(page).toMatch(/name="from-year"[^>]*value="\d{4}"/);
  });

  it('a deed that is none is refused, and somebody who is no deputy cannot be ended', async () => {
    expect((await webmaster.post('/network/deputies', { deed: 'x' })).status).toBe(400);
    const ending = { deed: 'end', person: 'nobody' };
    expect((await webmaster.post('/network/deputies', ending)).status).toBe(404);
  });
});
