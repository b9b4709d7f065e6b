import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import type { Attendee } from '../../views';

/** Who came in, and who has a badge. */
export function AttendeesPart({
  attendees,
  mayGivePasses,
}: {
  attendees: Attendee[];
  mayGivePasses: boolean;
}) {
  const cameIn = attendees.filter((one) => one.cameIn).length;
  return (
    <Part title={`Who came in${cameIn > 0 ? `, ${cameIn}` : ''}`}>
      {attendees.length === 0 ? <p>Nobody has come in yet.</p> : null}
      <ul className="pbc-rows is-tight" role="list" aria-label="People">
        {attendees.map((one) => (
          <li key={one.personId} className="pbc-person-line">
            <div>
              {one.name}
              <Meta>
                {one.organisation}
                {one.cameIn ? 'came in' : 'has not come in'}
                {sayBadge(one.badge)}
              </Meta>
            </div>
            {mayGivePasses && one.badge ? (
              <Form method="post">
                <input type="hidden" name="badge" value={one.badge.id} />
                <Button small variant="secondary" name="deed" value="end-badge">
                  End the badge
                  <HiddenText> of {one.name}</HiddenText>
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayGivePasses ? (
        <Form method="post" className="pbc-no-print">
          <Button small variant="secondary" name="deed" value="all-badges">
            Make badges for all members who have none
          </Button>
        </Form>
      ) : null}
    </Part>
  );
}

function sayBadge(badge: Attendee['badge']): string | null {
  if (!badge) return null;
  return badge.used ? 'badge used' : 'badge not used yet';
}
