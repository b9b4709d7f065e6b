import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import { SummaryList } from '~/ui/summary-list';
import { boardAddresses } from '../../addresses';
import { wordsOfKind } from '../../kinds';
import type { TopicRow, TopicView } from '../../views';
import { listHref } from '../section/section-filters';

/** Beside a topic: where it stands, and what else there is on its subject. */
export function TopicAside({ topic, near }: { topic: TopicView; near: TopicRow[] }) {
  const [section] = topic.sections;
  return (
    <>
      {section ? (
        <Part title="In short">
          <SummaryList
            rows={[
              {
                key: topic.sections.length === 1 ? 'Section' : 'Sections',
                value: topic.sections.map(({ name }) => name).join(', '),
              },
              ...(topic.serviceArea
                ? [
                    {
                      key: 'Service area',
                      value: (
                        <Link
                          className="pbc-stay"
                          to={listHref(section.slug, { serviceArea: topic.serviceArea.slug })}
                        >
                          {topic.serviceArea.name}
                        </Link>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Part>
      ) : null}
      {near.length > 0 ? (
        <Part title="Near this">
          <ul className="pbc-rows is-tight">
            {near.map((row) => (
              <li key={row.id}>
                <Link to={href(boardAddresses.topic, { id: row.id })}>{row.title}</Link>
                <Meta>
                  {row.kind === 'query'
                    ? row.open
                      ? 'Open'
                      : 'Answered'
                    : wordsOfKind(row.kind).tag}
                  {row.replyCount === 1 ? '1 reply' : `${row.replyCount} replies`}
                </Meta>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}
