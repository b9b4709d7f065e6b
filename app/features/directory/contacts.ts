import type { Actor } from '~/platform/actor';
import { directoryPolicy } from './policy';
import { shownToChoices, type ShownTo } from './shown-to';

/** Contact details, and who is shown which. Every page, file, card and list gets them from here and from nowhere else. */

export const contactFields = ['email', 'phone', 'mobile', 'address'] as const;
export type ContactField = (typeof contactFields)[number];

export { shownToChoices, type ShownTo };

/** What is kept of somebody's contact details; a text is empty when it was not given. */
export interface KeptContacts {
  personId: string;
  kept: Record<ContactField, { value: string; shownTo: ShownTo }>;
}

/**
 * A detail as one reader sees it. That there is one for the steering group may be known, so that nobody wonders; that
 * there is one for nobody may not.
 */
export type ContactView =
  { kind: 'shown'; value: string } | { kind: 'steering' } | { kind: 'none' };

/** Somebody's contact details as this reader may see them. */
export function contactsFor(
  actor: Actor,
  { personId, kept }: KeptContacts,
): Record<ContactField, ContactView> {
  const view = (field: ContactField): ContactView => {
    const { value, shownTo } = kept[field];
    if (value === '') return { kind: 'none' };
    if (directoryPolicy.readContact(actor, { personId, shownTo })) return { kind: 'shown', value };
    return { kind: shownTo === 'steering' ? 'steering' : 'none' };
  };
  return {
    email: view('email'),
    phone: view('phone'),
    mobile: view('mobile'),
    address: view('address'),
  };
}
