import type { ReactNode } from 'react';
import { Face } from '~/ui/face';
import { Badge } from '~/ui/tag';
import type { EntryView } from '../entry-views';

/** Who it is: photo, name, badges, what they do and where. `action` stands at the right. */
export function EntryHead({ entry, action }: { entry: EntryView; action?: ReactNode }) {
  return (
    <div className="pbc-entry-head">
      <Face name={entry.name} photo={entry.photo} large />
      <div>
        <h1>{entry.name}</h1>
        {entry.badges.length > 0 ? (
          <p className="badges">
            {entry.badges.map((badge) => (
              <Badge key={badge}>{badge}</Badge>
            ))}
          </p>
        ) : null}
        {entry.jobTitle === '' ? null : <p className="pbc-lede">{entry.jobTitle}</p>}
      </div>
      {action}
    </div>
  );
}
