import { Link } from '@remix-run/react';
import { HiddenText } from './hidden-text';
import { Icon } from './icons';

/** A filter that is chosen, as a link to the same list without it. */
export function RemoveFilter({ to, text }: { to: string; text: string }) {
  return (
    <Link className="pbc-chip" to={to}>
      <span>
        <HiddenText>Remove filter: </HiddenText>
        {text}
      </span>
      <Icon name="close" />
    </Link>
  );
}
