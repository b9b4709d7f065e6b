import { beforeAll, describe, expect, it } from 'vitest';
import { deleteTopic } from '~/features/board/topics/topics.server';
import '~/features/register.server';
import { theProcess, type Person } from '~/platform/actor';
import { atTime } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { JobFailed, registerJob } from '~/platform/jobs/registry.server';
import { createRunner } from '~/platform/jobs/runner.server';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { loadToday } from '~/platform/today/today.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, reply } from '../board/writing';
import { counted, toldTo } from '../notices/told';

useFreshDatabase();

let webmaster: Person;
let member: Person;
beforeAll(async () => {
  webmaster = await addMember(['webmaster']);
  member = await addMember();
});

const textsOf = async (person: Person, key: string) =>
  (await loadToday(person)).find((list) => list.key === key)?.items.map(({ text }) => text) ?? [];

describe('queries without a reply', () => {
  it('wait from the fifth working day on, for the webmaster alone', async () => {
    // A Monday; the fifth working day after it is the next Monday.
    const id = await atTime(new Date('2026-03-02T09:00:00Z'), () =>
      ask(member, { title: 'Anybody?' }),
    );
    const on = (day: string, person = webmaster) =>
      atTime(new Date(`2026-03-${day}T12:00:00Z`), () => textsOf(person, 'board.unanswered'));
    expect(await on('09')).toEqual([]);
    expect(await on('10')).toEqual(['Anybody?']);
    expect(await on('10', member)).toEqual([]);
    expect(await on('10', await addMember(['steering']))).toEqual([]);

    await reply(webmaster, id);
    expect(await on('10')).toEqual([]);
  });

  it('wait no longer once they are deleted', async () => {
    const id = await atTime(new Date('2026-03-02T09:00:00Z'), () => ask(member));
    await deleteTopic(member, id);
    expect(await textsOf(webmaster, 'board.unanswered')).toEqual([]);
  });

  it('that are many are counted, and the longest waiting are shown', async () => {
    for (let day = 2; day < 10; day += 1) {
      await atTime(new Date(`2026-03-0${day}T09:00:00Z`), () =>
        ask(member, { title: `Day ${day}` }),
      );
    }
    const [list] = (await loadToday(webmaster)).filter(({ key }) => key === 'board.unanswered');
    expect(list?.items.map(({ text }) => text)).toEqual([2, 3, 4, 5, 6].map((day) => `Day ${day}`));
    expect(list?.more).toBe(3);
    const home = await loadHomeParts(webmaster);
    expect(home['today.in-short']).toMatchObject({ all: 10 }); // and that no mail server is set, and no agent named
    expect(await loadHomeParts(member)).not.toHaveProperty('today.in-short');
  });
});

describe('what has failed', () => {
  it('waits for a decision, and whoever decides is told', async () => {
    const broken = registerJob<Record<string, never>>({
      kind: 'test.broken',
      title: 'Break',
      run: () => Promise.reject(new JobFailed('It is broken.', true)),
    });
    await counted(webmaster); // the follower begins here
    await change(theProcess, (tx) => enqueue(tx, broken, {}));
    const runner = createRunner();
    await runner.runDue();
    await runner.stop();
    expect(await textsOf(webmaster, 'jobs.failed')).toEqual(['Break']);
    expect(await textsOf(member, 'jobs.failed')).toEqual([]);
    expect(await toldTo(webmaster)).toContain('This failed and waits for you: Break');
    expect((await toldTo(member)).join()).not.toContain('failed');
  });
});

it('without a mail server the webmaster sees that mails reach nobody', async () => {
  expect(await textsOf(webmaster, 'network.mail-server')).toEqual([
    'Mails reach nobody: no mail server is set',
  ]);
  expect(await textsOf(member, 'network.mail-server')).toEqual([]);
});
