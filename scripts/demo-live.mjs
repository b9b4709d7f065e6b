// @ts-check
/**
 * `npm run demo:live`: plays a session of live questions against a demonstration network that runs on this machine, as
 * sixty people would: by its pages and forms. It takes about four minutes (`-- --fast`: nobody thinks), and can be
 * played again. `PORT` or `-- --url http://localhost:3000` says where the network is.
 */
import { parseArgs } from 'node:util';
import { expectAttendees } from './demo-live/attendees.mjs';
import { Browser } from './demo-live/browser.mjs';
import { Clock } from './demo-live/clock.mjs';
import { Console } from './demo-live/console.mjs';
import { addressOf, requireDemonstration } from './demo-live/network.mjs';
import { Play } from './demo-live/play.mjs';
import { questions } from './demo-live/questions.mjs';
import { Refused } from './demo-live/refused.mjs';
import { findSession, parts } from './demo-live/session.mjs';

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());

try {
  await playSession();
} catch (error) {
  if (stop.signal.aborted)
    console.log('\nStopped. The session stays as it is, for you to go on with.');
  else if (error instanceof Refused) fail(error.message);
  else throw error;
}

async function playSession() {
  const { fast, url } = readOptions();
  const base = addressOf(url, process.env.PORT);
  const clock = new Clock({ fast, signal: stop.signal });
  await requireDemonstration(base, clock);
  const chair = await signIn(base, clock, parts.chair);
  const helper = await signIn(base, clock, parts.helper);
  const speaker = await signIn(base, clock, parts.speaker);
  const code = await findSession(
    chair,
    questions.map(({ body }) => body),
  );
  const path = `${base.origin}/live/${code}`;
  describe(path);
  const coming = await expectAttendees({ base, clock, chair, code });
  for (const part of [chair, helper, speaker]) await part.send(`/live/${code}`, {});
  const at = (/** @type {Browser} */ browser) => new Console(browser, code);
  const hands = { chair: at(chair), helper: at(helper), speaker: at(speaker) };
  await new Play({ code, clock, ...hands, coming }).run();
  await chair.send(`/live/${code}/settings`, { deed: 'close' });
  clock.say('The chair closes the session. What is open becomes queries on the next working day.');
  clock.say(`The minutes: ${path}/minutes`);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { fast: { type: 'boolean', default: false }, url: { type: 'string' } },
    });
    return values;
  } catch {
    throw new Refused('There are two options: --fast, and --url with an address on this machine');
  }
}

/**
 * @param {URL} base
 * @param {Clock} clock
 * @param {{ email: string, name: string }} who
 */
async function signIn(base, clock, { email, name }) {
  const browser = new Browser(base, clock);
  if (await browser.signIn(email)) return browser;
  throw new Refused(
    `${name} (${email}) cannot sign in with the password of the demonstration. Load it anew in another DATA_DIR`,
  );
}

/** @param {string} path */
function describe(path) {
  const lines = [
    'A session is played. Look at it in a browser, signed in to the demonstration network:',
    `  the screen of the room   ${path}/screen    as ${parts.chair.email}`,
    `  the console              ${path}/console   as ${parts.chair.email}`,
    `  a phone                  ${path}           as lead@demo.example`,
  ];
  console.log(`\n${lines.join('\n')}\n`);
}

/** @param {string} message */
function fail(message) {
  console.error(`${message}.`);
  process.exitCode = 1;
}
