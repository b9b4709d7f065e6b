import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { addSection } from '~/features/board/sections/sections.server';
import { deleteReply } from '~/features/board/posts/replies.server';
import { findReplyView } from '~/features/board/topics/topic-pages.server';
import { deleteTopic, editTopic } from '~/features/board/topics/topics.server';
import { previewText } from '~/features/board/writing/preview.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { findChannel } from '~/platform/live/channels.server';
import { settings } from '~/platform/settings.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, editing, open, reply } from './writing';

/** Bare links to the network's own pages, in posts. */

useFreshDatabase();

let member: Person;
let lead: Person;
let target: string;
const site = () => settings().publicUrl;

beforeAll(async () => {
  await addSection(theProcess, {
    slug: 'leads',
    name: 'Leads',
    description: 'x',
    audience: 'lead',
  });
  await addSection(theProcess, {
    slug: 'group',
    name: 'Group',
    description: 'x',
    audience: 'steering',
  });
});
beforeEach(async () => {
  member = await addMember();
  lead = await addMember(['lead']);
  target = await ask(member, { title: 'Who reads "scans" <quickly> & well?' });
});

const NAMED = 'Who reads &quot;scans&quot; &lt;quickly&gt; &amp; well?';
const link = (path: string, words: string) =>
  `<a href="${path}" rel="nofollow ugc noopener">${words}</a>`;

/** How a text stands as a query's own. */
async function shown(body: string, asker = lead, section = 'clinical'): Promise<string> {
  const id = await ask(asker, { title: 'See there?', body }, section);
  return (await open(asker, id)).topic.html;
}

describe('a bare link', () => {
  it('to a topic is shown by its title, wherever on it the link leads', async () => {
    expect(await shown(`See ${site()}/topics/${target}`)).toContain(
      link(`/topics/${target}`, NAMED),
    );
    expect(await shown(`${site()}/topics/${target}?after=3#replies`)).toContain(
      link(`/topics/${target}?after=3#replies`, NAMED),
    );
    const path = `/topics/${target}`;
    expect(await shown(`[${path}](${path})`)).toContain(link(path, NAMED));
  });

  it('to a reply, a member and an organisation', async () => {
    const { id } = await reply(lead, target);
    expect(await shown(`${site()}/replies/${id}`)).toContain(`A reply to “${NAMED}”`);
    expect(await shown(`${site()}/directory/${member.id}`)).toContain(`>${member.name}</a>`);
    const organisation = await db().organisation.findFirstOrThrow();
    expect(await shown(`${site()}/organisations/${organisation.slug}`)).toContain(
      `>${organisation.name}</a>`,
    );
  });

  it('follows what it leads to: another title, and none when it is gone', async () => {
    const id = await ask(lead, { title: 'See?', body: `${site()}/topics/${target}` });
    await editTopic(member, target, editing({ title: 'Renamed' }));
    expect((await open(lead, id)).topic.html).toContain('>Renamed</a>');
    await deleteTopic(member, target);
    expect((await open(lead, id)).topic.html).toContain(`>${site()}/topics/${target}</a>`);
  });

  it('to a reply that was deleted stays bare', async () => {
    const { id } = await reply(lead, target);
    await deleteReply(lead, id);
    expect(await shown(`${site()}/replies/${id}`)).toContain(`>${site()}/replies/${id}</a>`);
  });

  it('to somebody who has left, or without a page, stays bare', async () => {
    await change(theProcess, (tx) => tx.roleGrant.deleteMany({ where: { personId: member.id } }));
    const address = `${site()}/directory/${member.id}`;
    expect(await shown(address)).toContain(`>${address}</a>`);
    expect(await shown(`${site()}/network/audit`)).toContain(`>${site()}/network/audit</a>`);
  });

  it('is named in replies, in the preview, and live as on the page', async () => {
    const body = `There: ${site()}/topics/${target}`;
    const id = await ask(lead, { title: 'See?' });
    const answer = await reply(member, id, body);
    const { replies } = await open(lead, id);
    expect(replies[0]?.html).toContain(NAMED);
    expect((await findReplyView(answer.id))?.html).toBe(replies[0]?.html);
    const entry = await db().activity.findFirstOrThrow({
      where: { kind: 'board.replied' },
      orderBy: { seq: 'desc' },
    });
    const channel = findChannel(`topic:${id}`);
    const sent = await channel?.channel.render(id, {
      ...entry,
      subjects: entry.subjects as Record<string, string>,
    });
    expect(sent).toMatchObject({ reply: { html: replies[0]?.html } });
    expect(await previewText(body)).toContain(NAMED);
  });
});

describe('a link to what not every reader may see', () => {
  it('stays bare for all of them, also for those who may', async () => {
    const secret = await ask(lead, { title: 'Among leads' }, 'leads');
    const body = `${site()}/topics/${secret}`;
    expect(await shown(body, lead, 'clinical')).not.toContain('Among leads');
    expect(await shown(body, lead, 'leads')).toContain('>Among leads</a>');
    const steering = await addMember(['lead', 'steering']);
    expect(await shown(body, steering, 'group')).not.toContain('Among leads');
    expect(await previewText(body)).not.toContain('Among leads');
  });
});

describe('what is no bare link to this site', () => {
  it.each([
    (id: string) => `[my words](${site()}/topics/${id})`,
    (id: string) => `https://elsewhere.example/topics/${id}`,
    (id: string) => `${site()}.elsewhere.example/topics/${id}`,
    (id: string) => `[//elsewhere.example/topics/${id}](//elsewhere.example/topics/${id})`,
    (id: string) => `\`${site()}/topics/${id}\``,
    (id: string) => `${site()}/topics/${id}/edit`,
    (id: string) => `${site()}/topics/%00${id}`,
  ])('stays as it was typed (%#)', async (write) => {
    expect(await shown(write(target))).not.toContain('scans');
  });
});
