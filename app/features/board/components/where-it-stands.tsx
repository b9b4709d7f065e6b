import type { ReactNode } from 'react';
import { formatDuration, relativeDay } from '~/platform/dates';
import { Icon } from '~/ui/icons';
import { useNow } from '~/ui/now';
import { StateTag } from '~/ui/tag';
import { readersOf } from '../audience';
import type { TopicView } from '../views';

/**
 * Where a query stands, in words: what has happened, and what is to come.
 *
 * @param props.topic the query
 */
export function WhereItStands({ topic }: { topic: TopicView }) {
  const now = useNow();
  const { answer, replyCount } = topic;
  return (
    <section
      className={answer ? 'pbc-track is-answered' : 'pbc-track'}
      aria-labelledby="where-it-stands"
    >
      <header>
        <h2 id="where-it-stands">Where this query stands</h2>
        {answer ? (
          <StateTag state="answered">Answered</StateTag>
        ) : (
          <StateTag state="unanswered">
            {replyCount === 0 ? 'Unanswered' : 'Not answered yet'}
          </StateTag>
        )}
      </header>
      <ol className="pbc-steps">
        <Step title="Asked" state="done">
          {capital(relativeDay(topic.at, now))}, by {topic.author.name}
        </Step>
        <Step title="With the network" state={answer ? 'done' : 'now'}>
          {replyCount === 0
            ? `Nobody has replied yet. ${readersOf(topic)} can`
            : `${replyCount} ${replyCount === 1 ? 'reply' : 'replies'}${answer ? '' : ' so far'}`}
        </Step>
        <Step title="Answered" state={answer ? 'done' : 'next'}>
          {answer
            ? `By ${answer.authorName}, ${formatDuration(topic.at, answer.acceptedAt)}`
            : 'When the asker says which reply answered it'}
        </Step>
      </ol>
    </section>
  );
}

const marks = { done: 'tick', now: 'clock', next: 'query' } as const;
const words = { done: 'Done: ', now: 'Now: ', next: 'To come: ' };

function Step({
  title,
  state,
  children,
}: {
  title: string;
  state: keyof typeof marks;
  children: ReactNode;
}) {
  return (
    <li className={`is-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <span className="step-mark">
        <Icon name={marks[state]} />
      </span>
      <b>
        <span className="nhsuk-u-visually-hidden">{words[state]}</span>
        {title}
      </b>
      {children}
    </li>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
