import type { Server as HttpServer } from 'node:http';
import { setImmediate as letOthersGo } from 'node:timers/promises';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';
import { resolveSession } from '~/features/accounts/sessions.server';
import {
  listEntries,
  newestSeq,
  onCommit,
  type LoggedEntry,
} from '~/platform/activity/activity.server';
import { isMember, type Person } from '~/platform/actor';
import { untilCommit } from '~/platform/database/hot.server';
import { findChannel } from '~/platform/live/channels.server';
import type {
  ClientToServer,
  Happening,
  JoinReply,
  ServerToClient,
} from '~/platform/live/protocol';
import { log } from '~/platform/log.server';
import { isOwnOrigin } from './origin';

/**
 * The socket door. It follows the activity log and tells open pages what happened. Nothing is ever broadcast from
 * where it was done: a write that is rolled back tells nobody, and a write by another process is told all the same.
 *
 * Everything runs through one queue, deliveries and joins alike. A joining page is first sent what it missed up to
 * the place the deliveries have reached, and enters the room in the same step: nothing falls in between, and nothing
 * overtakes.
 */

interface SocketData {
  actor: Person;
  sessionHandle: string;
  cookie: string | undefined;
}

type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

/** A page further behind than this reloads: that costs less than telling it. */
const MAX_MISSED = 200;
const BATCH = 100;
/** A page listens to one or two channels; a hundred is an attack. */
const MAX_CHANNELS = 50;
/** How often to look for what other processes have written; this process's own writes wake it at once. */
const LOOK_MILLISECONDS = 1000;

const joinRequest = z.object({
  channel: z.string().max(100),
  since: z.number().int().nonnegative(),
});
const leaveRequest = z.object({ channel: z.string().max(100) });

/** Kinds of entries after which somebody may be allowed less than before. */
const RIGHTS_CHANGED = new Set(['accounts.session-ended', 'accounts.roles-changed']);

/** Opens the socket door on a running server. */
export async function openLive(http: HttpServer): Promise<{ close: () => Promise<void> }> {
  const io: LiveServer = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: 16 * 1024, // joins and leaves are small
    allowRequest: (request, answer) => answer(null, isOwnOrigin(request.headers)),
  });
  const hub = new Hub(io, await newestSeq());

  io.use((socket, next) => {
    admit(socket).then(
      (admitted) => next(admitted ? undefined : new Error('Sign in to listen.')),
      () => next(new Error('Not available at the moment.')),
    );
  });
  io.on('connection', (socket) => hub.welcome(socket));

  const unsubscribe = onCommit(() => hub.wake());
  const look = setInterval(() => hub.wake(), LOOK_MILLISECONDS);
  return {
    close: async () => {
      clearInterval(look);
      unsubscribe();
      await hub.rest();
      await io.close();
    },
  };
}

async function admit(socket: LiveSocket): Promise<boolean> {
  const { cookie } = socket.handshake.headers;
  const { actor, sessionHandle } = await resolveSession(cookie);
  if (!isMember(actor) || sessionHandle === null) return false;
  socket.data = { actor, sessionHandle, cookie };
  return true;
}

class Hub {
  /** The last entry that was told to everybody it concerns. */
  #place: number;
  #queue: Promise<void> = Promise.resolve();
  #awake = false;
  readonly #io: LiveServer;

