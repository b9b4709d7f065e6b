import { InsetText } from '~/ui/inset-text';

/** Says that the page stands still: nobody should wait for a reply that will not appear. */
export function LiveEnded() {
  return (
    <InsetText>
      <p role="status">
        You have been signed out here, so this page does not show what is new. Reload it to sign in
        again. A reply you have begun can be sent: you are asked to sign in and find it again.
      </p>
    </InsetText>
  );
}
