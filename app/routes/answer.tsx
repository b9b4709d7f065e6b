import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { DeskForms } from '~/features/board/components/desk/desk-forms';
import { DeskQuery } from '~/features/board/components/desk/desk-query';
import { findDeskQuery } from '~/features/board/desk/desk.server';
import { doAtDesk } from '~/features/board/desk/deeds.server';
import { linkForm } from '~/features/board/desk/schema';
import type { DeskQueryView } from '~/features/board/desk/views';
import { titleOf } from '~/features/board/topics/topic-title';
import { escalationAddresses } from '~/features/escalation/addresses';
import { browserTokenOf, knowBrowser } from '~/features/escalation/answer-browser.server';
import {
  askFreshLink,
  openAgentLink,
  readAgentLink,
} from '~/features/escalation/answer-links.server';
import { href } from '~/platform/addresses';
import { newToken } from '~/platform/clock.server';
import { Conflict } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

/** A query for an agent outside the network, by the link in their mail. */

type Loaded =
  | { kind: 'open'; query: DeskQueryView; formKey: string }
  | { kind: 'unopened'; agentName: string }
  | { kind: 'elsewhere'; agentName: string }
  | { kind: 'left' }
  | { kind: 'unknown' };

const GONE = {
  left: {
    title: 'This query is no longer with you',
    lede: 'It is answered, closed, or with somebody else now. Thank you: there is nothing left to do.',
  },
  unknown: {
    title: 'This link does not open anything any more',
    lede: 'Links are good for 60 days. The latest mail about the query has a fresh one.',
  },
};

export const meta = titled<Loaded>((loaded) => {
  if (loaded.kind === 'open') return titleOf(loaded.query.topic);
  if (loaded.kind === 'left' || loaded.kind === 'unknown') return GONE[loaded.kind].title;
  return `A query for ${loaded.agentName}`;
});

const tokenOf = (url: URL) => url.searchParams.get('token') ?? '';

/** Opened by mail scanners too, so it changes nothing. */
export const loader = page(escalationAddresses.link, async ({ url, request }): Promise<Loaded> => {
  const link = await readAgentLink(tokenOf(url), await browserTokenOf(request));
  if (link.kind === 'unopened' || link.kind === 'elsewhere') {
    return { kind: link.kind, agentName: link.agentName };
  }
  if (link.kind !== 'open') return { kind: link.kind };
  const query = await findDeskQuery(link.holder, link.holder.topicId);
  return query ? { kind: 'open', query, formKey: newToken() } : { kind: 'left' };
});

export const action = act(escalationAddresses.link, linkForm, async ({ url, request, input }) => {
  const token = tokenOf(url);
  const here = href(escalationAddresses.link, {}, { token });
  if (input.deed === 'open') {
    const browser = await knowBrowser(request);
    await openAgentLink(token, browser.token);
    return goTo(here, undefined, browser.headers);
  }
  if (input.deed === 'fresh') {
    await askFreshLink(token);
    return goTo(here, 'A fresh link is on its way to the agent’s own address.');
  }
  const link = await readAgentLink(token, await browserTokenOf(request));
  if (link.kind !== 'open') throw new Conflict('The query is not with you any more.');
  return goTo(here, await doAtDesk(link.holder, link.holder.topicId, input));
});

export default function Answer() {
  const loaded = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  if (loaded.kind === 'open') {
    return (
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>{titleOf(loaded.query.topic)}</h1>
        <DeskQuery query={loaded.query} />
        {loaded.query.topic.hidden ? null : (
          <DeskForms
            standing={loaded.query.topic.standing}
            formKey={loaded.formKey}
            others={loaded.query.others}
            refusal={refusal}
          />
        )}
      </PageBody>
    );
  }
  if (loaded.kind === 'left' || loaded.kind === 'unknown') {
    return (
      <PageBody narrow>
        <PageHeader {...GONE[loaded.kind]} />
      </PageBody>
    );
  }
  return <Closed elsewhere={loaded.kind === 'elsewhere'} agentName={loaded.agentName} />;
}

function Closed({ elsewhere, agentName }: { elsewhere: boolean; agentName: string }) {
  return (
    <PageBody narrow>
      <PageHeader
        title={`A query for ${agentName}`}
        lede={
          elsewhere
            ? 'This link was opened in another browser first, and opens the query only there. If you are its reader, have a fresh one sent to your own address.'
            : 'The network could not answer it, and you are named as the one who can. You need no account. Open it in the browser in which you want to answer: the link is good there alone from then on.'
        }
      />
      <Form method="post">
        <Button name="deed" value={elsewhere ? 'fresh' : 'open'}>
          {elsewhere ? 'Send a fresh link' : 'Open the query'}
        </Button>
      </Form>
    </PageBody>
  );
}
