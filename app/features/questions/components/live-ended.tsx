import { InsetText } from '~/ui/inset-text';

/** Said when an open page hears nothing any more: a badge that has ended, a part that was taken away. */
export function LiveEnded() {
  return (
    <InsetText>
      <p role="status">This page is not kept up to date any more. Load it again to go on.</p>
    </InsetText>
  );
}
