import type { Values } from './words';

/** What the placeholders of mails mean, and with what an example is filled in. */
const known: Record<string, { means: string; example: string }> = {
  givenName: { means: 'how a colleague would greet the reader', example: 'Nuala' },
  link: {
    means: 'the link, in a paragraph of its own; it says what stands under “What the link says”',
    example: '/an/address/of/this/site',
  },
};

/** What a placeholder stands for, in words. */
export function meaningOf(placeholder: string): string {
  return known[placeholder]?.means ?? 'filled in when the mail is sent';
}

/** Values for an example. One that nobody has thought of yet stands there in braces. */
export function exampleOf(placeholders: readonly string[]): Values {
  return Object.fromEntries(
    placeholders.map((name) => [name, known[name]?.example ?? `{${name}}`]),
  );
}
