import { Link, type LinkProps } from '@remix-run/react';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { classNames } from './class-names';

interface Looks {
  /** `primary` once per view or group; `warning` for what deletes. */
  variant?: 'primary' | 'secondary' | 'warning';
  small?: boolean;
}

function buttonClass({ variant = 'primary', small }: Looks, extra: string | undefined): string {
  return classNames(
    'nhsuk-button',
    variant !== 'primary' && `nhsuk-button--${variant}`,
    small && 'nhsuk-button--small',
    extra,
  );
}

/** An NHS button; it sends its form unless `type` says otherwise. Takes every attribute of `<button>`. */
export function Button({
  variant,
  small,
  className,
  ...rest
}: Looks & ComponentPropsWithoutRef<'button'>) {
  return <button type="submit" {...rest} className={buttonClass({ variant, small }, className)} />;
}

/** A link that looks like a button, for going somewhere. Takes every prop of Remix's `<Link>`. */
export function ButtonLink({ variant, small, className, ...rest }: Looks & LinkProps) {
  return (
    <Link {...rest} className={buttonClass({ variant, small }, className)} draggable={false} />
  );
}

/** Buttons side by side, wrapping where there is no room. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className="pbc-buttons">{children}</div>;
}
