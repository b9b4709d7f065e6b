import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** Who may open the settings. Each part of them has its own rule besides. */
export const settingsPolicy = definePolicy('settings', {
  read: (actor: Actor) => isMember(actor) && holds(actor, 'webmaster'),
});
