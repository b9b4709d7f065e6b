import type { ContactField } from './contacts';
import type { ShownTo } from './shown-to';

/** Contact details, and who sees them, in words. */

export const contactNames: Record<ContactField, string> = {
  email: 'Email',
  phone: 'Phone',
  mobile: 'Mobile',
  address: 'Address',
};

/** As in "Seen by …". */
export const shownToWords: Record<ShownTo, string> = {
  member: 'all members',
  steering: 'the steering group',
  nobody: 'nobody else',
};
