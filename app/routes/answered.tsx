import { Form, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findTopicView } from '~/features/board/topics/topic-pages.server';
import { boardAddresses } from '~/features/board/addresses';
import { escalationAddresses } from '~/features/escalation/addresses';
import { readAskerLink } from '~/features/escalation/answer-links.server';
import { sayAnswered } from '~/features/escalation/deeds.server';
import { isSettled } from '~/features/escalation/states';
import { href } from '~/platform/addresses';
import { NotFound } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Button, ButtonLink, Buttons } from '~/ui/button';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

/** "Answered?", by the link in the asker's mail: two buttons, no sign-in. It shows nothing but the title. */

type Loaded = { kind: 'asked' | 'said'; title: string; topicId: string } | { kind: 'unknown' };

export const meta = titled<Loaded>(({ kind }) =>
  kind === 'unknown' ? 'This link does not lead to a query any more' : 'Is it answered?',
);

const tokenOf = (url: URL) => url.searchParams.get('token') ?? '';

/** Opened by mail scanners too, so it changes nothing. */
export const loader = page(escalationAddresses.answered, async ({ url }): Promise<Loaded> => {
  const holder = await readAskerLink(tokenOf(url));
  if (!holder) return { kind: 'unknown' };
  const { id: topicId, title, standing } = await findTopicView(holder.topicId);
  if (!standing || standing.state === 'withdrawn') return { kind: 'unknown' };
  const asks = standing.state === 'confirming' || !isSettled(standing.state);
  const open = (asks && !standing.notYet) || standing.state === 'unconfirmed';
  return { kind: open ? 'asked' : 'said', title, topicId };
});

const answeredForm = z.object({
  deed: z.enum(['yes', 'not-yet'], { error: 'Choose whether it is answered' }),
});

export const action = act(escalationAddresses.answered, answeredForm, async ({ url, input }) => {
  const token = tokenOf(url);
  const holder = await readAskerLink(token);
  if (!holder) throw new NotFound('No such link');
  await sayAnswered(holder, holder.topicId, input.deed === 'yes');
  return goTo(
    href(escalationAddresses.answered, {}, { token }),
    input.deed === 'yes'
      ? 'Thank you. Your query stands as answered.'
      : 'Thank you. Your query stays open, and goes on to the agent for its subject.',
  );
});

export default function Answered() {
  const loaded = useLoaderData<typeof loader>();
  if (loaded.kind === 'unknown') {
    return (
      <PageBody narrow>
        <PageHeader
          title="This link does not lead to a query any more"
          lede="Sign in to see how your queries stand."
        />
      </PageBody>
    );
  }
  const { kind, title, topicId } = loaded;
  return (
    <PageBody narrow>
      <PageHeader
        title={kind === 'asked' ? 'Is it answered?' : 'You have said how it stands'}
        lede={`Your query: “${title}”`}
      />
      {kind === 'asked' ? (
        <Form method="post">
          <Buttons>
            <Button name="deed" value="yes">
              Yes, it is answered
            </Button>
            <Button variant="secondary" name="deed" value="not-yet">
              Not yet
            </Button>
          </Buttons>
        </Form>
      ) : null}
      <p>
        <ButtonLink variant="secondary" small to={href(boardAddresses.topic, { id: topicId })}>
          Read the replies (you sign in for it)
        </ButtonLink>
      </p>
    </PageBody>
  );
}
