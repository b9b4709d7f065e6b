import { useEffect, useRef, useState } from 'react';
import { href } from '~/platform/addresses';
import { questionAddresses } from '../addresses';
import type { QuestionView } from '../views';

/** A vote that was given here: shown at once, counted by the server. */
interface Given {
  voted: boolean;
  /** How many there were when it was given: until that changes, the server has not counted it. */
  before: number;
  /** What it makes of that number. */
  delta: number;
  /** Its place in the log, once the server has taken it. */
  seq?: number;
}

export interface Votes {
  voted: (id: string) => boolean;
  /** How many votes to show. */
  count: (question: QuestionView) => number;
  give: (question: QuestionView) => void;
  /** What went wrong with the last one; empty when nothing did. */
  problem: string;
}

/**
 * Gives votes without loading the page again: a room full of phones would load itself a thousand times.
 *
 * @param known ids of what the reader has voted for, as the page was read
 * @param readAt the log's newest entry at that moment
 */
export function useVotes(code: string, known: readonly string[], readAt: number): Votes {
  const [given, setGiven] = useState<Record<string, Given>>({});
  const [problem, setProblem] = useState('');
  /** What is on its way, by question. */
  const sending = useRef(new Map<string, Promise<void>>());
  // A page that was read after a vote was taken knows better: another tab may have taken it back. One that was on its way
  // when the vote was given does not.
  useEffect(() => {
    const isNews = ({ seq }: Given) => seq === undefined || seq > readAt;
    setGiven((all) => Object.fromEntries(Object.entries(all).filter(([, one]) => isNews(one))));
  }, [readAt]);

  const voted = (id: string) => given[id]?.voted ?? known.includes(id);
  const count = ({ id, votes }: QuestionView) => {
    const mine = given[id];
    return mine?.before === votes ? votes + mine.delta : votes;
  };
  const give = (question: QuestionView) => {
    const { id, votes: before } = question;
    const was = given[id];
    const wanted = !voted(id);
    const delta = (was?.before === before ? was.delta : 0) + (wanted ? 1 : -1);
    setProblem('');
    setGiven((all) => ({ ...all, [id]: { voted: wanted, before, delta } }));
    // After the press before: of two that are sent at once either may arrive first.
    const sent = (sending.current.get(id) ?? Promise.resolve()).then(() => send(code, id, wanted));
    const taken = sent.then((answer) => {
      if ('seq' in answer) {
        // Said already, from another tab: it has been counted.
        const counted = answer.seq === 0 ? { seq: 0, delta: 0 } : { seq: answer.seq };
        setGiven((all) => (all[id] ? { ...all, [id]: { ...all[id], ...counted } } : all));
        return;
      }
      setProblem(answer.problem);
      setGiven(({ [id]: _, ...others }) => (was ? { ...others, [id]: was } : others));
    });
    sending.current.set(id, taken);
  };
  return { voted, count, give, problem };
}

/** Answers the vote's place in the log, or what the server refused it with. */
async function send(
  code: string,
  question: string,
  wanted: boolean,
): Promise<{ seq: number } | { problem: string }> {
  const body = new URLSearchParams({ question, vote: wanted ? 'yes' : '', stay: 'yes' });
  try {
    const answer = await fetch(href(questionAddresses.vote, { code }), { method: 'POST', body });
    if (answer.ok && !answer.redirected) return (await answer.json()) as { seq: number };
    const words = answer.redirected ? '' : await answer.text();
    return { problem: words === '' ? 'Your vote was not taken. Load the page again.' : words };
  } catch {
    return {
      problem: 'There is no connection: your vote was not counted. Press again in a moment.',
    };
  }
}
