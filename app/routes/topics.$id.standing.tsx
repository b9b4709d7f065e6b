import { useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { WhereItStands } from '~/features/board/components/topic/where-it-stands';
import { findStanding } from '~/features/board/escalated/standing.server';
import type { TopicView } from '~/features/board/views';
import { titleOf } from '~/features/board/topics/topic-title';
import { escalationAddresses } from '~/features/escalation/addresses';
import { StandingActs } from '~/features/escalation/components/standing-acts';
import { EveryStep } from '~/features/escalation/components/every-step';
import {
  askEarlier,
  restartQuery,
  sayAnswered,
  stopQuery,
} from '~/features/escalation/deeds.server';
import { decideForm } from '~/features/escalation/seen/decide-schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

/** Where a query stands, by itself: where its buttons lead when something was wrong. */
export const meta = titled<{ topic: TopicView }>(({ topic }) => titleOf(topic));

export const loader = page(escalationAddresses.decide, ({ actor, params }) =>
  findStanding(actor, params.id ?? ''),
);

export const action = act(
  escalationAddresses.decide,
  decideForm,
  async ({ actor, params, input }) => {
    const id = params.id ?? '';
    const back = (said: string) => goTo(href(boardAddresses.topic, { id }), said);
    switch (input.deed) {
      case 'yes':
        await sayAnswered(actor, id, true);
        return back('Thank you. Your query stands as answered.');
      case 'not-yet':
        await sayAnswered(actor, id, false);
        return back('Your query stays open. The page says what happens next.');
      case 'earlier':
        await askEarlier(actor, id);
        return back('Your query has gone to the agent.');
      case 'stop':
        await stopQuery(actor, id, input.words);
        return back('The query is stopped.');
      case 'restart':
        await restartQuery(actor, id);
        return back('The query goes on.');
    }
  },
);

export default function Standing() {
  const { topic, may, history, question } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const to = href(boardAddresses.topic, { id: topic.id });
  return (
    <>
      <Breadcrumb trail={[{ to, text: 'The query', back: 'the query' }]} />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>{titleOf(topic)}</h1>
        <WhereItStands topic={topic}>
          <StandingActs
            topicId={topic.id}
            may={may}
            question={question}
            replies={topic.replyCount}
            refusal={refusal}
          />
          <EveryStep history={history} open />
        </WhereItStands>
      </PageBody>
    </>
  );
}
