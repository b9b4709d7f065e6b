import { lookup as lookUpName } from 'node:dns/promises';
import { request as askPlainly, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as askSecurely } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { settings } from '../../settings.server';
import { isPublicAddress } from './public-address';

/**
 * Asks an address of the web whether it is still there: politely, within bounds, and never inside the network that this
 * process stands in. Each hop’s name is looked up, every answer is judged, and the connection goes to the very address
 * that was judged, so that a name which changes its mind in between leads nowhere.
 */

/** What became of asking. */
export interface LinkAnswer {
  outcome: 'answers' | 'moved' | 'missed';
  /** The status of the last answer; null when nothing answered. */
  status: number | null;
  /** In words, for whoever keeps the link; empty when all is well. */
  detail: string;
  /** Where it has moved to for good. */
  movedTo: string;
}

/** How names are looked up and judged; tests stand in for the internet with it. */
export interface Internet {
  resolve: (host: string) => Promise<string[]>;
  isPublic: (address: string) => boolean;
  /** Whether a port is one at which pages of the web stand; empty for the usual one. */
  isOpen: (port: string) => boolean;
  /** For one hop, in milliseconds. */
  patience: number;
}

const MAX_HOPS = 6;
/** Of a page no more than this is read: that it is there is all one wants to know. */
const MAX_BYTES = 2048;

const theInternet: Internet = {
  resolve: async (host) => (await lookUpName(host, { all: true })).map(({ address }) => address),
  isPublic: isPublicAddress,
  // What listens elsewhere on a host is seldom meant for everybody.
  isOpen: (port) => port === '',
  patience: 15_000,
};

/** A hop that cannot be asked, or did not answer; in words. */
class Miss extends Error {
  constructor(
    words: string,
    readonly status: number | null = null,
  ) {
    super(words);
  }
}

/**
 * Asks an address, following where it leads.
 *
 * @param url `http` or `https`
 * @returns never throws for anything the internet does
 */
export async function askLink(url: string, internet = theInternet): Promise<LinkAnswer> {
  const seen = new Set<string>();
  let here = url;
  /** Everything so far was said to be for good. */
  let forGood = true;
  try {
    for (let hop = 0; hop < MAX_HOPS; hop += 1) {
      if (seen.has(here)) throw new Miss('It leads back to itself');
      seen.add(here);
      const { status, location } = await askOnce(here, internet);
      if (location === null) {
        if (status >= 400) throw new Miss(sayStatus(status), status);
        const moved = here !== url && forGood;
        return {
          outcome: moved ? 'moved' : 'answers',
          status,
          detail: '',
          movedTo: moved ? here : '',
        };
      }
      forGood &&= status === 301 || status === 308;
      if (!URL.canParse(location, here))
        throw new Miss('It leads to an address that is none', status);
      here = new URL(location, here).href;
    }
    throw new Miss(`It leads from one address to the next, more than ${MAX_HOPS - 1} times`);
  } catch (error) {
    if (!(error instanceof Miss)) throw error;
    return { outcome: 'missed', status: error.status, detail: error.message, movedTo: '' };
  }
}

interface HopAnswer {
  status: number;
  location: string | null;
}

/** One hop: by HEAD, and by GET where a server does not take that. */
async function askOnce(url: string, internet: Internet): Promise<HopAnswer> {
  const address = await judge(url, internet);
  const answer = await send('HEAD', url, address, internet.patience);
  // Many servers refuse or misanswer HEAD, and mean nothing by it.
  return answer.status >= 400 ? send('GET', url, address, internet.patience) : answer;
}

/**
 * The address a hop goes to.
 *
 * @throws {Miss} when it is no web address, its name is unknown, or it is not everybody’s
 */
async function judge(url: string, { resolve, isPublic, isOpen }: Internet): Promise<string> {
  const { protocol, hostname, port, username, password } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new Miss('It leads to something that is no web page');
  }
  if (username !== '' || password !== '') throw new Miss('It carries a name and a password');
  if (!isOpen(port)) throw new Miss('It leads to a port at which pages of the web do not stand');
  const host = hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) > 0 ? [host] : await resolve(host).catch(() => []);
  if (found.length === 0) throw new Miss('There is no such site');
  // One that is not everybody’s among several is enough: the next connection might go there.
  if (!found.every(isPublic))
    throw new Miss('It leads into a private network, where we do not look');
  return found[0] ?? '';
}

function send(
  method: 'HEAD' | 'GET',
  url: string,
  address: string,
  patience: number,
): Promise<HopAnswer> {
  const family = isIP(address);
  const lookup: LookupFunction = (_, options, answer) => {
    if (options.all) answer(null, [{ address, family }]);
    else answer(null, address, family);
  };
  return new Promise((resolve, reject) => {
    const options = {
      method,
      lookup,
      // A connection of its own: one that is kept would go on to whatever the name once meant.
      agent: false,
      headers: {
        'User-Agent': `LinkCheck (+${settings().publicUrl}/help)`,
        Accept: '*/*',
        ...(method === 'GET' && { Range: `bytes=0-${MAX_BYTES - 1}` }),
      },
    } as const;
    const ask = url.startsWith('https:') ? askSecurely : askPlainly;
    const request: ClientRequest = ask(url, options, (response) => {
      clearTimeout(timer);
      resolve(read(response));
      // What follows is of no interest, however long it is.
      request.destroy();
    });
    const timer = setTimeout(() => {
      request.destroy();
      reject(new Miss(`It did not answer within ${Math.round(patience / 1000)} seconds`));
    }, patience);
    request.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(new Miss(sayTrouble(error)));
    });
    request.end();
  });
}

function read({ statusCode = 0, headers }: IncomingMessage): HopAnswer {
  const leads = statusCode >= 300 && statusCode < 400 && statusCode !== 304;
  return { status: statusCode, location: leads ? (headers.location ?? null) : null };
}

function sayStatus(status: number): string {
  if (status === 404 || status === 410) return 'The page is not there any more';
  if (status === 401 || status === 403) return 'The page is not open to everybody';
  if (status === 429) return 'It asked us to come back later';
  return status >= 500 ? 'The site has a fault' : `It answered with an error (${status})`;
}

function sayTrouble({ code = '' }: NodeJS.ErrnoException): string {
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return 'Its certificate is not valid';
  if (code === 'ECONNREFUSED') return 'Nothing answers there';
  return 'The connection broke off';
}
