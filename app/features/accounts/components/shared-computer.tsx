import { Checkbox } from '~/ui/checkboxes';
import { SignOutForm } from './sign-out-form';

/** Asked when signing in. */
export function SharedComputerChoice({ ticked }: { ticked: boolean }) {
  return (
    <Checkbox
      name="shared"
      label="This is a computer that others use too"
      hint="You are signed out when you close the browser, after 30 minutes without use, and after 8 hours. Sign out when you leave it."
      defaultChecked={ticked}
    />
  );
}

/** On every page of such a session: whoever leaves the computer signs out first. */
export function SharedComputerBar() {
  return (
    <aside className="pbc-shared pbc-no-print" aria-label="Shared computer">
      <div className="pbc-wrap">
        <p>Others use this computer too.</p>
        <SignOutForm>
          <button type="submit">Sign out now</button>
        </SignOutForm>
      </div>
    </aside>
  );
}
