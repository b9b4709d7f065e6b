import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { isMember, type Actor, type Person } from '../actor';
import { signInAddress, type Address } from '../addresses';
import { Conflict, Forbidden, Invalid, NotFound, RateLimited } from '../errors';
import { attachments, type Intake } from '../files/intakes.server';
import { listStaged } from '../files/staging.server';
import { readFilesForm, type FilesForm } from './files-form.server';
import { forgetHeldForm, holdForm } from './held-form.server';
import { parseFields, readForm, withoutSecrets, type Schema } from './form.server';
import type { Refusal, Typed } from './refusal';
import { say, type Saying } from './saying.server';
import type { Visit } from './visit.server';

/**
 * The HTTP door. Every loader is a `page`, every action an `act`: they let in whom the register of addresses allows,
 * read the form, and turn what a verb throws into a status. Routes hold nothing of this.
 */

/** A public address may be visited by anybody; all others have a member before them. */
type Admitted<A extends Address> = A['access'] extends 'public' ? Actor : Person;

export interface PageContext<A extends Address> {
  actor: Admitted<A>;
  params: Record<string, string>;
  url: URL;
  request: Request;
  visit: Visit;
}

export interface ActContext<A extends Address, Input> extends PageContext<A> {
  input: Input;
}

/**
 * A loader for a registered address.
 *
 * @param address decides who is let in; strangers are sent to sign in and come back
 * @param load gathers what the page shows
 */
export function page<A extends Address, Data>(
  address: A,
  load: (context: PageContext<A>) => Promise<Data> | Data,
) {
  return async ({ request, params, context }: LoaderFunctionArgs): Promise<Data> => {
    const url = new URL(request.url);
    const { visit } = context;
    if (!admits(address, visit.actor)) throw turnAway(visit, url);
    try {
      const loaded = await load({
        actor: visit.actor as Admitted<A>,
        params: params as Record<string, string>,
        url,
        request,
        visit,
      });
      if (loaded instanceof Response) keepOutOfCaches(loaded, visit);
      return loaded;
    } catch (error) {
      throw asResponse(error);
    }
  };
}

/**
 * An action for a registered address.
 *
 * @param address decides who is let in; what a member typed after the session ended is kept until sign-in
 * @param schema reads the form
 * @param work does one verb and answers where to go next
 * @param options.files the field that takes files, if there is one: the form has their ids there
 * @param options.intake what that field takes; attachments unless it is said
 * @returns a `Refusal` with status 400 when the form was not right; its `errors` as JSON to a script
 */
export function act<A extends Address, Input, Result>(
  address: A,
  schema: Schema<Input>,
  work: (context: ActContext<A, Input>) => Promise<Result>,
  { files, intake = attachments }: { files?: string; intake?: Intake } = {},
) {
  const field = files === undefined ? undefined : { name: files, intake };
  return async ({ request, params, context }: ActionFunctionArgs) => {
    const url = new URL(request.url);
    const { visit } = context;
    if (request.method !== 'POST') {
      throw new Response('This address takes forms only.', {
        status: 405,
        headers: { Allow: 'GET, POST' },
      });
    }
    const admitted = admits(address, visit.actor);
    if (isSomebodyElses(request, visit.actor)) throw new Response(null, { status: 401 });
    const { typed, errors, lost } = await read(request, field, admitted ? visit.actor : null);
    // What a script sends by itself must not speak over what its reader has just sent.
    if (!admitted && address.forScripts) throw turnAwayScript(visit);
    if (!admitted) throw await turnAwayWithForm(visit, url, typed, lost);
    try {
      const input = parseFields(schema, typed, errors);
      const result = await work({
        actor: visit.actor as Admitted<A>,
        params: params as Record<string, string>,
        url,
        request,
        visit,
        input,
      });
      if (visit.actor.kind === 'person') await forgetHeldForm(request, visit.actor);
      return result;
    } catch (error) {
      // Thrown, as all answers that are no page: what an action returns is typed as what its page reads.
      if (error instanceof Invalid && address.forScripts) throw refuseScript(error);
      if (error instanceof Invalid) return await refuse(error, typed, visit, files);
      throw asResponse(error);
    }
  };
}

