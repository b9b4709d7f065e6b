import { z } from 'zod';

/** A form that is a button: it carries nothing. */
export const buttonForm = z.object({});
