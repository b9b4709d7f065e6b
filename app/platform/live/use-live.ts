import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Socket } from 'socket.io-client';
import type { ClientToServer, Happening, JoinReply, ServerToClient } from './protocol';

type LiveSocket = Socket<ServerToClient, ClientToServer>;

let socket: Promise<LiveSocket> | undefined;

/** One connection a browser tab, made when the first live page needs it: pages do not wait for it. */
function connect(): Promise<LiveSocket> {
  socket ??= import('socket.io-client').then(({ io }) =>
    io({ transports: ['websocket', 'polling'] }),
  );
  return socket;
}

/**
 * Keeps a page live: hears what happens in a channel from the moment the page was read on, in order and once. After a
 * lost connection, or a restart of the server, what was missed comes first.
 *
 * @param channel name of the channel; null listens to nothing
 * @param since the log's newest entry when the page was read
 * @param onHappening called for each thing that happened
 * @returns whether the page is live no longer: signed out elsewhere, or not allowed any more. It stays as it is, because
 *   something may have been typed into it
 */
export function useLive<Payload>(
  channel: string | null,
  since: number,
  onHappening: (happening: Happening<Payload>) => void,
): { ended: boolean } {
  const { revalidate } = useRevalidator();
  const [ended, setEnded] = useState(false);
  // Read by listeners that outlive a render.
  const latest = useRef({ since, seen: since, onHappening, revalidate });
  latest.current.onHappening = onHappening;
  latest.current.revalidate = revalidate;
  if (latest.current.since !== since) {
    // The page was read again: it shows everything up to there.
    latest.current.since = since;
    latest.current.seen = Math.max(latest.current.seen, since);
  }

  useEffect(() => {
    if (channel === null) return;
    latest.current.seen = latest.current.since;
    let leave: (() => void) | null = null;
    let gone = false;

    void connect().then((live) => {
      if (gone) return;
      const hear = (happening: Happening) => {
        if (happening.channel !== channel || happening.seq <= latest.current.seen) return;
        latest.current.seen = happening.seq;
        latest.current.onHappening(happening as Happening<Payload>);
      };
      const join = () => {
        live.emit('join', { channel, since: latest.current.seen }, (reply: JoinReply) => {
          if (reply.ok) setEnded(false);
          else if (reply.reason === 'reload') latest.current.revalidate();
          else setEnded(true);
        });
      };
      const end = (message: { channel: string }) => {
        if (message.channel === channel) setEnded(true);
      };
      live.on('happened', hear);
      live.on('left', end);
      live.on('connect', join);
      if (live.connected) join();
      else live.connect(); // does nothing while it is trying already
      leave = () => {
        live.off('happened', hear);
        live.off('left', end);
        live.off('connect', join);
        live.emit('leave', { channel });
      };
    });

    return () => {
      gone = true;
      leave?.();
    };
  }, [channel]);

  return { ended };
}
