import { expect, it } from 'vitest';
import '~/features/register.server';
import { accountPolicy } from '~/features/accounts/policy';
import { actionsPolicy, type ActionFacts } from '~/features/actions/policy';
import { auditPolicy } from '~/features/audit/policy';
import { overviewPolicy } from '~/features/board/overview/policy';
import { boardPolicy } from '~/features/board/policy';
import { chatPolicy, type RoomFacts } from '~/features/chat/policy';
import { directoryPolicy } from '~/features/directory/policy';
import { escalationPolicy, type LinkHolder } from '~/features/escalation/policy';
import { intentionsPolicy } from '~/features/evaluation/intentions/policy';
import { evaluationPolicy } from '~/features/evaluation/policy';
import { eventsPolicy, type EventFacts } from '~/features/events/policy';
import { joiningPolicy } from '~/features/joining/policy';
import { jobsPolicy } from '~/features/jobs/policy';
import { membershipPolicy } from '~/features/membership/policy';
import { networkPolicy } from '~/features/network/policy';
import { noticesPolicy } from '~/features/notices/policy';
import { organisationPolicy } from '~/features/organisations/policy';
import { questionsPolicy, type Guest, type SessionFacts } from '~/features/questions/policy';
import { settingsPolicy } from '~/features/settings/policy';
import { theProcess, visitor, type Actor, type Person, type Role } from '~/platform/actor';
import { filesPolicy } from '~/platform/files/policy';
import { limitsPolicy } from '~/platform/limits/policy';
import { mailPolicy } from '~/platform/mail/policy';
import { listRules } from '~/platform/policy';
import { todayPolicy } from '~/platform/today/policy';
import { eventRules, guestLink } from './events/rules';
import { guidanceRules } from './guidance/rules';
import { libraryRules } from './library/rules';

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
  /** Looks after a section. */
  moderator: person('moderator', 'member'),
  'former owner': person('owner'),
} satisfies Record<string, Actor>;
type Name = keyof typeof actors;

const members: Name[] = ['member', 'lead', 'steering', 'agent', 'webmaster', 'owner', 'moderator'];
const keepers: Name[] = ['process', 'webmaster'];

const standing = { authorId: 'owner', deleted: false };
const deleted = { authorId: 'owner', deleted: true };
const hidden = { ...standing, hidden: true };
const closed = { ...standing, closed: true };
/** In a section that the moderator looks after and may read. */
const lookedAfter = [{ audience: 'member', moderatorIds: ['moderator', 'former'] }];
/** They lost the role that opens the section. */
const lostSight = [{ audience: 'lead', moderatorIds: ['moderator', 'former'] }];
/** Somebody else looks after it. */
const othersCare = [{ audience: 'member', moderatorIds: ['another'] }];
const here = { ...standing, lookedAfter };
/** Stands under nobody; whether it is the actor's own, the server says. */
const nameless = (actor: Actor) => ({
  authorId: 'nobody',
  deleted: false,
  mine: actor.kind === 'person' && actor.id === 'owner',
});
const discussion = { ...standing, kind: 'discussion' as const, convenerId: 'owner' };
const owned = { personId: 'owner' };
const sent = { uploadedById: 'owner' };
/** A query that is the network's, and those who may have one. */
const query = { topicId: 'query', owners: [], steering: false };
const outside = { personId: null, agentId: 'outside' };
const ofPerson = (personId: string) => ({ personId, agentId: null });
const deputy = { forATime: true };
const noDeputy = { forATime: false };

/** A session of live questions: the owner came in; it was made by somebody of the steering group. */
const session: SessionFacts = {
  id: 'session',
  createdById: 'steering',
  attendees: { has: (id) => id === 'owner' || id === 'former' },
  passes: { has: (id) => id === 'badge' },
  roles: [
    { role: 'chair', personId: 'moderator' },
    { role: 'chair', personId: 'former' },
    { role: 'speaker', personId: 'lead' },
    { role: 'speaker', personId: null },
    { role: 'helper', personId: 'agent' },
  ],
  open: true,
  archived: false,
};
const closedSession = { ...session, open: false };
const archived = { ...session, open: false, archived: true };
const inRoom: Name[] = ['owner', 'moderator', 'lead', 'agent', 'webmaster'];
const conducting: Name[] = ['moderator', 'agent', 'webmaster'];
const reading: Name[] = [...inRoom, 'steering'];
const managing: Name[] = ['moderator', 'steering', 'webmaster'];
const myQuestion = (actor: Actor, state: 'waiting' | 'on-air') => ({
  mine: actor.kind === 'person' && actor.id === 'owner',
  state,
});

/** An event that has begun: the moderator runs it, the agent takes notes, the lead speaks, the owner has a place. */
const evaluated: EventFacts = {
  id: 'event',
  state: 'published',
  createdById: 'steering',
  hosts: [
    { personId: 'moderator', part: 'host' },
    { personId: 'former', part: 'host' },
    { personId: 'agent', part: 'note-taker' },
  ],
  speakers: ['lead', 'former'],
  begun: true,
  over: true,
  mine: { personId: 'owner', answer: 'yes', place: 'held', attended: false },
};
const notBegun = { ...evaluated, begun: false, over: false };
const missed = {
  ...evaluated,
  mine: { personId: 'owner', answer: 'no', place: 'none', attended: false },
};
const running: Name[] = ['moderator', 'steering', 'webmaster'];
const attending: Name[] = ['owner', 'lead', 'agent', ...running];
/** Agreed at that event; the owner has it to do. */
const action: ActionFacts = { event: evaluated, ownerId: 'owner', state: 'open' };
const doneAction = { ...action, state: 'done' as const };
const withNames = { nameless: false, open: true, answered: 1 };
const withoutNames = { nameless: true, open: false, answered: 3 };

