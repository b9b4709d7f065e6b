import { Invalid, type FieldErrors } from '../errors';
import type { Typed } from './refusal';

/** The largest form that is read. Texts are limited to far less; files take another way (`files-form.server`). */
export const MAX_FORM_BYTES = 1024 * 1024;

/** What is larger is heard out, so that its sender hears why it was refused; beyond this it is cut off. */
const MAX_HEARD = 16 * MAX_FORM_BYTES;

/** Fields of these names are never sent back, held or logged. */
const SECRET = /password|token|^code$/i;

/**
 * Reads a form's fields.
 *
 * @throws {Response} 413 when it is larger than any form here can be, 400 when it is not a form
 */
export async function readForm(request: Request): Promise<Typed> {
  const bytes = await readLimited(request);
  try {
    const form = await new Response(bytes, {
      headers: { 'Content-Type': request.headers.get('Content-Type') ?? '' },
    }).formData();
    const fields: Typed = Object.create(null) as Typed;
    for (const name of new Set(form.keys())) {
      const values = form.getAll(name).filter((value) => typeof value === 'string');
      fields[name] = values.length === 1 ? (values[0] ?? '') : values;
    }
    return fields;
  } catch {
    throw notAForm();
  }
}

/** The answer to what is no form. */
export function notAForm(): Response {
  return new Response('This is not a form the network can read.', { status: 400 });
}

/** The answer to what is larger than any form. */
export function formTooLarge(): Response {
  return new Response('This is more than a form can hold. Please send less text at once.', {
    status: 413,
  });
}

async function readLimited(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const body = request.body as (ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) | null;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length <= MAX_FORM_BYTES) chunks.push(chunk);
    else if (length > MAX_HEARD) break;
  }
  if (length > MAX_FORM_BYTES) throw formTooLarge();
  return new Uint8Array(Buffer.concat(chunks));
}

/** The part of a schema that the door needs; every Zod schema fits. */
export interface Schema<Input> {
  safeParse(
    fields: unknown,
  ):
    | { success: true; data: Input }
    | { success: false; error: { issues: Array<{ path: PropertyKey[]; message: string }> } };
}

/**
 * Reads fields with a feature's schema.
 *
 * @param wrong what is known to be wrong with some fields already: it is said together with the rest
 * @throws {Invalid} with the first message of each field
 */
export function parseFields<Input>(
  schema: Schema<Input>,
  fields: Readonly<Record<string, unknown>>,
  wrong: FieldErrors = {},
): Input {
  const parsed = schema.safeParse(fields);
  if (parsed.success && Object.keys(wrong).length === 0) return parsed.data;
  const errors: FieldErrors = {};
  for (const { path, message } of parsed.success ? [] : parsed.error.issues) {
    errors[String(path[0] ?? 'form')] ??= message;
  }
  throw new Invalid({ ...errors, ...wrong });
}

/** What may be sent back to the page or held: everything but secrets. */
export function withoutSecrets(fields: Typed): Typed {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !SECRET.test(name)));
}
