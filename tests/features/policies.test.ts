import { expect, it } from 'vitest';
import '~/features/register.server';
import { accountPolicy } from '~/features/accounts/policy';
import { auditPolicy } from '~/features/audit/policy';
import { boardPolicy } from '~/features/board/policy';
import { escalationPolicy } from '~/features/escalation/policy';
import { jobsPolicy } from '~/features/jobs/policy';
import { networkPolicy } from '~/features/network/policy';
import { noticesPolicy } from '~/features/notices/policy';
import { organisationPolicy } from '~/features/organisations/policy';
import { settingsPolicy } from '~/features/settings/policy';
import { theProcess, visitor, type Actor, type Person, type Role } from '~/platform/actor';
import { filesPolicy } from '~/platform/files/policy';
import { limitsPolicy } from '~/platform/limits/policy';
import { mailPolicy } from '~/platform/mail/policy';
import { listRules } from '~/platform/policy';
import { todayPolicy } from '~/platform/today/policy';

const person = (id: string, ...roles: Role[]): Person => ({
  kind: 'person',
  id,
  name: `Dr ${id}`,
  givenName: id,
  organisationId: 'fen',
  roles,
});

/** Everybody there is. The owner is who wrote the query or reply, or whose account or session it is. */
const actors = {
  visitor,
  process: theProcess,
  'former member': person('former'),
  member: person('member', 'member'),
  lead: person('lead', 'member', 'lead'),
  steering: person('steering', 'member', 'steering'),
  agent: person('agent', 'member', 'agent'),
  webmaster: person('webmaster', 'member', 'webmaster'),
  owner: person('owner', 'member'),
  'former owner': person('owner'),
} satisfies Record<string, Actor>;
type Name = keyof typeof actors;

const members: Name[] = ['member', 'lead', 'steering', 'agent', 'webmaster', 'owner'];
const keepers: Name[] = ['process', 'webmaster'];

const standing = { authorId: 'owner', deleted: false };
const deleted = { authorId: 'owner', deleted: true };
const owned = { personId: 'owner' };
const sent = { uploadedById: 'owner' };

