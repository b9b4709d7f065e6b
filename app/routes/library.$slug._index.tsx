import { Form, Link, useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { libraryAddresses } from '~/features/library/addresses';
import {
  AboutPart,
  TakePart,
  UsesPart,
  VersionsPart,
} from '~/features/library/components/item-parts';
import { CheckAgainst, RestsOn } from '~/features/library/components/guidance-part';
import { KeepersPart } from '~/features/library/components/keepers-part';
import { doWithItem } from '~/features/library/items/deeds.server';
import { findItemPage } from '~/features/library/items/page.server';
import { itemDeedForm, type ItemDeed } from '~/features/library/schema';
import type { ItemPage } from '~/features/library/views';
import { stateWords } from '~/features/library/words';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { useLive } from '~/platform/live/use-live';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { Columns } from '~/ui/columns';
import { ErrorSummary } from '~/ui/error-summary';
import { InsetText } from '~/ui/inset-text';
import { Meta } from '~/ui/meta';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';
import { Reading } from '~/ui/reading';
import { Badge } from '~/ui/tag';

export const meta = titled<{ item: ItemPage }>(({ item }) => item.title);

export const loader = page(libraryAddresses.item, async ({ actor, params }) => ({
  item: await findItemPage(actor, params.slug ?? ''),
}));

const SAID: Record<ItemDeed['deed'], string> = {
  publish: 'It is published.',
  discard: 'The draft is thrown away, and its files with it.',
  restore: 'It is in use again.',
  'sign-off': 'Your organisation stands behind this version.',
  'still-right': 'Thank you. Its owners are reminded before the next review.',
};

export const action = act(libraryAddresses.item, itemDeedForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  await doWithItem(actor, slug, input);
  const to =
    input.deed === 'discard'
      ? href(libraryAddresses.library, {})
      : href(libraryAddresses.item, { slug });
  return goTo(to, SAID[input.deed]);
});

export default function Item() {
  const { item } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { revalidate } = useRevalidator();
  useLive(`library:${item.id}`, item.seq, () => revalidate());
  return (
    <>
      <Breadcrumb trail={[{ to: href(libraryAddresses.library, {}), text: 'Library' }]} />
      <PageBody>
        <ErrorSummary errors={refusal?.errors} />
        <Meta plain>
          <Badge>{item.kind}</Badge>
          {item.organisations.length > 1 ? (
            <Badge>Joint, {item.organisations.length} organisations</Badge>
          ) : null}
          {item.state === 'published' ? null : <Badge>{stateWords[item.state]}</Badge>}
        </Meta>
        <h1 className="pbc-long-name mt-1">{item.title}</h1>
        {item.versions.length === 0 ? null : (
          <p className="pbc-to-aside pbc-no-print mt-3">
            <a href="#take">Download it, or say that you used it</a>
          </p>
        )}
        <StateOfIt item={item} />
        <CheckAgainst item={item} />
        <div className="mt-5">
          <Columns
            aside={
              <>
                <TakePart item={item} />
                <AboutPart item={item} />
                <KeepersPart item={item} refusal={refusal} />
              </>
            }
          >
            <Text title="What it is for" html={item.purposeHtml} />
            <Text title="How to use it" html={item.howToHtml} />
            <Text title="Tried" html={item.triedHtml} />
            <RestsOn item={item} />
            <VersionsPart item={item} />
            <UsesPart item={item} />
          </Columns>
        </div>
      </PageBody>
    </>
  );
}

function Text({ title, html }: { title: string; html: string }) {
  if (html === '') return null;
  return (
    <Part title={title}>
      <Reading html={html} />
    </Part>
  );
}

/** What one has to know before anything else: it is a draft, or not to be used any more. */
function StateOfIt({ item: { state, reason, supersededBy, may } }: { item: ItemPage }) {
  if (state === 'published') return null;
  return (
    <InsetText>
      {state === 'draft' ? (
        <p>This is a draft. Only those who own it see it, and their organisations.</p>
      ) : (
        <p>
          {state === 'withdrawn'
            ? 'Do not use it any more: it is withdrawn. '
            : 'It is superseded. '}
          {supersededBy ? (
            <>
              Use{' '}
              <Link to={href(libraryAddresses.item, { slug: supersededBy.slug })}>
                {supersededBy.title}
              </Link>{' '}
              instead.{' '}
            </>
          ) : null}
          {reason}
        </p>
      )}
      {may.publish || may.restore ? (
        <Form method="post" className="pbc-no-print">
          <Buttons>
            {may.publish ? (
              <>
                <Button name="deed" value="publish" small>
                  Publish it
                </Button>
                <Button name="deed" value="discard" variant="secondary" small>
                  Throw the draft away
                </Button>
              </>
            ) : (
              <Button name="deed" value="restore" variant="secondary" small>
                Take it up again
              </Button>
            )}
          </Buttons>
        </Form>
      ) : null}
    </InsetText>
  );
}
