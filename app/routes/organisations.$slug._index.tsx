import { Link, useLoaderData } from '@remix-run/react';
import '~/features/register';
import { organisationAddresses } from '~/features/organisations/addresses';
import { KeeperLinks } from '~/features/organisations/components/keeper-links';
import {
  Documents,
  HowToReach,
  Members,
  Programmes,
} from '~/features/organisations/components/organisation-facts';
import { Within } from '~/features/organisations/components/organisation-line';
import { KindGroups } from '~/features/organisations/components/region-tree';
import { UsedBy } from '~/features/organisations/components/used-by';
import { openOrganisation } from '~/features/organisations/door.server';
import { viewOrganisation } from '~/features/organisations/page.server';
import type { OrganisationView } from '~/features/organisations/views';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { loadOrganisationParts } from '~/platform/organisation/organisation-parts.server';
import { listOrganisationViews } from '~/platform/organisation/organisation-views';
import { ORGANISATIONS_PATH } from '~/platform/paths';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Columns } from '~/ui/columns';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';
import { Reading } from '~/ui/reading';
import { Badge } from '~/ui/tag';

export const meta = titled<{ organisation: OrganisationView }>(
  ({ organisation }) => organisation.name,
);

export const loader = page(organisationAddresses.organisation, async ({ actor, params, url }) => {
  const { id } = await openOrganisation(params.slug, url);
  const [organisation, parts] = await Promise.all([
    viewOrganisation(actor, id),
    loadOrganisationParts(actor, id),
  ]);
  return { organisation, parts };
});

export default function Organisation() {
  const { organisation, parts } = useLoaderData<typeof loader>();
  const { name, kind, badge, madeUp, closed, within, may, slug } = organisation;
  return (
    <>
      <Breadcrumb trail={[{ to: ORGANISATIONS_PATH, text: 'Organisations' }]} />
      <PageBody>
        <div className="pbc-head">
          <div>
            <h1 className="pbc-long-name">{name}</h1>
            <p className="pbc-badges">
              <Badge>{kind}</Badge>
              {badge === null ? null : <Badge>{badge}</Badge>}
              {madeUp ? <Badge>Made up for the demonstration</Badge> : null}
              {closed ? <Badge>Closed</Badge> : null}
            </p>
            <Within steps={within} />
          </div>
        </div>
        {closed ? (
          <InsetText>
            <p>This organisation is closed. Nobody new joins it; what was written stays.</p>
          </InsetText>
        ) : null}
        <Columns
          narrow
          aside={
            <>
              <Members organisation={organisation} />
              {may.edit ? <KeeperLinks slug={slug} closed={closed} /> : null}
            </>
          }
        >
          <Facts organisation={organisation} parts={parts} />
        </Columns>
      </PageBody>
    </>
  );
}

/** What is known of it; parts without content do not appear. */
function Facts({
  organisation,
  parts,
}: {
  organisation: OrganisationView;
  parts: Record<string, unknown>;
}) {
  const { slug, name, aboutHtml, offers, supplies, programmes, documents, children } = organisation;
  return (
    <>
      {aboutHtml === '' ? null : <Reading html={aboutHtml} />}
      <HowToReach organisation={organisation} />
      {supplies && offers !== '' ? (
        <Part title="What it offers" id="offers">
          <p className="pbc-lines">{offers}</p>
        </Part>
      ) : null}
      {programmes.length === 0 ? null : (
        <Part title="Whom to ask" id="contacts">
          <Programmes programmes={programmes} />
        </Part>
      )}
      {documents.length === 0 ? null : (
        <Part title="Plans and documents" id="documents">
          <Documents documents={documents} />
        </Part>
      )}
      {listOrganisationViews().map(({ key, View }) => {
        const data = parts[key];
        return data === undefined ? null : <View key={key} data={data as never} />;
      })}
      {supplies ? <Users organisation={organisation} /> : null}
      {children.length === 0 ? null : (
        <Part title={`Part of ${name}`} id="below">
          <KindGroups groups={children} level={3} />
        </Part>
      )}
      {isBare(organisation) && Object.keys(parts).length === 0 ? (
        <p className="pbc-meta">Nothing more has been written about {name} yet.</p>
      ) : null}
      {supplies && organisation.may.addUse ? (
        <p>
          <Link to={href(organisationAddresses.addUse, { slug })}>
            My organisation has used them
          </Link>
        </p>
      ) : null}
    </>
  );
}

function Users({ organisation: { slug, usedBy } }: { organisation: OrganisationView }) {
  if (usedBy.length === 0) return null;
  return (
    <Part title="Who has used them" id="used-by">
      <UsedBy supplier={slug} uses={usedBy} />
    </Part>
  );
}

function isBare(organisation: OrganisationView): boolean {
  const { aboutHtml, website, phone, address, programmes, documents, children } = organisation;
  return (
    [aboutHtml, phone, address, organisation.offers].every((text) => text === '') &&
    website === null &&
    [programmes, documents, children, organisation.usedBy].every((list) => list.length === 0)
  );
}
