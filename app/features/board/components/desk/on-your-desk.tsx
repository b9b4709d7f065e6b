import { Link } from '@remix-run/react';
import { escalationAddresses } from '~/features/escalation/addresses';
import { StandingBeside, StandingTag } from '~/features/escalation/components/standing-tag';
import { href } from '~/platform/addresses';
import { Part } from '~/ui/part';
import type { DeskInShort } from '../../desk/views';

/** On the home page of whoever answers what the network could not: what waits for them, due first. */
export function OnYourDesk({ data: { rows, all } }: { data: DeskInShort }) {
  const text = all > rows.length ? `Your whole desk (${all})` : 'Your desk';
  return (
    <Part title="Your answer is due" link={{ to: href(escalationAddresses.desk, {}), text }}>
      <ul className="pbc-rows">
        {rows.map(({ id, title, standing, replyCount }) => (
          <li key={id}>
            <div className="pbc-help">
              <div>
                <Link className="title" to={href(escalationAddresses.deskQuery, { topicId: id })}>
                  {title}
                </Link>
                <div className="pbc-state">
                  {standing ? <StandingTag standing={standing} replies={replyCount} /> : null}
                </div>
              </div>
              <div className="pbc-until">
                {standing ? <StandingBeside standing={standing} /> : null}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}
