import { setImmediate as letOthersGo } from 'node:timers/promises';
import type { Server, Socket } from 'socket.io';
import { z } from 'zod';
import { listEntries, type LoggedEntry } from '~/platform/activity/activity.server';
import { findChannel } from '~/platform/live/channels.server';
import type { ClientToServer, JoinReply, ServerToClient } from '~/platform/live/protocol';
import { log } from '~/platform/log.server';
import { counts } from './counts';
import { Gathered, isGathered } from './gathered';
import { describeHere, showsPresence } from './here';
import { resolveListener, type Listener } from './listener';
import { Paced } from './paced';
import { cutIfTooSlow } from './readers';
import { findMissed, render } from './told';

/**
 * Follows the activity log and tells open pages what happened. Nothing is ever broadcast from where it was done: a
 * write that is rolled back tells nobody, and a write by another process is told all the same.
 *
 * Everything runs through one queue, deliveries and joins alike. A joining page is first sent what it missed up to
 * the place the deliveries have reached, and enters the room in the same step: nothing falls in between, and nothing
 * overtakes.
 */

interface SocketData extends Listener {
  cookie: string | undefined;
  /** How much it has asked for that has not been done yet. */
  asked: number;
}

export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

const BATCH = 100;
/** A page listens to one or two channels; a hundred is an attack. */
const MAX_CHANNELS = 50;
/** So much may wait to be done for one connection; what it asks beyond that is dropped. */
const MAX_ASKED = 2 * MAX_CHANNELS;
/** Who is here is told at most so often. */
const HERE_MILLISECONDS = 1000;

const joinRequest = z.object({
  channel: z.string().max(100),
  since: z.number().int().nonnegative(),
});
const leaveRequest = z.object({ channel: z.string().max(100) });

/** Kinds of entries after which somebody may be allowed less than before. */
const RIGHTS_CHANGED = new Set(['accounts.session-ended', 'accounts.roles-changed']);

export class Hub {
  /** The last entry that was told to everybody it concerns, or is gathered to be told. */
  #place: number;
  #queue: Promise<void> = Promise.resolve();
  #awake = false;
  readonly #io: LiveServer;
  readonly #gathered: Gathered;
  readonly #comings: Paced;

  constructor(io: LiveServer, place: number) {
    this.#io = io;
    this.#place = place;
    this.#gathered = new Gathered((name) => this.#enqueue(() => this.#tellGathered(name)));
    this.#comings = new Paced(
      (name) => this.#enqueue(() => this.#tellHere(name)),
      HERE_MILLISECONDS,
      'later',
    );
    // Whichever way somebody comes or goes, the adapter knows.
    const { adapter } = io.of('/');
    for (const event of ['join-room', 'leave-room']) {
      adapter.on(event, (name: string) => showsPresence(name) && this.#comings.call(name));
    }
  }

