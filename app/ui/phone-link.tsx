import type { ReactNode } from 'react';
import { phoneHref } from '~/platform/text/phone';

/**
 * A number to call, as it was typed; only words when there is nothing to dial in it.
 *
 * @param props.children what is shown instead of the bare number
 */
export function PhoneLink({
  number,
  className,
  children = number,
}: {
  number: string;
  className?: string;
  children?: ReactNode;
}) {
  const to = phoneHref(number);
  if (to === null) return <span>{children}</span>;
  return (
    <a className={className} href={to}>
      {children}
    </a>
  );
}
