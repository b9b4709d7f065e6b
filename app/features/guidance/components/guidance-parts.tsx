import { Form, Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { formatDay } from '~/platform/dates';
import type { Refusal } from '~/platform/http/refusal';
import { personPath } from '~/platform/paths';
import { Button, ButtonLink, Buttons } from '~/ui/button';
import { DateInput } from '~/ui/date-input';
import { InsetText } from '~/ui/inset-text';
import { Part } from '~/ui/part';
import { SummaryList, type SummaryRow } from '~/ui/summary-list';
import { Table } from '~/ui/table';
import { StateTag } from '~/ui/tag';
import { When } from '~/ui/when';
import { guidanceAddresses } from '../addresses';
import { guidanceHref } from '../finding/guidance-query';
import type { GuidancePage, LinkCheckView } from '../views';
import { linkWords, statusWords } from '../words';

/** That it holds no more, and why, or that its address does not answer: above all else. */
export function StateOfGuidance({ guidance }: { guidance: GuidancePage }) {
  const { status, reason, supersededBy, link, movedTo, url, may } = guidance;
  if (status !== 'current') {
    return (
      <InsetText>
        <p>
          <b>{statusWords[status]}.</b> {reason}
        </p>
        {supersededBy ? (
          <p>
            In its place:{' '}
            <Link to={href(guidanceAddresses.guidance, { guidance: supersededBy.slug })}>
              {supersededBy.title}
            </Link>
          </p>
        ) : null}
      </InsetText>
    );
  }
  if (url !== '' && link === 'dead') {
    return (
      <InsetText>
        <p>
          <b>Its address leads nowhere.</b> It has not answered on four days.{' '}
          {may.change ? 'Look where it is now, and change the address.' : ''}
        </p>
      </InsetText>
    );
  }
  if (link === 'moved' && may.change) {
    return (
      <InsetText>
        <p className="pbc-long-name">Its address has moved for good, to {movedTo}</p>
        <Form method="post">
          <input type="hidden" name="movedTo" value={movedTo} />
          <Button small variant="secondary" name="deed" value="use-new-address">
            Use the new address
          </Button>
        </Form>
      </InsetText>
    );
  }
  return null;
}

/** What it is, beside its page. */
export function AboutGuidance({ guidance }: { guidance: GuidancePage }) {
  const { source, publishedOn, areas, owner, url, link, reviewOn, reviewDue } = guidance;
  const rows: Array<SummaryRow | null> = [
    { key: 'Issued by', value: source },
    { key: 'Published', value: formatDay(publishedOn) },
    areas.length === 0
      ? null
      : {
          key: 'Service area',
          value: areas.map(({ slug, name }, place) => (
            <span key={slug}>
              {place === 0 ? '' : ', '}
              <Link to={guidanceHref(guidanceAddresses.list, { serviceArea: slug })}>{name}</Link>
            </span>
          )),
        },
    url === ''
      ? null
      : {
          key: 'Link',
          value:
            link === 'dead' ? <StateTag state="due">{linkWords[link]}</StateTag> : linkWords[link],
        },
    {
      key: 'Kept by',
      value: owner ? (
        <>
          <Link to={personPath(owner.id)}>{owner.name}</Link>
          {owner.organisation === '' ? '' : `, ${owner.organisation}`}
        </>
      ) : (
        'Nobody now'
      ),
    },
    reviewOn === null
      ? null
      : {
          key: 'Review',
          value: reviewDue ? (
            <StateTag state="due">Due since {formatDay(reviewOn)}</StateTag>
          ) : (
            formatDay(reviewOn)
          ),
        },
  ];
  return (
    <Part title="About it">
      <SummaryList rows={rows.filter((one): one is SummaryRow => one !== null)} />
    </Part>
  );
}

const outcomeWords: Record<LinkCheckView['outcome'], string> = {
  answers: 'Answered',
  moved: 'Answered at another address',
  missed: 'Did not answer',
};

/** How its address answered, the latest first. */
export function LinkHistory({ checks }: { checks: LinkCheckView[] }) {
  if (checks.length === 0) return null;
  return (
    <Part title="How its address answered" id="link" print={false}>
      <Table
        caption="How its address answered, the latest first"
        hideCaption
        columns={[{ heading: 'When' }, { heading: 'What came of it' }]}
        rows={checks.map(({ at, outcome, detail }) => ({
          key: at,
          cells: [
            <When key="when" at={at} style="datetime" />,
            detail === '' ? outcomeWords[outcome] : `${outcomeWords[outcome]}: ${detail}`,
          ],
        }))}
      />
    </Part>
  );
}

/** What those who keep it do with it. */
export function KeeperOfGuidance({
  guidance: { slug, url, may, nextReview },
  refusal,
}: {
  guidance: GuidancePage;
  refusal: Refusal | undefined;
}) {
  if (!may.change && !may.keep) return null;
  const to = { guidance: slug };
  return (
    <Part title="For those who keep it" print={false}>
      {may.change ? (
        <Buttons>
          <ButtonLink small variant="secondary" to={href(guidanceAddresses.edit, to)}>
            Change it
          </ButtonLink>
          {may.retire ? (
            <ButtonLink small variant="secondary" to={href(guidanceAddresses.retire, to)}>
              Supersede or withdraw it
            </ButtonLink>
          ) : null}
        </Buttons>
      ) : null}
      <Form method="post">
        <Buttons>
          {may.restore ? (
            <Button small variant="secondary" name="deed" value="restore">
              It holds again
            </Button>
          ) : null}
          {may.change && url !== '' ? (
            <Button small variant="secondary" name="deed" value="ask">
              Ask its address now
            </Button>
          ) : null}
          {may.keep ? (
            <Button small variant="secondary" name="deed" value="keep">
              I keep it from now on
            </Button>
          ) : null}
        </Buttons>
      </Form>
      {nextReview ? (
        <Form method="post" noValidate className="mt-4">
          <DateInput
            name="review"
            legend="Is it still right? Then say when it is looked at again"
            values={refusal?.typed ?? nextReview}
            error={refusal?.errors.review}
          />
          <Buttons>
            <Button name="deed" value="still-right" variant="secondary" small>
              Still right
            </Button>
          </Buttons>
        </Form>
      ) : null}
    </Part>
  );
}
