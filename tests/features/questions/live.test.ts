import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { changeQuestion, withdrawQuestion } from '~/features/questions/asking/own.server';
import {
  answerQuestion,
  leaveOpen,
  promiseAnswer,
  putBack,
  putOnAir,
  writeAnswer,
} from '~/features/questions/chairing/conduct.server';
import {
  approveQuestion,
  declineQuestion,
  mergeQuestion,
} from '~/features/questions/chairing/moderate.server';
import { pinQuestion, placeQuestion } from '~/features/questions/chairing/order.server';
import { applyToSession } from '~/features/questions/live';
import {
  findConsolePage,
  findRoomPage,
  findScreenPage,
} from '~/features/questions/seen/pages.server';
import { joinSession } from '~/features/questions/sessions/join.server';
import { giveRole } from '~/features/questions/sessions/roles.server';
import { changeSession, doWithSession } from '~/features/questions/sessions/sessions.server';
import { voteForQuestion } from '~/features/questions/voting/vote.server';
import type { SessionPage, SessionUpdate } from '~/features/questions/views';
import { listEntries, newestSeq } from '~/platform/activity/activity.server';
import { findChannel } from '~/platform/live/channels.server';
import { useFreshDatabase } from '../../support/database';
import { about, ask, makeScene, sessionInput, type Scene } from './session';

/** A page that was open while things happened shows what the same page shows when it is loaded again. */

useFreshDatabase();

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene(true);
});

/** Everything that can happen, one after another. */
async function everything(midway: () => Promise<void>): Promise<void> {
  const { code, asker, voter, chair, helper, outsider, speaker } = scene;
  const ids = [];
  for (const body of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) {
    ids.push(
      await ask(scene, body, { withoutName: body === 'Two', by: ids.length > 3 ? voter : asker }),
    );
  }
  const [one = '', two = '', three = '', four = '', five = '', six = ''] = ids;
  const six_ = await about(six);
  for (const id of [one, two, three, four, five])
    await approveQuestion(chair, code, await about(id));
  await declineQuestion(helper, code, { ...six_, reason: 'Asked before' });
  await approveQuestion(helper, code, await about(six));
  await declineQuestion(helper, code, { ...(await about(six)), reason: 'No' });
  await joinSession(outsider, code);
  await midway();
  for (const person of [voter, outsider, speaker]) await voteForQuestion(person, code, two, true);
  await voteForQuestion(voter, code, three, true);
  await voteForQuestion(voter, code, two, false);
  await changeQuestion(asker, code, four, 'Four, better');
  await approveQuestion(chair, code, await about(four));
  await withdrawQuestion(voter, code, five);
  await pinQuestion(chair, code, await about(four), true);
  await placeQuestion(chair, code, await about(three), 'up');
  await placeQuestion(chair, code, await about(three), 'by-votes');
  await pinQuestion(chair, code, await about(four), false);
  await placeQuestion(chair, code, await about(one), { before: two });
  await mergeQuestion(chair, code, { ...(await about(three)), into: two });
  await putBack(chair, code, await about(three));
  await mergeQuestion(chair, code, { ...(await about(four)), into: two });
  await putOnAir(chair, code, { ...(await about(one)), onAir: '' });
  await putOnAir(helper, code, { ...(await about(two)), onAir: one });
  const promise = { byName: 'Ada', byOrganisation: 'SHA', by: '', dueOn: '2027-01-05' } as const;
  await promiseAnswer(chair, code, {
    ...(await about(two)),
    deed: 'take-away',
    what: 'A letter',
    ...promise,
  });
  await leaveOpen(chair, code, await about(one));
  await answerQuestion(chair, code, { ...(await about(three)), answer: '' });
  await writeAnswer(speaker, code, { ...(await about(three)), answer: '**Yes**' });
  await giveRole(chair, code, { role: 'speaker', name: 'Dr Far', organisation: 'DH' });
  await changeSession(chair, code, { ...sessionInput(false), title: 'Changed' });
  await doWithSession(chair, code, 'close');
}

