import type { ClientActionFunctionArgs, ShouldRevalidateFunctionArgs } from '@remix-run/react';
import type { Refusal, Typed } from './refusal';

/**
 * Sends a form in which somebody has written. Without a connection the form comes back with what was typed, instead of
 * a page that says something went wrong. Sending it again is safe: it carries its key.
 */
export async function sendOrKeep({
  request,
  serverAction,
}: ClientActionFunctionArgs): Promise<unknown> {
  const copy = request.clone();
  try {
    return await serverAction();
  } catch (error) {
    // What fetch throws when nobody answers. All that the server says arrives as something else.
    if (!(error instanceof TypeError)) throw error;
    const form = 'There is no connection. What you wrote is still here: send it again in a moment';
    const refusal: Refusal = { errors: { form }, typed: await readTyped(copy) };
    // With the status of a refusal, see below.
    return new Response(JSON.stringify(refusal), {
      status: 400,
      headers: { 'Content-Type': 'application/json' },
    });
  }
}

/**
 * `shouldRevalidate` of every route that is shown with such a form: a refused form has changed nothing, and without a
 * connection reading the page again would put an error in its place.
 */
export function readAgainUnlessRefused({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  return (actionStatus ?? 200) < 400 && defaultShouldRevalidate;
}

async function readTyped(request: Request): Promise<Typed> {
  const fields = await request.formData();
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      // Files stay chosen in their field.
      const values = fields.getAll(name).filter((value) => typeof value === 'string');
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}