/** Rule, what it is asked about, and who may: everybody else may not. */
const table: Array<[rule: string, (actor: Actor) => boolean, allowed: Name[]]> = [
  ['board.read', (actor) => boardPolicy.read(actor), members],
  [
    'board.readTopic for members',
    (actor) => boardPolicy.readTopic(actor, { audience: 'member' }),
    members,
  ],
  [
    'board.readTopic for leads',
    (actor) => boardPolicy.readTopic(actor, { audience: 'lead' }),
    ['lead', 'webmaster'],
  ],
  [
    'board.readTopic for leads and the steering group',
    (actor) => boardPolicy.readTopic(actor, { audience: 'lead+steering' }),
    ['lead', 'steering', 'webmaster'],
  ],
  [
    'board.readSection for members',
    (actor) => boardPolicy.readSection(actor, { audience: 'member' }),
    members,
  ],
  [
    'board.readSection for leads',
    (actor) => boardPolicy.readSection(actor, { audience: 'lead' }),
    ['lead', 'webmaster'],
  ],
  [
    'board.readSection for the steering group',
    (actor) => boardPolicy.readSection(actor, { audience: 'steering' }),
    ['steering', 'webmaster'],
  ],
  ['board.reply', (actor) => boardPolicy.reply(actor, standing), members],
  ['board.reply to a deleted query', (actor) => boardPolicy.reply(actor, deleted), []],
  ['board.acceptAnswer', (actor) => boardPolicy.acceptAnswer(actor, standing), ['owner']],
  [
    'board.acceptAnswer of a deleted query',
    (actor) => boardPolicy.acceptAnswer(actor, deleted),
    [],
  ],
  ['board.editTopic', (actor) => boardPolicy.editTopic(actor, standing), ['owner']],
  ['board.editTopic, deleted', (actor) => boardPolicy.editTopic(actor, deleted), []],
  [
    'board.deleteTopic',
    (actor) => boardPolicy.deleteTopic(actor, standing),
    ['owner', 'webmaster'],
  ],
  ['board.deleteTopic, deleted', (actor) => boardPolicy.deleteTopic(actor, deleted), []],
  ['board.editReply', (actor) => boardPolicy.editReply(actor, standing), ['owner']],
  ['board.editReply, deleted', (actor) => boardPolicy.editReply(actor, deleted), []],
  [
    'board.deleteReply',
    (actor) => boardPolicy.deleteReply(actor, standing),
    ['owner', 'webmaster'],
  ],
  ['board.deleteReply, deleted', (actor) => boardPolicy.deleteReply(actor, deleted), []],
  ['board.editSections', (actor) => boardPolicy.editSections(actor), keepers],
  ['jobs.read', (actor) => jobsPolicy.read(actor), ['webmaster']],
  ['jobs.decide', (actor) => jobsPolicy.decide(actor, { state: 'failed' }), ['webmaster']],
  [
    'jobs.decide on what has not failed',
    (actor) => jobsPolicy.decide(actor, { state: 'done' }),
    [],
  ],
  ['files.send', (actor) => filesPolicy.send(actor), members],
  ['files.use', (actor) => filesPolicy.use(actor, { uploadedById: 'owner' }), ['owner']],
  [
    'files.download of what one may read',
    (actor) => filesPolicy.download(actor, { ...sent, staged: false, ownersAllow: true }),
    members,
  ],
  [
    'files.download of what waits for its form',
    (actor) => filesPolicy.download(actor, { ...sent, staged: true, ownersAllow: false }),
    ['owner'],
  ],
  [
    'files.download of what one may not read',
    (actor) => filesPolicy.download(actor, { ...sent, staged: false, ownersAllow: false }),
    [],
  ],
  ['mail.editWords', (actor) => mailPolicy.editWords(actor), keepers],
  [
    'accounts.endSession',
    (actor) => accountPolicy.endSession(actor, owned),
    ['owner', 'former owner'],
  ],
  [
    'accounts.changePassword',
    (actor) => accountPolicy.changePassword(actor, owned),
    ['owner', 'former owner'],
  ],
  ['accounts.manageRoles', (actor) => accountPolicy.manageRoles(actor), keepers],
  [
    'accounts.manageWebmasters',
    (actor) => accountPolicy.manageWebmasters(actor, { forATime: false }),
    keepers,
  ],
  [
    'accounts.manageWebmasters by a deputy',
    (actor) => accountPolicy.manageWebmasters(actor, { forATime: true }),
    ['process'],
  ],
  ['notices.read', (actor) => noticesPolicy.read(actor, owned), ['owner']],
  ['accounts.trustDomains', (actor) => accountPolicy.trustDomains(actor), ['webmaster']],
  ['audit.read', (actor) => auditPolicy.read(actor), ['steering', 'webmaster']],
  ['escalation.editAgents', (actor) => escalationPolicy.editAgents(actor), ['webmaster']],
  ['limits.edit', (actor) => limitsPolicy.edit(actor), ['webmaster']],
  ['settings.read', (actor) => settingsPolicy.read(actor), ['webmaster']],
  ['today.read', (actor) => todayPolicy.read(actor), ['webmaster']],
  ['network.edit', (actor) => networkPolicy.edit(actor), keepers],
  ['organisations.edit', (actor) => organisationPolicy.edit(actor), keepers],
  ['organisations.read', (actor) => organisationPolicy.read(actor), members],
  [
    'organisations.addUse of a supplier',
    (actor) => organisationPolicy.addUse(actor, { id: 'supplier', supplies: true }),
    members,
  ],
  [
    'organisations.addUse of who supplies nothing',
    (actor) => organisationPolicy.addUse(actor, { id: 'supplier', supplies: false }),
    [],
  ],
  [
    'organisations.addUse of one’s own organisation',
    (actor) => organisationPolicy.addUse(actor, { id: 'fen', supplies: true }),
    [],
  ],
  [
    'organisations.editUse',
    (actor) => organisationPolicy.editUse(actor, { addedById: 'owner' }),
    ['owner'],
  ],
  [
    'organisations.removeUse',
    (actor) => organisationPolicy.removeUse(actor, { addedById: 'owner' }),
    ['owner', 'webmaster'],
  ],
];

it.each(table)('%s', (_, rule, allowed) => {
  const who = (Object.keys(actors) as Name[]).filter((name) => rule(actors[name]));
  expect(who.sort()).toEqual([...allowed].sort());
});

it('the table knows every rule there is', () => {
  const known = new Set(table.map(([name]) => /^[\w.]+/.exec(name)?.[0]));
  expect(listRules().filter((rule) => !known.has(rule))).toEqual([]);
});