describe('pages that stay open', () => {
  const kinds = {
    session: () => findRoomPage(scene.voter, scene.code),
    screen: () => findScreenPage(scene.chair, scene.code),
    console: () => findConsolePage(scene.chair, scene.code) as Promise<SessionPage>,
  };

  it('show after each thing what they show when they are loaded again', async () => {
    const open: Array<{ kind: string; loaded: SessionPage }> = [];
    const openAll = async () => {
      for (const [kind, load] of Object.entries(kinds)) open.push({ kind, loaded: await load() });
    };
    await openAll();
    // Half of it later the room has questions that will not stay in it.
    await everything(openAll);
    expect(open).toHaveLength(6);
    for (const { kind, loaded } of open) {
      const name = `${kind}:${scene.id}`;
      const entries = await listEntries({ after: loaded.seq, channel: name, limit: 500 });
      expect(entries.length, kind).toBeGreaterThan(20);
      const { channel, id } = findChannel(name) ?? {};
      let page = loaded;
      for (const entry of entries) {
        // Rendered as it is now, as the socket does for a page that was away.
        const payload = (await channel?.render(id ?? '', entry)) as SessionUpdate | null;
        if (payload) page = applyToSession(page, { payload });
      }
      const again = await kinds[kind as keyof typeof kinds]();
      expect({ ...page, seq: 0 }, kind).toEqual({ ...again, seq: 0 });
      expect(again.questions.length, kind).toBe(kind === 'console' ? 5 : 3);
    }
  });

  it('carry nothing in a payload that the room may not know', async () => {
    const { asker, voter, code } = scene;
    await doWithSession(scene.webmaster, code, 'open');
    const two = await ask(scene, 'Nameless one', { withoutName: true, by: voter });
    await declineQuestion(scene.chair, code, {
      ...(await about(two)),
      reason: 'For voter alone',
    }).catch(() => undefined);
    for (const kind of ['session', 'screen'] as const) {
      const name = `${kind}:${scene.id}`;
      const entries = await listEntries({ after: 0, channel: name, limit: 500 });
      const { channel, id } = findChannel(name) ?? {};
      const said = JSON.stringify(
        await Promise.all(entries.map(async (entry) => channel?.render(id ?? '', entry))),
      );
      for (const secret of [asker.id, voter.id, 'For voter alone', 'Asked before', '"No"']) {
        expect(said, `${kind} ${secret}`).not.toContain(secret);
      }
    }
  });
});

describe('a channel', () => {
  it('is heard by who sees its page, and by nobody else', async () => {
    const other = await makeScene();
    const { asker, chair, speaker, helper, webmaster, outsider } = other;
    const mayListen = async (kind: string) => {
      const { channel, id } = findChannel(`${kind}:${other.id}`) ?? {};
      const facts = await channel?.find(id ?? '');
      const people = { asker, chair, speaker, helper, webmaster, outsider };
      return Object.entries(people)
        .filter(([, actor]) => channel?.mayListen(actor, facts))
        .map(([name]) => name);
    };
    const staff = ['chair', 'speaker', 'helper', 'webmaster'];
    expect(await mayListen('session')).toEqual(['asker', ...staff]);
    expect(await mayListen('screen')).toEqual(['asker', ...staff]);
    expect(await mayListen('console')).toEqual(staff);
    expect(await findChannel('console:nothing')?.channel.find('nothing')).toBeNull();
  });
});

it('moving a question tells where those waiting stand and nothing else: no phone reads its page again for it', async () => {
  const own = await makeScene();
  const [first, second] = [await ask(own, 'First?'), await ask(own, 'Second?')];
  const answered = await ask(own, 'Third?');
  await answerQuestion(own.chair, own.code, { ...(await about(answered)), answer: '' });
  const before = await newestSeq();
  await placeQuestion(own.chair, own.code, await about(second), 'up');
  for (const kind of ['session', 'screen', 'console']) {
    const name = `${kind}:${own.id}`;
    const [entry] = await listEntries({ after: before, channel: name, limit: 1 });
    const { channel, id } = findChannel(name) ?? {};
    expect(entry && (await channel?.render(id ?? '', entry)), kind).toEqual({
      places: {
        [first]: { pinned: false, position: 1 },
        [second]: { pinned: false, position: 0 },
      },
    });
  }
});
