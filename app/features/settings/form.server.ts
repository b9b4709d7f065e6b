import type { Person } from '~/platform/actor';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Typed } from '~/platform/http/refusal';

/** What a form of the settings is given besides its content. */
export interface FormParts {
  /** Makes sending it twice write once, and brings back what was typed when the session had ended. */
  formKey: string;
  /** What was typed into it before the session ended. */
  held: Typed | null;
}

/** The parts of the form at the address that was asked for. */
export async function openForm(request: Request, actor: Person): Promise<FormParts> {
  return { formKey: newFormKey(actor), held: await findHeldForm(request, actor) };
}