  /** Tells what is new, after what is being told now. */
  wake(): void {
    if (this.#awake) return;
    this.#awake = true;
    this.#enqueue(async () => {
      this.#awake = false;
      await this.#tellNews();
    });
  }

  /** Resolves when everything asked for so far has been done; tells nothing by itself any more. */
  close(): Promise<void> {
    this.#gathered.stop();
    this.#comings.stop();
    return this.#queue;
  }

  welcome(socket: LiveSocket): void {
    this.#enqueue(() => this.#confirm(socket));
    // What a client sends may be anything: what does not fit is dropped, and counted.
    socket.on('join', (request: unknown, answer: unknown) => {
      const parsed = joinRequest.safeParse(request);
      if (!parsed.success || typeof answer !== 'function') return drop();
      const reply = answer as (reply: JoinReply) => void;
      const { channel, since } = parsed.data;
      this.#ask(socket, async () => reply(await this.#join(socket, channel, since)));
    });
    socket.on('leave', (request: unknown) => {
      const parsed = leaveRequest.safeParse(request);
      if (!parsed.success) return drop();
      this.#ask(socket, () => socket.leave(parsed.data.channel));
    });
    socket.onAny((event: string) => {
      if (event !== 'join' && event !== 'leave') drop();
    });
  }

  /** Asks again once it is among the sockets that hear of ended sessions: this one may have ended while it came in. */
  async #confirm(socket: LiveSocket): Promise<void> {
    const listener = await resolveListener(socket.data.cookie);
    if (listener) Object.assign(socket.data, listener);
    else socket.disconnect(true);
  }

  /** Does what a connection asks for, in its turn. */
  #ask(socket: LiveSocket, work: () => Promise<void> | void): void {
    if (socket.data.asked >= MAX_ASKED) return drop();
    socket.data.asked += 1;
    this.#enqueue(async () => {
      socket.data.asked -= 1;
      await work();
    });
  }

  #enqueue(work: () => Promise<void> | void): void {
    this.#queue = this.#queue
      .then(work)
      .catch((error: unknown) => log.error({ err: error }, 'Telling open pages failed'));
  }

  async #join(socket: LiveSocket, name: string, since: number): Promise<JoinReply> {
    const refused = { ok: false, reason: 'refused' } as const;
    if (socket.rooms.size > MAX_CHANNELS || !socket.connected) return refused;
    if (!(await judge(name))(socket.data)) return refused;

    // What is gathered is still to come, for this page too.
    const gatheredFrom = this.#gathered.since(name);
    const upTo = gatheredFrom === null ? this.#place : gatheredFrom - 1;
    const missed = await findMissed(name, since, upTo);
    if (missed === 'too-much') return { ok: false, reason: 'reload' };
    if (cutIfTooSlow(socket)) return refused;
    if (missed !== 'nothing') socket.emit('missed', missed);
    await socket.join(name);
    if (showsPresence(name)) socket.emit('here', this.#here(name));
    return { ok: true, seq: Math.max(since, upTo) };
  }

  async #tellNews(): Promise<void> {
    for (;;) {
      const entries = await listEntries({ after: this.#place, limit: BATCH });
      for (const entry of entries) {
        // The place moves first: an entry that cannot be told must not be tried for ever.
        this.#place = entry.seq;
        await this.#tell(entry).catch((error: unknown) =>
          log.error({ err: error, seq: entry.seq }, 'An entry could not be told to open pages'),
        );
      }
      if (entries.length < BATCH) return;
      await letOthersGo();
    }
  }

  async #tell(entry: LoggedEntry & { channels: string[] }): Promise<void> {
    if (RIGHTS_CHANGED.has(entry.kind)) await this.#checkRights(entry);
    for (const name of entry.channels) {
      if (this.#listeners(name).length === 0) continue;
      if (isGathered(name, entry.kind)) {
        this.#gathered.keep(name, entry);
        continue;
      }
      await this.#tellGathered(name); // it is older
      await this.#tellIn(name, entry);
    }
  }

  async #tellGathered(name: string): Promise<void> {
    for (const entry of this.#gathered.take(name)) await this.#tellIn(name, entry);
  }

  async #tellIn(name: string, entry: LoggedEntry): Promise<void> {
    await this.#dismiss(name, this.#listeners(name));
    const happening = await render(name, entry);
    if (happening) this.#io.local.to(name).emit('happened', happening);
  }

  async #tellHere(name: string): Promise<void> {
    await this.#dismiss(name, this.#listeners(name));
    if (this.#listeners(name).length > 0) this.#io.local.to(name).emit('here', this.#here(name));
  }

  #here(name: string) {
    const listeners = this.#listeners(name).map(({ data }) => data.actor);
    return describeHere(name, listeners);
  }

  #listeners(name: string): LiveSocket[] {
    const { adapter, sockets } = this.#io.of('/');
    return [...(adapter.rooms.get(name) ?? [])].flatMap((id) => sockets.get(id) ?? []);
  }

  /** The right to hear is judged at delivery: who has lost it, or does not read, leaves before anything is said. */
  async #dismiss(name: string, listeners: LiveSocket[]): Promise<void> {
    const may = await judge(name);
    for (const socket of listeners) {
      if (cutIfTooSlow(socket) || may(socket.data)) continue;
      await socket.leave(name);
      socket.emit('left', { channel: name });
    }
  }

  /** Sockets of an ended session are cut; those of a person whose roles changed are judged anew. */
  async #checkRights({ subjects }: LoggedEntry): Promise<void> {
    for (const socket of this.#io.of('/').sockets.values()) {
      if (socket.data.actor.id !== subjects.person) continue;
      const listener = await resolveListener(socket.data.cookie);
      if (!listener) {
        for (const channel of socket.rooms) {
          if (channel !== socket.id) socket.emit('left', { channel });
        }
        socket.disconnect(true);
        continue;
      }
      Object.assign(socket.data, listener);
      for (const name of socket.rooms) {
        if (name !== socket.id) await this.#dismiss(name, [socket]);
      }
    }
  }
}

function drop(): void {
  counts.dropped += 1;
}

/** Who may listen to a channel as things stand; nobody when it is not there. */
async function judge(name: string): Promise<(listener: Listener) => boolean> {
  const found = findChannel(name);
  const facts = found && (await found.channel.find(found.id));
  if (!found || !facts) return () => false;
  const { guests = false, mayListen } = found.channel;
  return ({ actor, guest }) => (guests || !guest) && mayListen(actor, facts);
}
