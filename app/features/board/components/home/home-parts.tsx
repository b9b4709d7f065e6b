import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { formatDuration, relativeDay } from '~/platform/dates';
import { ButtonLink, Buttons } from '~/ui/button';
import { Meta } from '~/ui/meta';
import { HiddenText } from '~/ui/hidden-text';
import { useNow } from '~/ui/now';
import { Part } from '~/ui/part';
import { boardAddresses } from '../../addresses';
import type { TopicRow } from '../../views';
import { TopicTag } from '../section/topic-row';

/** What the board shows on the home page. */
interface Props {
  data: TopicRow[];
}

const topicHref = ({ id }: TopicRow) => href(boardAddresses.topic, { id });

/** My queries with replies, of which I have not said whether they answer. */
export function WasItAnswered({ data }: Props) {
  return (
    <Part title="Waiting for you">
      <ul className="pbc-rows">
        {data.map((row) => (
          <li key={row.id}>
            <div className="pbc-todo">
              <div>
                <h3>
                  Was this answered?{' '}
                  <Link className="pbc-stay" to={topicHref(row)}>
                    {row.title}
                  </Link>
                </h3>
                <div className="pbc-state">
                  <TopicTag row={row} />
                  <Meta>{repliesOf(row)}</Meta>
                </div>
              </div>
              <Buttons>
                <ButtonLink variant="secondary" small to={`${topicHref(row)}#replies`}>
                  Read and say<HiddenText>: {row.title}</HiddenText>
                </ButtonLink>
              </Buttons>
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Open queries that the reader could answer, those nobody has replied to first. */
export function CanYouHelp({ data }: Props) {
  const now = useNow();
  return (
    <Part
      title="Can you help?"
      link={{ to: href(boardAddresses.board, {}), text: 'All open queries' }}
    >
      <ul className="pbc-rows">
        {data.map((row) => (
          <li key={row.id}>
            <div className="pbc-help">
              <div>
                <Link className="title" to={topicHref(row)}>
                  {row.title}
                </Link>
                <Meta>
                  {row.authorName}
                  {row.organisation}
                  {row.serviceArea?.name ?? null}
                </Meta>
              </div>
              <div className="pbc-until">
                <b>{row.replyCount === 0 ? 'Nobody has replied yet' : 'Not answered yet'}</b>
                Asked {relativeDay(row.at, now)}
                {row.replyCount === 0 ? null : (
                  <>
                    <br />
                    {repliesOf(row)}
                  </>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The latest queries on services the reader has asked or written about. */
export function NearYourWork({ data }: Props) {
  const now = useNow();
  return (
    <Part title="Near your work">
      <ul className="pbc-rows is-tight">
        {data.map((row) => (
          <li key={row.id}>
            <Link to={topicHref(row)}>{row.title}</Link>
            <Meta>
              {row.serviceArea?.name ?? null}
              {row.organisation}
              {row.answer ? `answered by ${row.answer.authorName}` : repliesOf(row)}
              {relativeDay(row.at, now)}
            </Meta>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What the network has answered lately, and how fast. */
export function AnsweredThisWeek({ data }: Props) {
  return (
    <Part title="Answered this week">
      <ul className="pbc-rows is-tight">
        {data.map((row) => (
          <li key={row.id}>
            <Link to={topicHref(row)}>{row.title}</Link>
            <Meta>
              {row.answer ? `Answered by ${row.answer.authorName}` : null}
              {row.answer ? formatDuration(row.at, row.answer.acceptedAt) : null}
            </Meta>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The reader's own queries that nobody has replied to yet. */
export function YourOpenAsks({ data }: Props) {
  const now = useNow();
  return (
    <Part title="Your open asks">
      <ul className="pbc-rows is-tight">
        {data.map((row) => (
          <li key={row.id}>
            <Link className="pbc-stay" to={topicHref(row)}>
              {row.title}
            </Link>
            <div className="pbc-state">
              <TopicTag row={row} />
              <Meta>{`asked ${relativeDay(row.at, now)}`}</Meta>
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function repliesOf({ replyCount }: TopicRow): string {
  return replyCount === 1 ? '1 reply' : `${replyCount} replies`;
}