  constructor(io: LiveServer, place: number) {
    this.#io = io;
    this.#place = place;
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

  /** Resolves when everything asked for so far has been done. */
  rest(): Promise<void> {
    return this.#queue;
  }

  welcome(socket: LiveSocket): void {
    this.#enqueue(() => this.#confirm(socket));
    socket.on('join', (request: unknown, answer: unknown) => {
      // What a client sends may be anything: what does not fit is dropped.
      const parsed = joinRequest.safeParse(request);
      if (!parsed.success || typeof answer !== 'function') return;
      const reply = answer as (reply: JoinReply) => void;
      const { channel, since } = parsed.data;
      this.#enqueue(async () => reply(await this.#join(socket, channel, since)));
    });
    socket.on('leave', (request: unknown) => {
      const parsed = leaveRequest.safeParse(request);
      if (parsed.success) this.#enqueue(() => socket.leave(parsed.data.channel));
    });
  }

  /** Asks again once it is among the sockets that hear of ended sessions: this one may have ended while it came in. */
  async #confirm(socket: LiveSocket): Promise<void> {
    const { actor } = await resolveSession(socket.data.cookie);
    if (isMember(actor)) socket.data.actor = actor;
    else socket.disconnect(true);
  }

  #enqueue(work: () => Promise<void> | void): void {
    this.#queue = this.#queue
      .then(work)
      .catch((error: unknown) => log.error({ err: error }, 'Telling open pages failed'));
  }

  async #join(socket: LiveSocket, name: string, since: number): Promise<JoinReply> {
    const refused = { ok: false, reason: 'refused' } as const;
    if (socket.rooms.size > MAX_CHANNELS || !socket.connected) return refused;
    const found = findChannel(name);
    const facts = found && (await found.channel.find(found.id));
    if (!found || !facts || !found.channel.mayListen(socket.data.actor, facts)) return refused;

    const missed = await listEntries({
      after: since,
      upTo: this.#place,
      channel: name,
      limit: MAX_MISSED + 1,
    });
    if (missed.length > MAX_MISSED) return { ok: false, reason: 'reload' };
    for (const entry of missed) {
      const happening = await render(name, entry);
      if (happening) socket.emit('happened', happening);
    }
    await socket.join(name);
    return { ok: true, seq: Math.max(since, this.#place) };
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
      const listeners = this.#io.of('/').adapter.rooms.get(name);
      if (!listeners || listeners.size === 0) continue;
      await this.#dismiss(name, [...listeners]);
      const happening = await render(name, entry);
      if (happening) this.#io.local.to(name).emit('happened', happening);
    }
  }

  /** The right to hear is judged at delivery: who has lost it leaves before anything is said. */
  async #dismiss(name: string, listeners: string[]): Promise<void> {
    const found = findChannel(name);
    const facts = found && (await found.channel.find(found.id));
    for (const id of listeners) {
      const socket = this.#io.of('/').sockets.get(id);
      if (!socket || (found && facts && found.channel.mayListen(socket.data.actor, facts)))
        continue;
      await socket.leave(name);
      socket.emit('left', { channel: name });
    }
  }

  /** Sockets of an ended session are cut; those of a person whose roles changed are judged anew. */
  async #checkRights({ subjects }: LoggedEntry): Promise<void> {
    for (const socket of this.#io.of('/').sockets.values()) {
      if (socket.data.actor.id !== subjects.person) continue;
      const { actor } = await resolveSession(socket.data.cookie);
      if (!isMember(actor)) {
        for (const channel of socket.rooms) {
          if (channel !== socket.id) socket.emit('left', { channel });
        }
        socket.disconnect(true);
        continue;
      }
      socket.data.actor = actor;
      for (const name of socket.rooms) {
        if (name !== socket.id) await this.#dismiss(name, [socket.id]);
      }
    }
  }
}

function render(name: string, { seq, kind, subjects }: LoggedEntry): Promise<Happening | null> {
  return renderOnce(name, seq, kind, JSON.stringify(subjects));
}

/** Once for all pages that come back together, after a restart say, and want to know the same. */
const renderOnce = untilCommit(
  async (channel: string, seq: number, kind: string, subjects: string) => {
    const found = findChannel(channel);
    const entry = { seq, kind, subjects: JSON.parse(subjects) as LoggedEntry['subjects'] };
    const payload = found && (await found.channel.render(found.id, entry));
    return payload ? { channel, seq, kind, payload } : null;
  },
);
