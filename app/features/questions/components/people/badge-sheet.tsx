import { QrCode } from '~/features/accounts/components/qr-code';
import { InsetText } from '~/ui/inset-text';
import type { SheetBadge } from '../../views';

/** Badges to print and cut out. They are shown this once: the network keeps no copy. */
export function BadgeSheet({
  badges,
  title,
  address,
}: {
  badges: SheetBadge[];
  title: string;
  /** What is typed before the code: "pbc.example/live". */
  address: string;
}) {
  return (
    <section aria-labelledby="badges">
      <h2 id="badges" className="pbc-no-print">
        {badges.length === 1 ? 'The badge' : `${badges.length} badges`}
      </h2>
      <div className="pbc-no-print">
        <InsetText>
          <p role="status">
            Print this page now: the codes are shown this once. Each lets in the first browser that
            uses it. A lost badge is made again.
          </p>
        </InsetText>
      </div>
      <ul className="pbc-badge-sheet" role="list">
        {badges.map((badge) => (
          <li key={badge.code}>
            <div>
              <p>{title}</p>
              <h3>{badge.name}</h3>
              <p>{badge.organisation}</p>
              <p>
                Scan, or type at {address}
                <b className="code">{badge.code}</b>
              </p>
            </div>
            <QrCode {...badge.qr} label={`Code to scan for ${badge.name}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