/**
 * Sends the browser on.
 *
 * @param to where
 * @param said what the next page says first: a sentence about what was done, or a notice
 */
export async function goTo(
  to: string,
  said?: string | { notice: string },
  headers?: Headers,
): Promise<Response> {
  const all = headers ?? new Headers();
  if (said !== undefined) {
    const saying: Saying =
      typeof said === 'string'
        ? { kind: 'done', sentence: said }
        : { kind: 'notice', sentence: said.notice };
    all.append('Set-Cookie', await say(saying));
  }
  return redirect(to, { headers: all });
}

/** What a member is given to save, such as a list, the browser keeps no copy of, unless it is said that it may. */
function keepOutOfCaches({ headers }: Response, { actor }: Visit): void {
  if (actor.kind !== 'person' || headers.has('Cache-Control')) return;
  headers.set('Cache-Control', 'private, no-store');
}

/** Whether the address lets this actor in. */
function admits({ access }: Address, actor: Actor): boolean {
  if (access === 'public') return true;
  if (!isMember(actor)) return false;
  return access === 'member' || actor.roles.some((role) => access.roles.includes(role));
}

function turnAway(visit: Visit, url: URL): Response {
  if (visit.actor.kind === 'person') return new Response(null, { status: 403 });
  return redirect(signInAddress(url.pathname + url.search));
}

function turnAwayScript({ actor }: Visit): Response {
  return new Response(null, { status: actor.kind === 'person' ? 403 : 401 });
}

async function turnAwayWithForm(
  visit: Visit,
  url: URL,
  typed: Typed,
  filesLost: boolean,
): Promise<Response> {
  if (visit.actor.kind === 'person') return new Response(null, { status: 403 });
  const headers = new Headers();
  const held = await holdForm(url.pathname, typed);
  if (held) headers.append('Set-Cookie', held);
  const notice = held
    ? 'Your session had ended. Sign in again and you will find what you wrote.'
    : 'Your session had ended. Please sign in again.';
  const again = filesLost ? ' Files have to be chosen again.' : '';
  return goTo(signInAddress(url.pathname + url.search), { notice: notice + again }, headers);
}

/**
 * Whether a script sends what somebody else wrote: it may have waited in the browser for a connection, and another
 * person has signed in there meanwhile (platform/live/outbox).
 */
function isSomebodyElses(request: Request, actor: Actor): boolean {
  const writer = request.headers.get('X-Written-By');
  return writer !== null && !(actor.kind === 'person' && actor.id === writer);
}

/**
 * Reads a form, with its files if it takes any.
 *
 * @param sender who has been let in: nobody else's files are kept
 */
async function read(
  request: Request,
  field: { name: string; intake: Intake } | undefined,
  sender: Actor | null,
): Promise<FilesForm> {
  if (field === undefined) return { typed: await readForm(request), errors: {}, lost: false };
  const { name, intake } = field;
  return readFilesForm(request, name, intake, sender?.kind === 'person' ? sender : null);
}

async function refuse({ errors }: Invalid, typed: Typed, visit: Visit, files?: string) {
  visit.refused = true;
  const refusal: Refusal = { errors, typed: withoutSecrets(typed) };
  if (files !== undefined && visit.actor.kind === 'person') {
    refusal.files = await listStaged(visit.actor, [typed[files] ?? []].flat());
  }
  return data(refusal, { status: 400 });
}

/** A script has kept what it sent, and shows no page: it reads what was wrong. */
function refuseScript({ errors }: Invalid): Response {
  return Response.json({ errors }, { status: 400 });
}

/** The one place where an error gets a status. */
function asResponse(error: unknown): unknown {
  if (error instanceof NotFound) return new Response(null, { status: 404 });
  if (error instanceof Forbidden) return new Response(null, { status: 403 });
  if (error instanceof Conflict) return new Response(error.message, { status: 409 });
  if (error instanceof RateLimited) {
    return new Response(error.message, {
      status: 429,
      headers: { 'Retry-After': String(error.retryAfter) },
    });
  }
  return error;
}
