// @ts-check
import { parse } from 'csv-parse/sync';
import { Browser, readText } from './browser.mjs';
import { parts } from './session.mjs';

/** @typedef {import('./clock.mjs').Clock} Clock */
/** @typedef {{ name: string, email: string }} Member */
/** @typedef {{ name: string, browser: Browser }} Attendee */

/** With the three who have a part, sixty are in the room. */
const MOST = 57;
/** So many come with a badge; the others sign in. */
const MOST_BADGES = 40;

/** How somebody comes in. @typedef {{ name: string, comeIn: () => Promise<Attendee | null> }} Coming */

/**
 * Everybody who is going to come, in the order in which they do.
 *
 * @param {{ base: URL, clock: Clock, chair: Browser, code: string }} session
 * @returns {Promise<Coming[]>}
 */
export async function expectAttendees({ base, clock, chair, code }) {
  const members = await listMembers(chair);
  const badges = await makeBadges(chair, code);
  const path = `/live/${code}`;
  return inNoOrder(members.slice(0, MOST)).map(({ name, email }) => {
    const badge = badges.get(name);
    return {
      name,
      comeIn: async () => {
        const browser = new Browser(base, clock);
        if (badge !== undefined) await browser.send('/live', { typedCode: badge });
        else if (await browser.signIn(email)) await browser.send(path, {});
        const { text } = await browser.open(path);
        return text.includes(`action="${path}/ask"`) ? { name, browser } : null;
      },
    };
  });
}

/** The same disorder every time: nobody comes in by the alphabet. @param {Member[]} members */
function inNoOrder(members) {
  return members
    .map((member, index) => ({ member, place: (index * 37) % 101 }))
    .sort((a, b) => a.place - b.place)
    .map(({ member }) => member);
}

/**
 * Members who can sign in, without those who have a part: as the steering group may read them.
 *
 * @param {Browser} chair
 * @returns {Promise<Member[]>}
 */
async function listMembers(chair) {
  const { text } = await chair.open('/directory.csv');
  /** @type {Array<Record<string, string>>} */
  const rows = parse(text, { bom: true, columns: true });
  const taken = Object.values(parts).map(({ email }) => email);
  return rows
    .map(({ Name: name = '', Email: email = '' }) => ({ name, email }))
    .filter(({ email }) => email !== '' && !taken.includes(email));
}

/**
 * Badges of those who have not come in yet, as the chair would print them.
 *
 * @param {Browser} chair
 * @param {string} code
 * @returns {Promise<Map<string, string>>} what is to be typed, by name
 */
async function makeBadges(chair, code) {
  const { text } = await chair.send(`/live/${code}/people`, { deed: 'all-badges' });
  const sheet = [...text.matchAll(/<h3>([^<]+)<\/h3>.*?class="code">([^<]+)</gs)];
  return new Map(
    sheet.slice(0, MOST_BADGES).map(([, name = '', typed = '']) => [readText(name), typed]),
  );
}
