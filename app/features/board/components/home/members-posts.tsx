import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { relativeDay } from '~/platform/dates';
import { Meta } from '~/ui/meta';
import { useNow } from '~/ui/now';
import { Part } from '~/ui/part';
import { boardAddresses } from '../../addresses';
import type { MembersPosts } from '../../views';

/** What a member has asked and answered lately, on their page. */
export function MembersPostsPart({ data }: { data: MembersPosts }) {
  const now = useNow();
  const { topics, topicCount, answers, answerCount } = data;
  return (
    <>
      {topics.length > 0 ? (
        <Part title={latest('Asked', topics.length, topicCount)}>
          <ul className="pbc-rows is-tight">
            {topics.map((topic) => (
              <li key={topic.id}>
                <Link to={href(boardAddresses.topic, { id: topic.id })}>{topic.title}</Link>
                <Meta>
                  {topic.answer ? `answered by ${topic.answer.authorName}` : null}
                  {`asked ${relativeDay(topic.at, now)}`}
                </Meta>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {answers.length > 0 ? (
        <Part title={latest('Answered', answers.length, answerCount)}>
          <ul className="pbc-rows is-tight">
            {answers.map((answer) => (
              <li key={answer.id}>
                <Link to={href(boardAddresses.findReply, { id: answer.id })}>{answer.title}</Link>
                <Meta>
                  {answer.accepted ? 'accepted answer' : null}
                  {relativeDay(answer.at, now)}
                </Meta>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}

/** "Asked", or "Asked: the latest 5 of 12". */
function latest(title: string, shown: number, all: number): string {
  return all > shown ? `${title}: the latest ${shown} of ${all.toLocaleString('en-GB')}` : title;
}
