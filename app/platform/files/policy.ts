import { isMember, type Actor } from '../actor';
import { definePolicy } from '../policy';

/** Who may do what with files. */
export const filesPolicy = definePolicy('files', {
  /** Send a file with a form. */
  send: (actor: Actor) => isMember(actor),

  /** Use a file that waits for its form: whoever sent it. */
  use: (actor: Actor, file: { uploadedById: string }) =>
    isMember(actor) && actor.id === file.uploadedById,

  /**
   * Download a file: whoever may read something it belongs to, and while it waits for its form, its sender.
   *
   * @param file.ownersAllow what the features answered to whom it belongs
   */
  download: (actor: Actor, file: { uploadedById: string; staged: boolean; ownersAllow: boolean }) =>
    isMember(actor) && (file.ownersAllow || (file.staged && actor.id === file.uploadedById)),
});
