import { NotificationBanner } from '~/ui/notification-banner';

/** What the page before left to say: what was done, or what to know now. */
export function Said({ kind, sentence }: { kind: 'done' | 'notice'; sentence: string }) {
  return (
    <div className="pbc-wrap pbc-said">
      {kind === 'done' ? (
        <NotificationBanner kind="success" title="Done" heading={sentence} />
      ) : (
        <NotificationBanner kind="information" title="Please note" heading={sentence} />
      )}
    </div>
  );
}
