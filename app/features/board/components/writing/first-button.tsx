/**
 * The button that the enter key presses in a form which has others before the one that sends it: browsers take the
 * first. Nobody sees or reaches it.
 */
export function FirstButton() {
  return (
    <button className="nhsuk-u-visually-hidden" tabIndex={-1} aria-hidden="true">
      Send
    </button>
  );
}
