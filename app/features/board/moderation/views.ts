import type { FileView } from '~/platform/files/words';

/** What the pages of those who look after the board show. */

/** A post for the page that takes it down, or decides about it. */
export interface PostToHide {
  topicId: string;
  /** Of the topic, as far as the reader may read it. */
  title: string;
  html: string;
  files: FileView[];
  author: string;
  /** `to-decide` is one that is taken down, for who decides about it; for all others it is `gone`. */
  state: 'standing' | 'to-decide' | 'gone';
  hiddenAt: string | null;
  /** Who took it down; for who decides alone. */
  hiddenBy: string | null;
}
