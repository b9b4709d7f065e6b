import { NotificationBanner } from '~/ui/notification-banner';

/** A sentence left by the page before: what was done, or what to do now. */
export function Said({ sentence }: { sentence: string }) {
  return (
    <div className="pbc-wrap pbc-said">
      <NotificationBanner kind="success" title="Done" heading={sentence} />
    </div>
  );
}
