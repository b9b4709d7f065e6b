import { useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { href } from '~/platform/addresses';
import type { Refusal, Typed } from '~/platform/http/refusal';
import type { Fields, WaitingItem } from '~/platform/live/outbox';
import { useOutbox } from '~/platform/live/use-outbox';
import { useAnnounce } from '~/ui/live-region';
import { chatAddresses } from '../addresses';
import type { MessageView, RepliedTo, RoomPage } from '../views';
import { textOf } from './text-of';

/** What the composer begins with. Each is a round of its own: the form is made anew for it. */
interface Round {
  number: number;
  typed: Typed | null;
  refusal?: Refusal;
  repliedTo: RepliedTo | null;
}

export interface Writing {
  round: Round;
  /** Begins the next message, empty. */
  next: () => void;
  /** Begins a reply to a message, with what has been typed so far. */
  reply: (message: MessageView) => void;
  /** The next message replies to nothing. */
  replyToNothing: () => void;
  /** Takes a message without files; null while a page shows an older stretch, whose form leads to the newest. */
  send: ((fields: Fields) => void) | null;
  /** Messages that the page does not know to have arrived. */
  waiting: WaitingItem[];
  /** Nobody answers at the moment. */
  failing: boolean;
  tryAgain: (key: string) => void;
  /** Brings a message back into the form. */
  change: (key: string) => void;
  discard: (key: string) => void;
  /** Goes around the form's text. */
  around: React.RefObject<HTMLDivElement>;
}

/**
 * What somebody writes in a room: the message in the form, and those that wait to arrive.
 *
 * @param page the room as it is shown now
 * @param viewer.shared whether others use the computer
 * @param connected whether the page is live at the moment
 */
export function useWriting(
  page: RoomPage,
  viewer: { id: string; shared: boolean },
  connected: boolean,
): Writing {
  const { room, messages, follows } = page;
  const around = useRef<HTMLDivElement>(null);
  const [round, setRound] = useState<Round>({ number: 0, typed: null, repliedTo: null });
  const begin = useCallback((to: Partial<Omit<Round, 'number'>>) => {
    setRound(({ number }) => ({ typed: null, repliedTo: null, ...to, number: number + 1 }));
  }, []);
  const text = () => around.current?.querySelector('textarea')?.value ?? '';

  const mine = useMemo(
    () => messages.filter(({ author }) => author.id === viewer.id),
    [messages, viewer.id],
  );
  const { waiting, failing, send, tryAgain, takeBack } = useOutbox({
    place: `room:${room.id}`,
    action: href(chatAddresses.say, { room: room.slug }),
    personId: viewer.id,
    tabOnly: viewer.shared,
    connected,
    seq: Math.max(page.seq, messages.at(-1)?.seq ?? 0),
    mine,
  });

  const change = useCallback(
    (key: string) => {
      const refused = waiting.find((item) => item.key === key)?.trouble;
      const fields = takeBack(key);
      if (!fields) return;
      const typed = { ...fields };
      const repliedTo = messages.find(({ id }) => id === fields.replyTo);
      begin({
        typed,
        refusal: refused ? { errors: refused.errors, typed } : undefined,
        repliedTo: repliedTo ? quote(repliedTo) : null,
      });
    },
    [waiting, takeBack, begin, messages],
  );
  const { revalidate } = useRevalidator();
  // Where sockets do not get through, the page has to read what it has said.
  const arrivedUnseen = !connected && waiting.some(({ taken }) => taken !== null);
  useEffect(() => {
    if (arrivedUnseen) revalidate();
  }, [arrivedUnseen, revalidate]);
  // What was refused comes back to be changed, unless something else is being written.
  const refused = waiting.find(({ trouble }) => trouble?.kind === 'refused')?.key;
  useEffect(() => {
    if (refused !== undefined && around.current && text() === '') change(refused);
  }, [refused, change]);
  useSayTrouble(waiting, failing);

  return {
    round,
    next: useCallback(() => begin({}), [begin]),
    reply: (message) => begin({ typed: { body: text() }, repliedTo: quote(message) }),
    replyToNothing: () => begin({ typed: { body: text() } }),
    send: follows ? send : null,
    waiting: follows ? waiting : waiting.filter(({ taken }) => taken === null),
    failing,
    tryAgain,
    change,
    discard: takeBack,
    around,
  };
}

/** Tells screen readers when messages do not get through. */
function useSayTrouble(waiting: readonly WaitingItem[], failing: boolean): void {
  const announce = useAnnounce();
  const stuck = failing && waiting.length > 0;
  const words = waiting.find(({ trouble }) => trouble)?.trouble?.words;
  useEffect(() => {
    if (stuck) announce(NOT_YET);
  }, [stuck, announce]);
  useEffect(() => {
    if (words !== undefined) announce(words);
  }, [words, announce]);
}

export const NOT_YET = 'Not sent yet: there is no connection. It is sent as soon as there is one.';

function quote({ id, author, html }: MessageView): RepliedTo {
  return { id, name: author.name, excerpt: textOf(html) };
}
