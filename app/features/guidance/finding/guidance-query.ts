import { href, type Address } from '~/platform/addresses';
import { statuses, type Status } from '../policy';

/** What is asked of guidance, as the address says it. Safe for the browser. */

export interface GuidanceQuery {
  /** As typed. */
  q: string;
  /** Slugs; null for all. */
  source: string | null;
  serviceArea: string | null;
  status: Status;
  /** Addresses that lead nowhere or have moved alone. */
  broken: boolean;
  /** Which page, from 1. */
  page: number;
}

const MAX_WORDS = 400;

/** Reads it from an address; what is not understood is as if it were not there. */
export function readGuidanceQuery(parameters: URLSearchParams): GuidanceQuery {
  const chosen = (name: string) => {
    const value = (parameters.get(name) ?? '').trim().slice(0, 200);
    return value === '' ? null : value;
  };
  const page = Number(parameters.get('page') ?? 1);
  return {
    q: (parameters.get('q') ?? '').slice(0, MAX_WORDS),
    source: chosen('source'),
    serviceArea: chosen('serviceArea'),
    status: statuses.find((status) => status === parameters.get('status')) ?? 'current',
    broken: parameters.get('broken') === 'on',
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** An address that asks it, without what goes without saying. */
export function guidanceHref(address: Address<string>, query: Partial<GuidanceQuery>): string {
  const { q = '', source, serviceArea, status, broken = false, page = 1 } = query;
  return href(
    address,
    {},
    {
      q: q.trim() === '' ? undefined : q,
      source: source ?? undefined,
      serviceArea: serviceArea ?? undefined,
      status: status === 'current' ? undefined : status,
      broken: broken ? 'on' : undefined,
      page: page === 1 ? undefined : String(page),
    },
  );
}

/** Nothing has been asked. */
export const isAll = ({ q, source, serviceArea, status, broken }: GuidanceQuery): boolean =>
  q.trim() === '' && source === null && serviceArea === null && status === 'current' && !broken;
