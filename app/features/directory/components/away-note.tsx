import { Link } from '@remix-run/react';
import { formatDate } from '~/platform/dates';
import { personPath } from '~/platform/paths';
import { InsetText } from '~/ui/inset-text';
import type { AbsenceView } from '../entry-views';

/** Says until when a member is away, and who answers meanwhile. */
export function AwayNote({ absence }: { absence: AbsenceView }) {
  const { until, deputy } = absence;
  return (
    <InsetText>
      <p>
        Away until {formatDate(until)}.
        {deputy === null ? null : (
          <>
            {' '}
            <Link to={personPath(deputy.id)}>{deputy.name}</Link> answers meanwhile.
          </>
        )}
      </p>
    </InsetText>
  );
}
