import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

/**
 * A part of the navigation that is not open yet: what it will hold, and what to do until then.
 *
 * @param props.until the query one would ask instead
 */
export function NotOpenYet({
  title,
  until,
  children,
}: {
  title: string;
  until: string;
  children: ReactNode;
}) {
  return (
    <PageBody narrow>
      <PageHeader title={title} lede={children} />
      <InsetText>
        <p>
          This part of the network is not open yet. Until it is,{' '}
          <Link to="/board">ask the network</Link>: “{until}”
        </p>
      </InsetText>
    </PageBody>
  );
}
