import type { ReactNode } from 'react';
import { HiddenText } from './hidden-text';

/** NHS inset text: a paragraph or two that stand out from the page. */
export function InsetText({ children }: { children: ReactNode }) {
  return (
    <div className="nhsuk-inset-text">
      <HiddenText>Information: </HiddenText>
      {children}
    </div>
  );
}
