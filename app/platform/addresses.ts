/**
 * The register of addresses. Every address the site answers stands here, put there by the feature it belongs to, with
 * who may reach it. The HTTP door reads its rule from here, links are made from it, and a test asks every address as
 * every kind of person; an address that is missing is answered by nobody.
 */

/** Who may reach an address: everybody, members, or people who hold one of the roles. */
export type Access = 'public' | 'member' | { readonly roles: readonly string[] };

export interface Address<Path extends string = string> {
  /** As in Remix: `/topics/:id`. */
  readonly path: Path;
  readonly access: Access;
  readonly methods: ReadonlyArray<'GET' | 'POST'>;
  /** Sent by scripts, with no page behind it: whoever is not let in hears so, and is not led to the sign-in page. */
  readonly forScripts?: true;
  /** A page of this site may show its answer in a frame; all others are shown alone. */
  readonly framed?: true;
}

const register = new Map<string, Address>();

/** Adds a feature's addresses to the register, and hands them back for use. */
export function defineAddresses<const T extends Record<string, Address>>(addresses: T): T {
  for (const address of Object.values(addresses)) register.set(address.path, address);
  return addresses;
}

/** All addresses of the site. */
export function listAddresses(): Address[] {
  return [...register.values()];
}

type Parameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & Parameters<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : object;

/**
 * The address to link to.
 *
 * @param address from a feature's `addresses.ts`
 * @param parameters a value for each `:name` in the path
 * @param query what follows the question mark; values that are undefined are left out
 */
export function href<Path extends string>(
  address: Address<Path>,
  parameters: Parameters<Path>,
  query: Record<string, string | number | undefined> = {},
): string {
  const values: Record<string, string> = { ...parameters };
  const path = address.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Where somebody who is not signed in is sent; the address itself belongs to the accounts. */
export const SIGN_IN_PATH = '/sign-in';

/**
 * Where to sign in, and where to go from there.
 *
 * @param next the address, with its query
 */
export function signInAddress(next: string): string {
  return next === '/' ? SIGN_IN_PATH : `${SIGN_IN_PATH}?${new URLSearchParams({ next })}`;
}
