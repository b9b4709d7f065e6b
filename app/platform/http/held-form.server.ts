import { createCookie } from '@remix-run/node';
import { theProcess, type Person } from '../actor';
import { newToken, now, secondsFromNow } from '../clock.server';
import { change } from '../database/change.server';
import { db } from '../database/database.server';
import { hashToken } from '../secrets/secret.server';
import { settings } from '../settings.server';
import { withoutSecrets } from './form.server';
import type { Typed } from './refusal';
import { ownerOfFormKey } from './form-key.server';

/**
 * Text typed into a form after the session had ended. It is kept for a day and comes back after sign-in, in the same
 * browser, to the same person and to nobody else.
 */

const SECONDS_KEPT = 24 * 60 * 60;
const MAX_FIELDS_LENGTH = 200_000;

const cookie = createCookie('pbc_held', {
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: settings().publicUrl.startsWith('https:'),
  maxAge: SECONDS_KEPT,
});

/**
 * Keeps a form, if it says whose it is.
 *
 * @param path address of the page that shows the form
 * @returns the `Set-Cookie` header by which the browser finds it again, or null when nothing was kept
 */
export async function holdForm(path: string, fields: Typed): Promise<string | null> {
  const personId = ownerOfFormKey(String(fields.idempotencyKey ?? ''));
  if (!personId) return null;
  const { idempotencyKey: _, ...typed } = withoutSecrets(fields);
  if (JSON.stringify(typed).length > MAX_FIELDS_LENGTH) return null;
  const token = newToken();
  await change(theProcess, async (tx) => {
    await tx.heldForm.deleteMany({ where: { expiresAt: { lt: now() } } });
    // One a person and page: sending again and again must not fill the disk.
    await tx.heldForm.deleteMany({ where: { personId, path } });
    await tx.heldForm.create({
      data: {
        tokenHash: hashToken(token),
        personId,
        path,
        fields: typed,
        expiresAt: secondsFromNow(SECONDS_KEPT),
      },
    });
  });
  return cookie.serialize(token);
}

/** What this person typed into the form at this address before the session ended, or null. */
export async function findHeldForm(request: Request, actor: Person): Promise<Typed | null> {
  const held = await find(request);
  if (held?.personId !== actor.id || held.path !== new URL(request.url).pathname) return null;
  return held.fields as Typed;
}

/** Forgets it, once it has been sent. */
export async function forgetHeldForm(request: Request, actor: Person): Promise<void> {
  if (!(await findHeldForm(request, actor))) return;
  await change(actor, async (tx) => {
    await tx.heldForm.deleteMany({
      where: { personId: actor.id, path: new URL(request.url).pathname },
    });
  });
}

async function find(request: Request) {
  const token: unknown = await cookie.parse(request.headers.get('Cookie'));
  if (typeof token !== 'string') return null;
  return db().heldForm.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: now() } },
  });
}
