import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { Follower, type LiveSocket } from './follow';
import type { Happening, Here } from './protocol';

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
 * @returns `ended`: whether the page is live no longer, signed out elsewhere or not allowed any more; it stays as it is,
 *   because something may have been typed into it. `connected`: whether there is a connection now. `here`: who listens,
 *   where the channel shows it
 */
export function useLive<Payload>(
  channel: string | null,
  since: number,
  onHappening: (happening: Happening<Payload>) => void,
): { ended: boolean; connected: boolean; here: Here | null } {
  const { revalidate } = useRevalidator();
  const [ended, setEnded] = useState(false);
  const [connected, setConnected] = useState(false);
  const [here, setHere] = useState<Here | null>(null);
  const follower = useRef<Follower | null>(null);
  // Read by listeners that outlive a render.
  const latest = useRef({ since, onHappening, revalidate });
  latest.current = { since, onHappening, revalidate };

  useEffect(() => {
    if (channel === null) return;
    let gone = false;
    void connect().then((live) => {
      if (gone) return;
      follower.current = new Follower(live, channel, latest.current.since, {
        happened: (happening) => latest.current.onHappening(happening as Happening<Payload>),
        here: setHere,
        behind: () => latest.current.revalidate(),
        ended: setEnded,
        connected: setConnected,
      });
    });
    return () => {
      gone = true;
      follower.current?.stop();
      follower.current = null;
      setHere(null);
    };
  }, [channel]);
  useEffect(() => follower.current?.readAgain(since), [since]);

  return { ended, connected, here: here?.channel === channel ? here : null };
}
