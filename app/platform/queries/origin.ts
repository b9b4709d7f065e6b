/**
 * What a query was before it was one: messages of a room, a question to a speaker, or a wish for a template. Pure and safe for the browser.
 */

export const originKinds = ['message', 'question', 'template'] as const;
export type OriginKindName = (typeof originKinds)[number];

/** Things of one kind, in their order. */
export interface Origin {
  kind: OriginKindName;
  ids: string[];
}

/** More messages than this are no query, but a conversation. */
export const MAX_ORIGINS = 20;

const WRITTEN = /^([a-z]+):([\w-]{1,40}(?:,[\w-]{1,40})*)$/;

/** As addresses and forms name it: `message:<id>,<id>`. */
export function writeOrigin({ kind, ids }: Origin): string {
  return `${kind}:${ids.join(',')}`;
}

/** Reads what `writeOrigin` has written; null for anything else. */
export function readOrigin(written: string): Origin | null {
  const [, name, list = ''] = WRITTEN.exec(written) ?? [];
  const kind = originKinds.find((known) => known === name);
  const ids = [...new Set(list.split(','))];
  return kind !== undefined && ids.length <= MAX_ORIGINS ? { kind, ids } : null;
}
