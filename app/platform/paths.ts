/** The directory, and a member's page in it. The addresses themselves belong to the directory; every feature links to them. */
export const DIRECTORY_PATH = '/directory';

/** The page of a member, by id. A former member has none. */
export const personPath = (id: string) => `${DIRECTORY_PATH}/${encodeURIComponent(id)}`;

/** The photo of a member. Another photo has another address: a browser may keep what it has seen. */
export const photoPath = (id: string, sha256: string) =>
  `${personPath(id)}/photo?v=${sha256.slice(0, 16)}`;

/** The members of an organisation, by slug, in the directory; with those of all that belongs to it. */
export const membersPath = (slug: string) =>
  `${DIRECTORY_PATH}?${new URLSearchParams({ organisation: slug })}`;

/** The organisations of the region. */
export const ORGANISATIONS_PATH = '/organisations';

/** The page of an organisation, by slug. */
export const organisationPath = (slug: string) =>
  `${ORGANISATIONS_PATH}/${encodeURIComponent(slug)}`;

/** Where somebody who has just joined goes on: who they are and what they work on. The address belongs to the directory. */
export const WELCOME_PATH = '/welcome';

/** Who can help: open to everybody. The address belongs to the network's pages. */
export const HELP_PATH = '/help';

/** Where strangers ask to join. The address belongs to joining. */
export const JOIN_PATH = '/join';

/** Where questions are asked live, by the code of a session. The address belongs to live questions. */
export const livePath = (code: string) => `/live/${encodeURIComponent(code)}`;
