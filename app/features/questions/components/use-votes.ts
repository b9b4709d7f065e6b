import { useEffect, useState } from 'react';
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
 */
export function useVotes(code: string, known: readonly string[]): Votes {
  const [given, setGiven] = useState<Record<string, Given>>({});
  const [problem, setProblem] = useState('');
  // What was read anew knows better: a vote may have been given in another tab.
  useEffect(() => setGiven({}), [known]);

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
    void send(code, id, wanted).then((refused) => {
      if (refused === null) return;
      setProblem(refused);
      setGiven(({ [id]: _, ...others }) => (was ? { ...others, [id]: was } : others));
    });
  };
  return { voted, count, give, problem };
}

/** Answers what the server refused it with, or null. */
async function send(code: string, question: string, wanted: boolean): Promise<string | null> {
  const body = new URLSearchParams({ question, vote: wanted ? 'yes' : '', stay: 'yes' });
  try {
    const answer = await fetch(href(questionAddresses.vote, { code }), { method: 'POST', body });
    if (answer.ok && !answer.redirected) return null;
    const words = answer.redirected ? '' : await answer.text();
    return words === '' ? 'Your vote was not taken. Load the page again.' : words;
  } catch {
    return 'There is no connection: your vote was not counted. Press again in a moment.';
  }
}
