import { afterEach, describe, expect, it } from 'vitest';
import { PASSWORD } from '../../prisma/demo/password';
import { ask, reply } from '../support/board';
import { mainOf } from '../support/html';
import { signedIn, type HttpClient } from '../support/http-client';
import { listening, newestSeq, repliesHeard } from '../support/live';
import { nextMail, oldMails } from '../support/outbox';
import type { SocketClient } from '../support/socket-client';
import { revokeElsewhere } from '../support/stored';
import { useServer } from '../support/use-server';

/** Who may not hear any more hears nothing from that moment on; everybody else goes on hearing. */

const server = useServer();
const NEW = 'seven quiet herons';
const open: SocketClient[] = [];

afterEach(() => {
  for (const page of open.splice(0)) page.close();
});

async function listen(client: HttpClient, topic: string): Promise<SocketClient> {
  const page = await listening(server(), client, `topic:${topic}`);
  open.push(page);
  return page;
}

/** Two browsers of one person and one of somebody else, all at one topic. */
async function threePages(email: string) {
  const { url } = server();
  const other = await signedIn(url, 'lead2@demo.example');
  const [here, there] = [await signedIn(url, email), await signedIn(url, email)];
  const topic = await ask(other);
  const pages = {
    here: await listen(here, topic),
    there: await listen(there, topic),
    other: await listen(other, topic),
  };
  return { here, there, other, topic, pages };
}

/** Posts a reply and tells which of the pages heard of it. */
async function whoHears(
  { other, topic, pages }: Awaited<ReturnType<typeof threePages>>,
  body: string,
): Promise<string[]> {
  await reply(other, topic, body);
  await pages.other.until(() => repliesHeard(pages.other).includes(body));
  const listeners = Object.entries(pages);
  // Whoever is connected has been told by the time a later question is answered.
  for (const [, page] of listeners) {
    if (page.socket.connected) await page.join(`topic:${topic}`, newestSeq(server()));
  }
  return listeners.filter(([, page]) => repliesHeard(page).includes(body)).map(([name]) => name);
}

describe('open pages', () => {
  it('fall silent at once when their session is signed out, and only they', async () => {
    const scene = await threePages('lead@demo.example');
    expect(await whoHears(scene, 'All')).toEqual(['here', 'there', 'other']);
    await scene.here.post('/sign-out', {});
    await scene.pages.here.until(() => !scene.pages.here.socket.connected);
    expect(scene.pages.here.left).toEqual([`topic:${scene.topic}`]);
    expect(await whoHears(scene, 'Without the first')).toEqual(['there', 'other']);
  });

  it('fall silent when their session is ended from another browser', async () => {
    const scene = await threePages('steering@demo.example');
    const [, handle = ''] =
      /name="session" value="(?!others)([^"]+)"/.exec(mainOf(await scene.here.read('/account'))) ??
      [];
    await scene.here.post('/account/sessions', { session: handle });
    await scene.pages.there.until(() => !scene.pages.there.socket.connected);
    expect(await whoHears(scene, 'Without the second')).toEqual(['here', 'other']);
  });

  it('fall silent when the password is changed, until the one that changed it is loaded anew', async () => {
    const scene = await threePages('member@demo.example');
    await scene.here.post('/account/password', { password: PASSWORD, newPassword: NEW });
    for (const page of [scene.pages.here, scene.pages.there]) {
      await page.until(() => !page.socket.connected);
    }
    scene.pages.here = await listen(scene.here, scene.topic);
    expect(await whoHears(scene, 'Without the second')).toEqual(['here', 'other']);
    await expect(listen(scene.there, scene.topic)).rejects.toThrow();
  });

  it('fall silent everywhere when the password is set anew by mail', async () => {
    const scene = await threePages('agent@demo.example');
    const before = oldMails(server());
    await scene.other.post('/reset-password', { email: 'agent@demo.example' });
    const { text } = await nextMail(server(), before, 'Choose a new password');
    const token = /token=(\S+)/.exec(text ?? '')?.[1] ?? '';
    await scene.other.post('/reset-password/new', { token, newPassword: NEW });
    await scene.pages.here.until(() => !scene.pages.here.socket.connected);
    await scene.pages.there.until(() => !scene.pages.there.socket.connected);
    expect(await whoHears(scene, 'Only the other')).toEqual(['other']);
  });

  it('cannot come back with the ended session', async () => {
    const scene = await threePages('lead@demo.example');
    await scene.here.post('/sign-out', {});
    const { here } = scene.pages;
    await here.until(() => !here.socket.connected);
    here.socket.connect();
    await expect(here.connected()).rejects.toThrow('Sign in to listen.');
  });

  it('are sent away when another process takes the member’s role', async () => {
    const scene = await threePages('webmaster@demo.example');
    revokeElsewhere(server(), 'webmaster@demo.example', 'member');
    for (const page of [scene.pages.here, scene.pages.there]) {
      await page.until(() => !page.socket.connected);
      expect(page.left).toEqual([`topic:${scene.topic}`]);
    }
    expect(await whoHears(scene, 'Only the other')).toEqual(['other']);
  });

  it('go on when a role is taken that they do not need', async () => {
    const scene = await threePages('lead@demo.example');
    const before = newestSeq(server());
    revokeElsewhere(server(), 'lead@demo.example', 'lead');
    expect(newestSeq(server())).toBe(before + 1);
    expect(await whoHears(scene, 'Still all')).toEqual(['here', 'there', 'other']);
    expect(scene.pages.here.left).toEqual([]);
  });
});
