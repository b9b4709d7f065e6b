import type { Request, Response } from 'express';
import { resolveSession } from '~/features/accounts/sessions.server';
import type { Visit } from '~/platform/http/visit.server';
import { deviceOf } from './device';
import { nonceOf } from './headers';
import { taken } from './taken';

/** Finds out who is asking, before any route sees the request. */
export async function welcome(request: Request, response: Response): Promise<Visit> {
  const { actor, sessionHandle, shared, setCookie } = await resolveSession(request.headers.cookie);
  if (setCookie !== null) response.append('Set-Cookie', setCookie);
  return {
    actor,
    sessionHandle,
    shared,
    address: request.ip ?? '',
    device: deviceOf(request.headers['user-agent'] ?? ''),
    nonce: nonceOf(response),
    taken: () => taken(response),
    refused: false,
  };
}