/** Rule, what it is asked about, and who may: everybody else may not. */
/** A room in which the owner, the lead, and two who host it are; the agent was shown out, the former member too. */
const inRooms = ['owner', 'lead', 'moderator', 'former'];
const roomOf = (kind: RoomFacts['kind'], isClosed = false): RoomFacts => ({
  kind,
  closed: isClosed,
  members: new Set(kind === 'lobby' ? [] : inRooms),
  hosts: new Set(['moderator', 'former']),
  removed: new Set(kind === 'lobby' || kind === 'direct' ? [] : ['agent']),
});
const notRemoved = members.filter((name) => name !== 'agent');
const within: Name[] = ['owner', 'lead', 'moderator'];

const table: Array<[rule: string, (actor: Actor) => boolean, allowed: Name[]]> = [
  ['board.read', (actor) => boardPolicy.read(actor), members],
  ['directory.read', (actor) => directoryPolicy.read(actor), members],
  [
    'directory.readContact for members',
    (actor) => directoryPolicy.readContact(actor, { ...owned, shownTo: 'member' }),
    members,
  ],
  [
    'directory.readContact for the steering group',
    (actor) => directoryPolicy.readContact(actor, { ...owned, shownTo: 'steering' }),
    ['steering', 'owner'],
  ],
  [
    'directory.readContact for nobody',
    (actor) => directoryPolicy.readContact(actor, { ...owned, shownTo: 'nobody' }),
    ['owner'],
  ],
  ['directory.editEntry', (actor) => directoryPolicy.editEntry(actor, owned), ['owner']],
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
  [
    'board.follow what is for members',
    (actor) => boardPolicy.follow(actor, { audience: 'member' }),
    members,
  ],
  [
    'board.follow what is for leads',
    (actor) => boardPolicy.follow(actor, { audience: 'lead' }),
    ['lead', 'webmaster'],
  ],
  ['board.reply', (actor) => boardPolicy.reply(actor, standing), members],
  ['board.reply to a deleted query', (actor) => boardPolicy.reply(actor, deleted), []],
  ['board.acceptAnswer', (actor) => boardPolicy.acceptAnswer(actor, standing), ['owner']],
  [
    'board.acceptAnswer of a deleted query',
    (actor) => boardPolicy.acceptAnswer(actor, deleted),
    [],
  ],
  [
    'board.acceptAnswer in a discussion',
    (actor) => boardPolicy.acceptAnswer(actor, discussion),
    [],
  ],
  [
    'board.acceptAnswer without a name',
    (actor) => boardPolicy.acceptAnswer(actor, nameless(actor)),
    ['owner'],
  ],
  [
    'board.acceptAnswer, when the server has not said whose it is',
    (actor) => boardPolicy.acceptAnswer(actor, { authorId: 'nobody', deleted: false }),
    [],
  ],
  ['board.announce', (actor) => boardPolicy.announce(actor), ['steering', 'webmaster']],
  [
    'board.askToo',
    (actor) => boardPolicy.askToo(actor, standing),
    members.filter((name) => name !== 'owner'),
  ],
  [
    'board.askToo without a name',
    (actor) => boardPolicy.askToo(actor, nameless(actor)),
    members.filter((name) => name !== 'owner'),
  ],
  ['board.askToo in a discussion', (actor) => boardPolicy.askToo(actor, discussion), []],
  ['board.askToo, deleted', (actor) => boardPolicy.askToo(actor, deleted), []],
  ['board.readWriter', (actor) => boardPolicy.readWriter(actor), ['webmaster']],
  [
    'board.nameConvener',
    (actor) => boardPolicy.nameConvener(actor, discussion),
    ['owner', 'webmaster'],
  ],
  ['board.nameConvener of a query', (actor) => boardPolicy.nameConvener(actor, standing), []],
  ['board.conclude', (actor) => boardPolicy.conclude(actor, discussion), ['owner']],
  [
    'board.conclude without a convener',
    (actor) => boardPolicy.conclude(actor, { ...discussion, convenerId: null }),
    [],
  ],
  [
    'board.nameConvener, taken down',
    (actor) => boardPolicy.nameConvener(actor, { ...discussion, hidden: true }),
    [],
  ],
  [
    'board.conclude, taken down',
    (actor) => boardPolicy.conclude(actor, { ...discussion, hidden: true }),
    [],
  ],
  [
    'board.conclude, deleted',
    (actor) => boardPolicy.conclude(actor, { ...discussion, deleted: true }),
    [],
  ],
  [
    'board.editTopic without a name',
    (actor) => boardPolicy.editTopic(actor, nameless(actor)),
    ['owner'],
  ],
  [
    'board.deleteReply without a name',
    (actor) => boardPolicy.deleteReply(actor, nameless(actor)),
    ['owner', 'webmaster'],
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
  [
    'board.deleteTopic in a section of theirs',
    (actor) => boardPolicy.deleteTopic(actor, here),
    ['owner', 'webmaster', 'moderator'],
  ],
  [
    'board.deleteReply in a section of theirs',
    (actor) => boardPolicy.deleteReply(actor, here),
    ['owner', 'webmaster', 'moderator'],
  ],
  ['board.reply to a closed topic', (actor) => boardPolicy.reply(actor, closed), []],
  ['board.reply to one taken down', (actor) => boardPolicy.reply(actor, hidden), []],
  ['board.acceptAnswer, taken down', (actor) => boardPolicy.acceptAnswer(actor, hidden), []],
  ['board.editTopic, taken down', (actor) => boardPolicy.editTopic(actor, hidden), ['owner']],
  ['board.editReply, taken down', (actor) => boardPolicy.editReply(actor, hidden), ['owner']],
  ['board.nameModerators', (actor) => boardPolicy.nameModerators(actor), ['webmaster']],
  ['board.moderate', (actor) => boardPolicy.moderate(actor, here), ['webmaster', 'moderator']],
  [
    'board.moderate in a section they may not read any more',
    (actor) => boardPolicy.moderate(actor, { ...standing, lookedAfter: lostSight }),
    ['webmaster'],
  ],
  [
    'board.moderate in a section of others',
    (actor) => boardPolicy.moderate(actor, { ...standing, lookedAfter: othersCare }),
    ['webmaster'],
  ],
  [
    'board.moderate, deleted',
    (actor) => boardPolicy.moderate(actor, { ...here, deleted: true }),
    [],
  ],
  ['board.hidePost', (actor) => boardPolicy.hidePost(actor, standing), members],
  ['board.hidePost, hidden', (actor) => boardPolicy.hidePost(actor, hidden), []],
  ['board.hidePost, deleted', (actor) => boardPolicy.hidePost(actor, deleted), []],
  [
    'board.readHidden',
    (actor) => boardPolicy.readHidden(actor, { ...here, hidden: true }),
    ['webmaster', 'moderator'],
  ],
  [
    'board.readHidden in a section of others',
    (actor) => boardPolicy.readHidden(actor, { ...hidden, lookedAfter: othersCare }),
    ['webmaster'],
  ],
  ['board.readHidden, standing', (actor) => boardPolicy.readHidden(actor, here), []],
  [
    'board.readHiddenFiles',
    (actor) => boardPolicy.readHiddenFiles(actor, { ...here, hidden: true }),
    ['webmaster', 'moderator', 'owner'],
  ],
  [
    'board.report',
    (actor) => boardPolicy.report(actor, standing),
    members.filter((name) => name !== 'owner'),
  ],
  ['board.report, deleted', (actor) => boardPolicy.report(actor, deleted), []],
  ['board.report, hidden', (actor) => boardPolicy.report(actor, hidden), []],
  [
    'board.readFlag',
    (actor) => boardPolicy.readFlag(actor, { lookedAfter }),
    ['webmaster', 'moderator'],
  ],
  [
    'board.readFlag in a section of others',
    (actor) => boardPolicy.readFlag(actor, { lookedAfter: othersCare }),
    ['webmaster'],
  ],
  [
    'board.readFlags',
    (actor) => boardPolicy.readFlags(actor, { lookedAfter }),
    ['webmaster', 'moderator'],
  ],
  ['board.readFlags, nothing', (actor) => boardPolicy.readFlags(actor, {}), ['webmaster']],
  [
    'board.readModerationLog',
    (actor) => boardPolicy.readModerationLog(actor, { lookedAfter }),
    ['steering', 'webmaster', 'moderator'],
  ],
  [
    'board.readModerationLog, nothing',
    (actor) => boardPolicy.readModerationLog(actor, {}),
    ['steering', 'webmaster'],
  ],
  ['board.editSections', (actor) => boardPolicy.editSections(actor), keepers],
  ['joining.invite', (actor) => joiningPolicy.invite(actor), ['steering', 'webmaster']],
  [
    'joining.inviteAs a member',
    (actor) => joiningPolicy.inviteAs(actor, null),
    ['steering', 'webmaster'],
  ],
  ...(['lead', 'steering', 'agent'] as const).map(
    (role): [string, (actor: Actor) => boolean, Name[]] => [
      `joining.inviteAs ${role}`,
      (actor) => joiningPolicy.inviteAs(actor, role),
      ['webmaster'],
    ],
  ),
  [
    'joining.withdraw one’s own',
    (actor) => joiningPolicy.withdraw(actor, { invitedById: 'steering' }),
    ['steering', 'webmaster'],
  ],
  [
    'joining.withdraw somebody else’s',
    (actor) => joiningPolicy.withdraw(actor, { invitedById: 'owner' }),
    ['webmaster'],
  ],
  [
    'joining.withdraw what nobody sent',
    (actor) => joiningPolicy.withdraw(actor, { invitedById: null }),
    ['webmaster'],
  ],
  ['joining.decide', (actor) => joiningPolicy.decide(actor), ['webmaster']],
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
  [
    'accounts.changeSecondFactor',
    (actor) => accountPolicy.changeSecondFactor(actor, owned),
    ['owner', 'former owner'],
  ],
  [
    'accounts.resetSecondFactor of somebody else',
    (actor) => accountPolicy.resetSecondFactor(actor, { personId: 'owner', forATime: false }),
    keepers,
  ],
  [
    'accounts.resetSecondFactor of oneself',
    (actor) => accountPolicy.resetSecondFactor(actor, { personId: 'webmaster', forATime: false }),
    ['process'],
  ],
  [
    'accounts.resetSecondFactor by a deputy',
    (actor) => accountPolicy.resetSecondFactor(actor, { personId: 'owner', forATime: true }),
    ['process'],
  ],
  ['accounts.changeEmail', (actor) => accountPolicy.changeEmail(actor, owned), ['owner']],
  [
    'accounts.vouchForEmail of a member',
    (actor) =>
      accountPolicy.vouchForEmail(actor, { ...owned, webmaster: false }, { forATime: true }),
    ['webmaster'],
  ],
  [
    'accounts.vouchForEmail of a webmaster',
    (actor) =>
      accountPolicy.vouchForEmail(actor, { ...owned, webmaster: true }, { forATime: false }),
    ['webmaster'],
  ],
  [
    'accounts.vouchForEmail of a webmaster, by a deputy',
    (actor) =>
      accountPolicy.vouchForEmail(actor, { ...owned, webmaster: true }, { forATime: true }),
    [],
  ],
  [
    'accounts.vouchForEmail for oneself',
    (actor) =>
      accountPolicy.vouchForEmail(
        actor,
        { personId: 'webmaster', webmaster: true },
        { forATime: false },
      ),
    [],
  ],
  ['accounts.findMembers', (actor) => accountPolicy.findMembers(actor), [...members, 'process']],
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
  ['membership.readRoles', (actor) => membershipPolicy.readRoles(actor), ['steering', 'webmaster']],
  ['membership.lookAfter', (actor) => membershipPolicy.lookAfter(actor), ['webmaster']],
  [
    'membership.remove a member, by a deputy',
    (actor) => membershipPolicy.remove(actor, { ...owned, webmaster: false }, deputy),
    ['webmaster'],
  ],
  [
    'membership.remove a webmaster',
    (actor) => membershipPolicy.remove(actor, { ...owned, webmaster: true }, noDeputy),
    ['webmaster'],
  ],
  [
    'membership.remove a webmaster, by a deputy',
    (actor) => membershipPolicy.remove(actor, { ...owned, webmaster: true }, deputy),
    [],
  ],
  [
    'membership.remove oneself',
    (actor) => membershipPolicy.remove(actor, { personId: 'webmaster', webmaster: true }, noDeputy),
    [],
  ],
  [
    'membership.eraseForGood who was removed',
    (actor) => membershipPolicy.eraseForGood(actor, { member: false }, noDeputy),
    ['webmaster'],
  ],
  [
    'membership.eraseForGood a member',
    (actor) => membershipPolicy.eraseForGood(actor, { member: true }, noDeputy),
    [],
  ],
  [
    'membership.eraseForGood, by a deputy',
    (actor) => membershipPolicy.eraseForGood(actor, { member: false }, deputy),
    [],
  ],
  ['membership.merge', (actor) => membershipPolicy.merge(actor, owned, noDeputy), ['webmaster']],
  ['membership.merge, by a deputy', (actor) => membershipPolicy.merge(actor, owned, deputy), []],
  [
    'membership.merge the account one uses',
    (actor) => membershipPolicy.merge(actor, { personId: 'webmaster' }, noDeputy),
    [],
  ],
  [
    'membership.offerHandOver',
    (actor) => membershipPolicy.offerHandOver(actor, noDeputy),
    ['webmaster'],
  ],
  [
    'membership.offerHandOver, by a deputy',
    (actor) => membershipPolicy.offerHandOver(actor, deputy),
    [],
  ],
  [
    'membership.answerHandOver',
    (actor) => membershipPolicy.answerHandOver(actor, { toId: 'owner' }),
    ['owner'],
  ],
  ['membership.leave', (actor) => membershipPolicy.leave(actor, owned), ['owner']],
  ['membership.takeCopy', (actor) => membershipPolicy.takeCopy(actor, owned), ['owner']],
  ['directory.read', (actor) => directoryPolicy.read(actor), members],
  [
    'directory.readContact for members',
    (actor) => directoryPolicy.readContact(actor, { ...owned, shownTo: 'member' }),
    members,
  ],
  [
    'directory.readContact for the steering group',
    (actor) => directoryPolicy.readContact(actor, { ...owned, shownTo: 'steering' }),
    ['steering', 'owner'],
  ],
  [
    'directory.readContact for nobody',
    (actor) => directoryPolicy.readContact(actor, { ...owned, shownTo: 'nobody' }),
    ['owner'],
  ],
  ['directory.editEntry', (actor) => directoryPolicy.editEntry(actor, owned), ['owner']],
  ['directory.editProfessions', (actor) => directoryPolicy.editProfessions(actor), keepers],
  ['overview.read', (actor) => overviewPolicy.read(actor), members],
  ['overview.readInFull', (actor) => overviewPolicy.readInFull(actor), ['steering', 'webmaster']],
  ['escalation.editAgents', (actor) => escalationPolicy.editAgents(actor), ['webmaster']],
  ['escalation.readDesk', (actor) => escalationPolicy.readDesk(actor), members],
  [
    'escalation.own with its agent',
    (actor) => escalationPolicy.own(actor, { ...query, owners: [ofPerson('owner')] }),
    ['owner'],
  ],
  [
    'escalation.own with its agent and who answers meanwhile',
    (actor) =>
      escalationPolicy.own(actor, { ...query, owners: [ofPerson('agent'), ofPerson('owner')] }),
    ['agent', 'owner'],
  ],
  [
    'escalation.own with an agent outside the network',
    (actor) => escalationPolicy.own(actor, { ...query, owners: [outside] }),
    [],
  ],
  [
    'escalation.own with the steering group',
    (actor) => escalationPolicy.own(actor, { ...query, steering: true }),
    ['steering'],
  ],
  ['escalation.own with the network', (actor) => escalationPolicy.own(actor, query), []],
  [
    'escalation.ask',
    (actor) => escalationPolicy.ask(actor, { topicId: 'query', askerId: 'owner' }),
    ['owner'],
  ],
  ['escalation.stop', (actor) => escalationPolicy.stop(actor), ['webmaster']],
  ['limits.edit', (actor) => limitsPolicy.edit(actor), ['webmaster']],
  ['settings.read', (actor) => settingsPolicy.read(actor), ['webmaster']],
  ['today.read', (actor) => todayPolicy.read(actor), ['webmaster']],
  ['network.readKeepers', (actor) => networkPolicy.readKeepers(actor), members],
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
  ['chat.list', (actor) => chatPolicy.list(actor), members],
  ['chat.makeRoom', (actor) => chatPolicy.makeRoom(actor), ['steering', 'webmaster']],
  ['chat.read the lobby', (actor) => chatPolicy.read(actor, roomOf('lobby')), members],
  ['chat.read an open room', (actor) => chatPolicy.read(actor, roomOf('open')), notRemoved],
  [
    'chat.read an invited room',
    (actor) => chatPolicy.read(actor, roomOf('invited')),
    [...within, 'webmaster'],
  ],
  ['chat.read between people', (actor) => chatPolicy.read(actor, roomOf('direct')), within],
  ['chat.say in the lobby', (actor) => chatPolicy.say(actor, roomOf('lobby')), members],
  ['chat.say in an open room', (actor) => chatPolicy.say(actor, roomOf('open')), within],
  ['chat.say in an invited room', (actor) => chatPolicy.say(actor, roomOf('invited')), within],
  ['chat.say between people', (actor) => chatPolicy.say(actor, roomOf('direct')), within],
  ['chat.say in a closed room', (actor) => chatPolicy.say(actor, roomOf('open', true)), []],
  [
    'chat.comeIn',
    (actor) => chatPolicy.comeIn(actor, roomOf('open')),
    ['member', 'steering', 'webmaster'],
  ],
  ['chat.comeIn when it is closed', (actor) => chatPolicy.comeIn(actor, roomOf('open', true)), []],
  ['chat.comeIn by invitation', (actor) => chatPolicy.comeIn(actor, roomOf('invited')), []],
  ['chat.comeIn between people', (actor) => chatPolicy.comeIn(actor, roomOf('direct')), []],
  ['chat.leave', (actor) => chatPolicy.leave(actor, roomOf('open')), within],
  ['chat.leave the lobby', (actor) => chatPolicy.leave(actor, roomOf('lobby')), []],
  ['chat.leave between people', (actor) => chatPolicy.leave(actor, roomOf('direct')), []],
  [
    'chat.manage',
    (actor) => chatPolicy.manage(actor, roomOf('invited')),
    ['moderator', 'webmaster'],
  ],
  ['chat.manage between people', (actor) => chatPolicy.manage(actor, roomOf('direct')), []],
  ['chat.close', (actor) => chatPolicy.close(actor, roomOf('open')), ['moderator', 'webmaster']],
  ['chat.close the lobby', (actor) => chatPolicy.close(actor, roomOf('lobby')), []],
  ['chat.invite', (actor) => chatPolicy.invite(actor, roomOf('open')), ['moderator', 'webmaster']],
  ['chat.invite when it is closed', (actor) => chatPolicy.invite(actor, roomOf('open', true)), []],
  ['chat.invite to the lobby', (actor) => chatPolicy.invite(actor, roomOf('lobby')), []],
  ['chat.invite between people', (actor) => chatPolicy.invite(actor, roomOf('direct')), []],
  [
    'chat.showOut',
    (actor) => chatPolicy.showOut(actor, roomOf('open'), 'owner'),
    ['moderator', 'webmaster'],
  ],
  [
    'chat.showOut a host',
    (actor) => chatPolicy.showOut(actor, roomOf('open'), 'moderator'),
    ['webmaster'],
  ],
  [
    'chat.showOut who is not there',
    (actor) => chatPolicy.showOut(actor, roomOf('open'), 'steering'),
    [],
  ],
  [
    'chat.showOut between people',
    (actor) => chatPolicy.showOut(actor, roomOf('direct'), 'owner'),
    [],
  ],
  [
    'chat.nameHost',
    (actor) => chatPolicy.nameHost(actor, roomOf('open'), 'owner'),
    ['moderator', 'webmaster'],
  ],
  ['chat.nameHost again', (actor) => chatPolicy.nameHost(actor, roomOf('open'), 'moderator'), []],
  [
    'chat.dismissHost',
    (actor) => chatPolicy.dismissHost(actor, roomOf('open'), 'moderator'),
    ['moderator', 'webmaster'],
  ],
  [
    'chat.dismissHost who is none',
    (actor) => chatPolicy.dismissHost(actor, roomOf('open'), 'owner'),
    [],
  ],
  [
    'chat.nameHost who is not there',
    (actor) => chatPolicy.nameHost(actor, roomOf('open'), 'steering'),
    [],
  ],
  [
    'chat.nameHost between people',
    (actor) => chatPolicy.nameHost(actor, roomOf('direct'), 'owner'),
    [],
  ],
  [
    'chat.editMessage',
    (actor) => chatPolicy.editMessage(actor, roomOf('open'), standing),
    ['owner'],
  ],
  [
    'chat.editMessage deleted',
    (actor) => chatPolicy.editMessage(actor, roomOf('open'), deleted),
    [],
  ],
  [
    'chat.editMessage in a closed room',
    (actor) => chatPolicy.editMessage(actor, roomOf('open', true), standing),
    [],
  ],
  [
    'chat.askOnBoard in an open room',
    (actor) => chatPolicy.askOnBoard(actor, roomOf('open'), standing),
    notRemoved,
  ],
  [
    'chat.askOnBoard in an invited room',
    (actor) => chatPolicy.askOnBoard(actor, roomOf('invited'), standing),
    ['owner'],
  ],
  [
    'chat.askOnBoard between people',
    (actor) => chatPolicy.askOnBoard(actor, roomOf('direct'), standing),
    ['owner'],
  ],
  [
    'chat.askOnBoard deleted',
    (actor) => chatPolicy.askOnBoard(actor, roomOf('lobby'), deleted),
    [],
  ],
  [
    'chat.deleteMessage',
    (actor) => chatPolicy.deleteMessage(actor, roomOf('open'), standing),
    ['owner', 'moderator', 'webmaster'],
  ],
  [
    'chat.deleteMessage between people',
    (actor) => chatPolicy.deleteMessage(actor, roomOf('direct'), standing),
    ['owner'],
  ],
  [
    'chat.deleteMessage deleted',
    (actor) => chatPolicy.deleteMessage(actor, roomOf('open'), deleted),
    [],
  ],
  ['actions.list', (actor) => actionsPolicy.list(actor), members],
  ['actions.read', (actor) => actionsPolicy.read(actor, evaluated), members],
  [
    'actions.read of a draft',
    (actor) => actionsPolicy.read(actor, { ...evaluated, state: 'draft' }),
    [],
  ],
  ['actions.add', (actor) => actionsPolicy.add(actor, evaluated), [...running, 'agent']],
  [
    'actions.add at what is cancelled',
    (actor) => actionsPolicy.add(actor, { ...evaluated, state: 'cancelled' }),
    [],
  ],
  ['actions.change', (actor) => actionsPolicy.change(actor, action), [...running, 'agent']],
  ['actions.change what is done', (actor) => actionsPolicy.change(actor, doneAction), []],
  ['actions.report', (actor) => actionsPolicy.report(actor, action), [...running, 'owner']],
  ['actions.report what is done', (actor) => actionsPolicy.report(actor, doneAction), []],
  ['actions.reopen', (actor) => actionsPolicy.reopen(actor, doneAction), [...running, 'owner']],
  ['actions.reopen what is open', (actor) => actionsPolicy.reopen(actor, action), []],
  ['actions.sendUpdate', (actor) => actionsPolicy.sendUpdate(actor, evaluated), running],
  ['actions.sendUpdate before it begins', (actor) => actionsPolicy.sendUpdate(actor, notBegun), []],
  ['evaluation.open', (actor) => evaluationPolicy.open(actor, evaluated), running],
  ['evaluation.open before it begins', (actor) => evaluationPolicy.open(actor, notBegun), []],
  [
    'evaluation.open of what is cancelled',
    (actor) => evaluationPolicy.open(actor, { ...evaluated, state: 'cancelled' }),
    [],
  ],
  [
    'evaluation.changeQuestions',
    (actor) => evaluationPolicy.changeQuestions(actor, evaluated, { ...withNames, answered: 0 }),
    running,
  ],
  [
    'evaluation.changeQuestions once somebody has answered',
    (actor) => evaluationPolicy.changeQuestions(actor, evaluated, withNames),
    [],
  ],
  [
    'evaluation.moveLastDay',
    (actor) => evaluationPolicy.moveLastDay(actor, evaluated, { ...withNames, open: false }),
    running,
  ],
  [
    'evaluation.moveLastDay without names, while it is open',
    (actor) => evaluationPolicy.moveLastDay(actor, evaluated, { ...withoutNames, open: true }),
    running,
  ],
  [
    'evaluation.moveLastDay without names, once it is closed',
    (actor) => evaluationPolicy.moveLastDay(actor, evaluated, withoutNames),
    [],
  ],
  ['evaluation.answer', (actor) => evaluationPolicy.answer(actor, evaluated), ['owner']],
  ['evaluation.answer without a place', (actor) => evaluationPolicy.answer(actor, missed), []],
  ['evaluation.readCounts', (actor) => evaluationPolicy.readCounts(actor, evaluated), running],
  [
    'evaluation.readResults',
    (actor) => evaluationPolicy.readResults(actor, evaluated, withNames),
    running,
  ],
  [
    'evaluation.readResults without names',
    (actor) => evaluationPolicy.readResults(actor, evaluated, withoutNames),
    running,
  ],
  [
    'evaluation.readResults without names, while it is open',
    (actor) => evaluationPolicy.readResults(actor, evaluated, { ...withoutNames, open: true }),
    [],
  ],
  [
    'evaluation.readResults without names, of two',
    (actor) => evaluationPolicy.readResults(actor, evaluated, { ...withoutNames, answered: 2 }),
    [],
  ],
  ['intentions.write', (actor) => intentionsPolicy.write(actor, evaluated), attending],
  ['intentions.write before it begins', (actor) => intentionsPolicy.write(actor, notBegun), []],
  ['intentions.seeShared', (actor) => intentionsPolicy.seeShared(actor, evaluated), attending],
  ['intentions.keep', (actor) => intentionsPolicy.keep(actor, owned), ['owner']],
  ['questions.list', (actor) => questionsPolicy.list(actor), members],
  ['questions.make', (actor) => questionsPolicy.make(actor), ['steering', 'webmaster']],
  ['questions.join', (actor) => questionsPolicy.join(actor, session), members],
  ['questions.join what was put away', (actor) => questionsPolicy.join(actor, archived), []],
  ['questions.attend', (actor) => questionsPolicy.attend(actor, session), inRoom],
  [
    'questions.attend what was put away',
    (actor) => questionsPolicy.attend(actor, archived),
    inRoom,
  ],
  ['questions.showScreen', (actor) => questionsPolicy.showScreen(actor, session), inRoom],
  ['questions.ask', (actor) => questionsPolicy.ask(actor, session), inRoom],
  ['questions.ask when it is closed', (actor) => questionsPolicy.ask(actor, closedSession), []],
  ['questions.vote', (actor) => questionsPolicy.vote(actor, session), inRoom],
  ['questions.vote when it is closed', (actor) => questionsPolicy.vote(actor, closedSession), []],
  ['questions.vote on what was put away', (actor) => questionsPolicy.vote(actor, archived), []],
  [
    'questions.changeOwn',
    (actor) => questionsPolicy.changeOwn(actor, session, myQuestion(actor, 'waiting')),
    ['owner'],
  ],
  [
    'questions.changeOwn on air',
    (actor) => questionsPolicy.changeOwn(actor, session, myQuestion(actor, 'on-air')),
    [],
  ],
  [
    'questions.changeOwn when it is closed',
    (actor) => questionsPolicy.changeOwn(actor, closedSession, myQuestion(actor, 'waiting')),
    [],
  ],
  [
    'questions.seeConsole',
    (actor) => questionsPolicy.seeConsole(actor, session),
    [...conducting, 'lead'],
  ],
  ['questions.conduct', (actor) => questionsPolicy.conduct(actor, session), conducting],
  ['questions.conduct what was put away', (actor) => questionsPolicy.conduct(actor, archived), []],
  [
    'questions.answer',
    (actor) => questionsPolicy.answer(actor, closedSession),
    [...conducting, 'lead'],
  ],
  ['questions.answer what was put away', (actor) => questionsPolicy.answer(actor, archived), []],
  [
    'questions.seePeople',
    (actor) => questionsPolicy.seePeople(actor, session),
    [...conducting, 'steering'],
  ],
  ['questions.givePasses', (actor) => questionsPolicy.givePasses(actor, session), conducting],
  [
    'questions.givePasses to what was put away',
    (actor) => questionsPolicy.givePasses(actor, archived),
    [],
  ],
  ['questions.manage', (actor) => questionsPolicy.manage(actor, session), managing],
  [
    'questions.manage what was put away',
    (actor) => questionsPolicy.manage(actor, archived),
    managing,
  ],
  [
    'questions.manage what somebody else made',
    (actor) => questionsPolicy.manage(actor, { ...session, createdById: 'another' }),
    ['moderator', 'webmaster'],
  ],
  ['questions.readMinutes', (actor) => questionsPolicy.readMinutes(actor, session), reading],
  ['questions.readPromise', (actor) => questionsPolicy.readPromise(actor, archived), reading],
  [
    'questions.keepPromise of a member',
    (actor) => questionsPolicy.keepPromise(actor, session, { personId: 'lead', open: true }),
    ['lead', ...conducting],
  ],
  [
    'questions.keepPromise of somebody who is no member',
    (actor) => questionsPolicy.keepPromise(actor, session, { personId: null, open: true }),
    conducting,
  ],
  [
    'questions.keepPromise that is over',
    (actor) => questionsPolicy.keepPromise(actor, session, { personId: 'lead', open: false }),
    [],
  ],
  [
    'questions.settle',
    (actor) => questionsPolicy.settle(actor, { ...closedSession, settled: false }),
    conducting,
  ],
  [
    'questions.settle while it takes questions',
    (actor) => questionsPolicy.settle(actor, { ...session, settled: false }),
    [],
  ],
  [
    'questions.settle what has been settled',
    (actor) => questionsPolicy.settle(actor, { ...closedSession, settled: true }),
    [],
  ],
  ['questions.readAsker', (actor) => questionsPolicy.readAsker(actor), ['webmaster']],
  ...eventRules,
  ...guidanceRules,
  ...libraryRules,
  // By a link in a mail, and by nobody who is signed in.
  ['events.answerByLink', () => false, []],
];

it.each(table)('%s', (_, rule, allowed) => {
  const who = (Object.keys(actors) as Name[]).filter((name) => rule(actors[name]));
  expect(who.sort()).toEqual([...allowed].sort());
});

/** The same people, all of them in another organisation: the SHA's, say. */
const elsewhere = (actor: Actor): Actor =>
  actor.kind === 'person' ? { ...actor, organisationId: 'sha' } : actor;

/** What one may see, sign and say of one's own organisation is all that it decides. */
const byOrganisation = /of one’s own organisation$/;

it.each(table.filter(([rule]) => !byOrganisation.test(rule)))(
  '%s, whatever organisation somebody is in',
  (_, rule, allowed) => {
    const who = (Object.keys(actors) as Name[]).filter((name) => rule(elsewhere(actors[name])));
    expect(who.sort()).toEqual([...allowed].sort());
  },
);

it('the table knows every rule there is', () => {
  const known = new Set(table.map(([name]) => /^[\w.]+/.exec(name)?.[0]));
  expect(listRules().filter((rule) => !known.has(rule))).toEqual([]);
});

it('a link in a mail is for its own query, and its holder’s own part in it', () => {
  const link = (of: Partial<LinkHolder>): LinkHolder => ({
    kind: 'link',
    topicId: 'query',
    agentId: null,
    personId: null,
    ...of,
  });
  const owned = { ...query, owners: [outside] };
  expect(escalationPolicy.own(link({ agentId: 'outside' }), owned)).toBe(true);
  expect(escalationPolicy.own(link({ agentId: 'another' }), owned)).toBe(false);
  expect(escalationPolicy.own(link({ agentId: 'outside', topicId: 'other' }), owned)).toBe(false);
  expect(escalationPolicy.own(link({ agentId: 'outside' }), query)).toBe(false);
  // An asker's link answers nothing in an agent's place, not even where both are nobody.
  expect(escalationPolicy.own(link({ personId: 'owner' }), owned)).toBe(false);
  expect(escalationPolicy.own(link({}), { ...query, owners: [ofPerson('owner')] })).toBe(false);
  const asked = { topicId: 'query', askerId: 'owner' };
  expect(escalationPolicy.ask(link({ personId: 'owner' }), asked)).toBe(true);
  expect(escalationPolicy.ask(link({ personId: 'member' }), asked)).toBe(false);
  expect(escalationPolicy.ask(link({ agentId: 'outside' }), asked)).toBe(false);
  expect(escalationPolicy.ask(link({ personId: 'owner', topicId: 'other' }), asked)).toBe(false);
});

it('a badge asks and votes in its own session while it is good, and does nothing else', () => {
  const guest = (of: Partial<Guest> = {}): Guest => ({
    ...person('guest'),
    roles: [],
    passFor: 'session',
    passId: 'badge',
    secret: '',
    ...of,
  });
  const mine = { mine: true, state: 'waiting' } as const;
  const may = (actor: Guest, facts: SessionFacts) => {
    const rules = {
      ask: questionsPolicy.ask(actor, facts),
      vote: questionsPolicy.vote(actor, facts),
      attend: questionsPolicy.attend(actor, facts),
      join: questionsPolicy.join(actor, facts),
      showScreen: questionsPolicy.showScreen(actor, facts),
      changeOwn: questionsPolicy.changeOwn(actor, facts, mine),
      seeConsole: questionsPolicy.seeConsole(actor, facts),
      conduct: questionsPolicy.conduct(actor, facts),
      answer: questionsPolicy.answer(actor, facts),
      seePeople: questionsPolicy.seePeople(actor, facts),
      givePasses: questionsPolicy.givePasses(actor, facts),
      manage: questionsPolicy.manage(actor, facts),
      list: questionsPolicy.list(actor),
      make: questionsPolicy.make(actor),
      readAsker: questionsPolicy.readAsker(actor),
      readMinutes: questionsPolicy.readMinutes(actor, facts),
      readPromise: questionsPolicy.readPromise(actor, facts),
      keepPromise: questionsPolicy.keepPromise(actor, facts, { personId: actor.id, open: true }),
      settle: questionsPolicy.settle(actor, { ...facts, settled: false }),
    };
    return Object.keys(rules).filter((rule) => rules[rule as keyof typeof rules]);
  };
  expect(may(guest(), session)).toEqual(['ask', 'vote', 'attend']);
  expect(may(guest(), closedSession)).toEqual(['attend']);
  expect(may(guest({ passFor: 'another' }), session)).toEqual([]);
  expect(may(guest({ passId: 'lost' }), session)).toEqual([]);
  // Whoever holds a part in the session has it as a member alone, not by a badge; the badge of a chair only asks.
  expect(may(guest({ id: 'moderator' }), { ...session, passes: { has: () => true } })).toEqual([
    'ask',
    'vote',
    'attend',
  ]);
  expect(may(guest({ id: 'owner', passId: 'lost' }), session)).toEqual([]);
});

it('a guest’s link answers one event while that takes answers', () => {
  const event = { id: 'event', state: 'published', over: false } as const;
  expect(eventsPolicy.answerByLink(guestLink, event)).toBe(true);
  expect(eventsPolicy.answerByLink(guestLink, { ...event, id: 'another' })).toBe(false);
  expect(eventsPolicy.answerByLink(guestLink, { ...event, over: true })).toBe(false);
  expect(eventsPolicy.answerByLink(guestLink, { ...event, state: 'cancelled' })).toBe(false);
});

it('one answers for colleagues of one’s own organisation', () => {
  const event = {
    id: 'event',
    state: 'published',
    createdById: 'owner',
    hosts: [],
    speakers: [],
    begun: false,
    over: false,
    mine: null,
  } as const;
  const ofFen = { organisationId: 'fen' };
  expect(eventsPolicy.answerFor(actors.member, event, ofFen)).toBe(true);
  expect(eventsPolicy.answerFor(elsewhere(actors.member), event, ofFen)).toBe(false);
  expect(eventsPolicy.answerFor(actors['former member'], event, ofFen)).toBe(false);
  expect(eventsPolicy.answerFor(visitor, event, ofFen)).toBe(false);
});
