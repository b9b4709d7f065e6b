import type { ReactNode } from 'react';
import { organisationPath, ORGANISATIONS_PATH } from '~/platform/paths';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';
import type { OrganisationLinkView } from '../views';

/**
 * What surrounds a form about an organisation: the way back to its page, and the width of reading text.
 *
 * @param props.of the organisation; left out for a new one
 * @param props.within pages between its own and this one
 */
export function KeeperPage({
  of,
  within = [],
  children,
}: {
  of?: OrganisationLinkView;
  within?: Array<{ to: string; text: string }>;
  children: ReactNode;
}) {
  const own = of ? [{ to: organisationPath(of.slug), text: of.name }] : [];
  return (
    <>
      <Breadcrumb trail={[{ to: ORGANISATIONS_PATH, text: 'Organisations' }, ...own, ...within]} />
      <PageBody narrow>{children}</PageBody>
    </>
  );
}
