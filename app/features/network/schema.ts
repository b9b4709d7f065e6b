import { z } from 'zod';
import { textField } from '~/platform/text/limits';

/** The most characters of what the network says about itself. */
export const MAX_FACT = { name: 60, region: 80, contactPhone: 40, contactHours: 80 };

const line = (field: Parameters<typeof textField>[0]) =>
  textField(field).transform((typed) => typed.replaceAll(/\s+/g, ' '));

const optional = (field: Parameters<typeof textField>[0]) =>
  line(field).transform((typed) => (typed === '' ? null : typed));

/** What the form about the network takes. */
export const nameForm = z.object({
  name: line({ name: 'Name', max: MAX_FACT.name, required: 'Enter the name of the network' }),
  region: line({ name: 'Region', max: MAX_FACT.region }),
  contactPhone: optional({ name: 'Phone number', max: MAX_FACT.contactPhone }).refine(
    (typed) => typed === null || /^[+(\d][\d ()-]{4,}(?: ?(?:ext|x)\.? ?\d+)?$/i.test(typed),
    { message: 'Enter a phone number in the correct format, like 01632 960 118' },
  ),
  contactHours: optional({ name: 'Hours', max: MAX_FACT.contactHours }),
  version: z.string().default(''),
});
