import { formatTime } from '~/platform/dates';
import { When } from '~/ui/when';

/** When a session is held: "Thursday 6 November, 2pm to 4pm". */
export function SessionTime({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  return (
    <>
      <When at={startsAt} style="day" />, {formatTime(startsAt)} to {formatTime(endsAt)}
    </>
  );
}
