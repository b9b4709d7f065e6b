import { Buttons } from '~/ui/button';
import { Part } from '~/ui/part';
import { TextInput } from '~/ui/text-input';
import type { FeedKind } from '../../feeds/feed-kinds';
import { feedWords } from './feed-part';

/** The secret address of a calendar, on the one page that shows it: to follow at once, or to copy. */
export function CalendarAddress({ address, kind }: { address: string; kind: FeedKind }) {
  return (
    <Part title={`The address of “${feedWords[kind].title}”`}>
      <p>
        It is shown this once. Whoever has it can read the calendar: keep it to yourself, and make a
        new one if somebody else has seen it.
      </p>
      <Buttons>
        {/* The computer's own calendar knows addresses that begin so. */}
        <a className="nhsuk-button" href={address.replace(/^https?:/, 'webcal:')}>
          Follow it in your calendar
        </a>
      </Buttons>
      <div className="mt-4">
        <TextInput
          name="address"
          label="Or copy the address"
          hint="In Outlook choose “Add calendar”, “From internet”; in Google Calendar “Other calendars”, “From URL”."
          readOnly
          value={address}
        />
      </div>
    </Part>
  );
}
