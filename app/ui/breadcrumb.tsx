import { Link } from '@remix-run/react';

/**
 * The way up from a page, highest first: a trail on a screen, one “Back to …” on a phone. `back` is what that says where
 * the trail's own words do not fit a sentence.
 */
export function Breadcrumb({ trail }: { trail: { to: string; text: string; back?: string }[] }) {
  const parent = trail[trail.length - 1];
  if (!parent) return null;
  return (
    <nav className="nhsuk-breadcrumb pbc-wrap" aria-label="Breadcrumb">
      <ol className="nhsuk-breadcrumb__list">
        {trail.map((step) => (
          <li key={step.to} className="nhsuk-breadcrumb__list-item">
            <Link className="nhsuk-breadcrumb__link" to={step.to}>
              {step.text}
            </Link>
          </li>
        ))}
      </ol>
      <Link className="nhsuk-back-link" to={parent.to}>
        Back to {parent.back ?? parent.text}
      </Link>
    </nav>
  );
}
