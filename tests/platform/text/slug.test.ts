import { expect, it } from 'vitest';
import { slugOf } from '~/platform/text/slug';

it.each([
  ['Diabetes', 'diabetes'],
  ['A&E front end', 'a-and-e-front-end'],
  ['Ear, nose & throat', 'ear-nose-and-throat'],
  ['Women’s health', 'womens-health'],
  ["Children's services", 'childrens-services'],
  ['  Stroke / TIA  ', 'stroke-tia'],
  ['Ménière', 'meniere'],
  ['18 weeks', '18-weeks'],
  ['…', ''],
  ['', ''],
])('%j becomes %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
