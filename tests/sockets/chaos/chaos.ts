import { dice } from '../../support/dice';
import { signedIn } from '../../support/http-client';
import { MemoryStorage } from '../../support/memory-storage';
import type { TestServer } from '../../support/server';
import { personId } from '../../support/stored';
import { Absences } from './absences';
import { OpenPage, type Browser } from './open-page';
import type { Place, Post } from './place';
import { settle } from './settle';

/**
 * One afternoon in which everything goes wrong, played from a seed: connections drop, answers are lost, forms arrive
 * twice, pages are closed and opened, people are sent away and come back, the server is killed. Afterwards every page
 * has to show exactly the log.
 */

const PEOPLE = ['lead', 'lead2', 'steering', 'member'];
const STEPS = 45;
/** So many are always there to be told. */
const ALWAYS_IN = 2;
/** All of somebody's tabs send what waits, and each time counts towards how much one person may send in a minute. */
const MOST_TABS = 2;
/** Fewer than a page shows, so that every page shows all of them. */
const MOST_POSTS = 40;

export interface Afternoon {
  /** What each open page shows in the end, and what the server answers to somebody who opens it then. */
  shown: Post[][];
  loaded: Post[];
  /** What each page heard, by place in the log. */
  places: number[][];
  /** What each browser wrote, in the order of writing; and what of it is in the log, in the order of the log. */
  written: string[][];
  logged: string[][];
  /** What somebody was told although they were away. */
  leaks: string[];
  /** How often each thing went wrong: a run in which nothing did proves nothing. */
  mishaps: Record<string, number>;
}

/**
 * @param server ends and starts again meanwhile
 * @param place where all of them write
 * @param seed the same seed plays the same afternoon, as far as the machine lets it
 */
export async function spendAfternoon<Page extends { seq: number }, Payload>(
  server: TestServer,
  place: Place<Page, Payload>,
  seed: number,
): Promise<Afternoon> {
  const roll = dice(seed);
  const mishaps: Record<string, number> = {};
  const count = (what: string) => (mishaps[what] = (mishaps[what] ?? 0) + 1);
  const fate = () => {
    const fates = ['arrives', 'arrives', 'arrives', 'is lost', 'is sent twice'] as const;
    const one = fates[roll(fates.length)] ?? 'arrives';
    if (one !== 'arrives') count(`an answer ${one}`);
    return one;
  };
  const browsers: Browser[] = await Promise.all(
    PEOPLE.map(async (name) => {
      const email = `${name}@demo.example`;
      const client = await signedIn(server.url, email);
      return { client, personId: personId(server, email), storage: new MemoryStorage() };
    }),
  );
  for (const { personId } of browsers) await place.door?.letIn(personId);
  const open = (browser: Browser) => OpenPage.open(place, browser, server.url, fate);
  let pages = await Promise.all(browsers.map(open));
  const absences = new Absences<Page, Payload>(place.door);
  const written: string[][] = PEOPLE.map(() => []);
  let posts = 0;

  const pick = <T>(list: readonly T[]): T | undefined => list[roll(list.length)];
  const pagesOf = (browser: Browser) => pages.filter((page) => page.browser === browser);
  const write = (page: OpenPage<Page, Payload>) => {
    const number = browsers.indexOf(page.browser);
    const own = written[number] ?? [];
    const body = `${PEOPLE[number] ?? ''} ${own.length}`;
    own.push(body);
    posts += 1;
    const before = roll(2) === 0 ? pick(page.posts) : undefined;
    const fields = { body, ...(before && place.replyTo?.(before.id)) };
    page.sender.add(`${seed}-${posts}-chaos`, fields, new Date().toISOString());
  };
  /** Changes something of one's own, if the page shows any; what fails has not happened. */
  const change = async (
    page: OpenPage<Page, Payload>,
    deed: (id: string, text: string) => Promise<Response>,
  ) => {
    const own = pick(page.posts.filter((post) => post.authorId === page.browser.personId));
    if (own) await deed(own.id, own.text).catch(() => undefined);
  };
  /** Loads a page anew. Who is away cannot. */
  const reopen = async (page: OpenPage<Page, Payload>) => {
    if (absences.has(page.browser)) return absences.tryToOpen(() => open(page.browser));
    page.close();
    const fresh = await open(page.browser);
    pages = pages.map((one) => (one === page ? fresh : one));
  };
  const sendAway = async ({ browser }: OpenPage<Page, Payload>, how: 'shown out' | 'gone') => {
    if (browsers.length - absences.browsers.length <= ALWAYS_IN) return;
    if (await absences.begin(browser, how)) count(`somebody is ${how}`);
  };
  /** Somebody comes back. Their pages are loaded again, or notice by themselves when their connection comes back. */
  const letIn = async (browser: Browser, noticing: boolean) => {
    if (!(await absences.end(browser, pagesOf(browser)))) return;
    count('somebody comes back');
    for (const page of pagesOf(browser)) {
      if (noticing) page.hiccup();
      else await reopen(page);
      page.tryAgain();
    }
  };
  const steps: Array<(page: OpenPage<Page, Payload>) => Promise<void> | void> = [
    write,
    write,
    write,
    (page) => (count('a connection drops'), page.hiccup()),
    (page) => (count('somebody goes away'), page.loseConnection()),
    (page) => page.findConnection(),
    (page) => change(page, (id, text) => place.edit(page.browser.client, id, `${text}, edited`)),
    (page) => change(page, (id) => place.remove(page.browser.client, id)),
    (page) => (count('a page is loaded again'), reopen(page)),
    (page) => page.readAgain().catch(() => undefined),
    async ({ browser }) => {
      if (pagesOf(browser).length >= MOST_TABS || absences.has(browser)) return;
      count('somebody comes late, or opens a second tab');
      pages.push(await open(browser));
    },
  ];
  if (place.door) {
    steps.push(
      (page) => sendAway(page, 'shown out'),
      (page) => sendAway(page, 'gone'),
      async () => {
        const browser = pick(absences.browsers);
        if (browser) await letIn(browser, roll(2) === 0);
      },
    );
  }
  const killAt = 10 + roll(STEPS - 20);
  for (let step = 0; step < STEPS; step += 1) {
    const page = pick(pages);
    const next = pick(steps);
    if (page && next && (next !== write || posts < MOST_POSTS)) await next(page);
    if (step === killAt) {
      count('the server is killed');
      await server.kill();
    }
    if (step === killAt + 3) await server.restart();
  }
  await settle({ pages: () => pages, absences, write, letIn: (browser) => letIn(browser, false) });
  const shown = pages.map((page) => page.posts);
  const loaded = place.posts(await place.load(browsers[0]?.personId ?? ''));
  const logged = PEOPLE.map((name) =>
    loaded.filter(({ text }) => text.startsWith(`${name} `)).map(({ text }) => text),
  );
  const places = pages.map((page) => page.places);
  for (const page of pages) page.close();
  return { shown, loaded, places, written, logged, leaks: absences.leaks, mishaps };
}
