import { londonDay } from '~/platform/calendar/days';
import type { HistoryStep } from './standing';
import { dayWords, STEERING } from './words';

/** A query's way in sentences, one for each step. Pure. */

/** One step as a line: what happened, and the reason or question in the words of whoever did it. */
export interface HistoryLine {
  what: string;
  words: string;
}

/**
 * What is said of a step.
 *
 * @param now an ISO instant: days near it are "yesterday" or "tomorrow"
 */
export function wordsOfStep(step: HistoryStep, now: string): HistoryLine {
  const today = londonDay(now);
  const due = step.dueOn === null ? '' : `, until ${dayWords(step.dueOn, today)}`;
  const owner =
    step.agent === null ? inSentence(step) : `${step.agent.name}, ${step.agent.organisation}`;
  const by = step.by ?? 'The agent';
  return { what: sentence(), words: step.words };

  function sentence(): string {
    switch (step.kind) {
      case 'started':
        return `Asked: with the network${due}`;
      case 'replied':
        return 'Somebody replied for the first time';
      case 'asked':
        return 'The asker was asked whether it is answered';
      case 'confirmed':
        return 'The asker said that it is answered';
      case 'not-yet':
        return 'The asker said: not yet';
      case 'escalated':
        return `Went to ${owner}${due}`;
      case 'asked-earlier':
        return `The asker asked for an agent: it went to ${owner}${due}`;
      case 'reminded':
        return `${capital(owner)} was reminded`;
      case 'answer-given':
        return `${by} answered`;
      case 'asked-back':
        return `${by} asked back${due}`;
      case 'asker-replied':
        return `The asker replied: with ${owner}${due}`;
      case 'not-replied':
        return `The asker did not reply: back with ${owner}${due}`;
      case 'handed-on':
        return `${by} handed it on to ${owner}${due}`;
      case 'waits':
        return `${by} waits for something${due}`;
      case 'woke':
        return `It woke up: with ${owner}${due}`;
      case 'passed-up':
        return `It went up to ${owner}${due}`;
      case 'nudged':
        return `${capital(owner)} was told again that it is overdue`;
      case 'agent-gone':
        return `Its agent answers no more: with ${owner}${due}`;
      case 'unconfirmed':
        return 'Closed: there is a reply, and the asker did not react';
      case 'stopped':
        return `${step.by ?? 'The webmaster'} stopped it`;
      case 'restarted':
        return `${step.by ?? 'The webmaster'} started it again${due}`;
      case 'reopened':
        return `Open again${due}`;
      case 'withdrawn':
        return 'Taken back';
    }
  }
}

function inSentence({ step }: HistoryStep): string {
  return step === 0 ? 'the network' : STEERING.replace('The', 'the');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
