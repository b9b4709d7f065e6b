import { z } from 'zod';

/** A field as forms send it: once, or several times under one name. */
export const oneOrMore = z.union([z.string(), z.array(z.string())]);

/** A field that may be sent once, several times or not at all, as a list; what is empty is nothing. */
export const several = oneOrMore
  .default([])
  .transform((value) => [value].flat().filter((item) => item !== ''));
