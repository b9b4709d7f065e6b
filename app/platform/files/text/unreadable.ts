/** A file whose words cannot be had: damaged, protected, or made to harm. Its message is for tests and logs. */
export class TextUnreadable extends Error {
  override readonly name = 'TextUnreadable';
}
