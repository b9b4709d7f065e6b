import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { listPromises } from '~/features/questions/promises/list.server';
import { listSessions } from '~/features/questions/sessions/list.server';
import { change } from '~/platform/database/change.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { makeScene, type Scene } from './session';

/** Years of sessions and promises: a page of them at a time, and none is left out. */

useFreshDatabase();

const DAY = 24 * 60 * 60 * 1000;
let scene: Scene;

beforeAll(async () => {
  scene = await makeScene();
  const { id: sessionId, webmaster } = scene;
  await change(webmaster, async (tx) => {
    await tx.questionSession.createMany({
      data: Array.from({ length: 120 }, (_, index) => {
        const startsAt = new Date(Date.now() - (index + 2) * DAY);
        const endsAt = new Date(startsAt.getTime() + DAY / 24);
        return {
          code: `P${String(index).padStart(4, '0')}`,
          title: `Session ${index}`,
          startsAt,
          endsAt,
          createdById: webmaster.id,
          createdAt: startsAt,
        };
      }),
    });
    await tx.promiseMade.createMany({
      data: Array.from({ length: 120 }, (_, index) => ({
        sessionId,
        kind: 'taken-away',
        what: `Promise ${index}`,
        name: 'Ida Marsh',
        organisation: '',
        dueOn: `2018-0${1 + (index % 9)}-06`,
        madeAt: new Date(),
        keptAt: new Date(),
      })),
    });
  });
});

async function pagesOf(
  read: (before: string | null) => Promise<{ ids: string[]; older: string | null }>,
): Promise<string[][]> {
  const pages: string[][] = [];
  let before: string | null = null;
  do {
    const { ids, older } = await read(before);
    pages.push(ids);
    before = older;
  } while (before !== null);
  return pages;
}

describe('a page at a time', () => {
  it('past sessions are all there, once, the latest first', async () => {
    const pages = await pagesOf(async (before) => {
      const { past, older } = await listSessions(scene.asker, before);
      return { ids: past.map(({ title }) => title), older };
    });
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(pages.flat()).toEqual(Array.from({ length: 120 }, (_, index) => `Session ${index}`));
  });

  it('promises that are over are all there, once, for who took part and for nobody else', async () => {
    const read = (reader: typeof scene.asker) =>
      pagesOf(async (before) => {
        const { over, older } = await listPromises(reader, before);
        return { ids: over.map(({ what }) => what), older };
      });
    const pages = await read(scene.asker);
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flat()).size).toBe(120);
    expect(await read(await addMember())).toEqual([[]]);
  });
});
