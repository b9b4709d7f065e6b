// @ts-check
import { readText } from './browser.mjs';
import { Refused } from './refused.mjs';

/** @typedef {import('./browser.mjs').Browser} Browser */

/** The session of the day that the demonstration network is loaded with. */
const SESSION_OF_THE_DAY = 'MTG77';

/** Who has which part, as in the session of the day. */
export const parts = {
  chair: { email: 'steering@demo.example', name: 'Josie Amberly-Nwosu' },
  speaker: { email: 'agent@demo.example', name: 'Hester Quillfeather' },
  helper: { email: 'member@demo.example', name: 'Carys Thornlow' },
};

/**
 * A session that takes questions and in which none of those of the play has been asked: the one of the day, else one that
 * the chair makes.
 *
 * @param {Browser} chair
 * @param {string[]} played texts of questions
 * @returns {Promise<string>} its code
 */
export async function findSession(chair, played) {
  const path = `/live/${SESSION_OF_THE_DAY}`;
  const [door, console] = [await chair.open(path), await chair.open(`${path}/console`)];
  const takesQuestions = door.text.includes(`action="${path}/ask"`);
  const text = readText(console.text);
  const fresh = console.status === 200 && !played.some((body) => text.includes(body));
  return takesQuestions && fresh ? SESSION_OF_THE_DAY : makeSession(chair);
}

/** @param {Browser} chair */
async function makeSession(chair) {
  const form = await chair.open('/live/new');
  const section = /name="sections"[^>]*value="([^"]+)"/.exec(form.text)?.[1] ?? '';
  const now = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date());
  const [, day = '', month = '', year = '', hour = ''] =
    /(\d+)\/(\d+)\/(\d+), (\d+)/.exec(now) ?? [];
  const made = await chair.send('/live/new', {
    title: 'Network day: more questions to the PCT',
    'day-day': day,
    'day-month': month,
    'day-year': year,
    from: `${hour}:00`,
    to: Number(hour) < 21 ? `${Number(hour) + 3}:00` : '23:59',
    moderated: 'on',
    sections: section,
  });
  const code = /^\/live\/(\w+)\/people$/.exec(made.location)?.[1];
  if (code === undefined) throw new Refused('The chair could not make a session in this network');
  for (const [role, { name }] of Object.entries(parts)) {
    const found = await chair.open(`/live/${code}/people?who=${encodeURIComponent(name)}`);
    const id = /name="people"[^>]*value="([^"]+)"/.exec(found.text)?.[1] ?? '';
    await chair.send(`/live/${code}/people`, { deed: role, people: id });
  }
  return code;
}
