import type { ReactNode } from 'react';
import { useFocusOnAppear } from './use-focus-on-appear';

const titleId = 'nhsuk-notification-banner-title';

/**
 * An NHS notification banner, at most one on a page. `success` says that something worked and takes the
 * focus when it appears; `information` stands quietly. `heading` is the message, `children` what follows.
 */
export function NotificationBanner(props: {
  kind: 'information' | 'success';
  title?: string;
  heading: string;
  children?: ReactNode;
}) {
  const success = props.kind === 'success';
  const banner = useFocusOnAppear<HTMLDivElement>(success ? props.heading : null);
  const Heading = props.children ? 'h3' : 'p';
  return (
    <div
      ref={banner}
      className={`nhsuk-notification-banner${success ? ' nhsuk-notification-banner--success' : ''}`}
      role={success ? 'alert' : 'region'}
      aria-labelledby={titleId}
      tabIndex={success ? -1 : undefined}
    >
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id={titleId}>
          {props.title ?? (success ? 'Success' : 'Important')}
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">
        <Heading className="nhsuk-notification-banner__heading">{props.heading}</Heading>
        {props.children}
      </div>
    </div>
  );
}
