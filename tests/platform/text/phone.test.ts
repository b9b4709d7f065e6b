import { expect, it } from 'vitest';
import { isPhone, phoneHref } from '~/platform/text/phone';

it.each([
  ['01632 960 441', 'tel:01632960441'],
  ['01632 960 441 ext 12', 'tel:01632960441;ext=12'],
  ['(01632) 960-441 extension 12', 'tel:01632960441;ext=12'],
  ['01632960441x7', 'tel:01632960441;ext=7'],
  ['+44 (0)1632 960 441', 'tel:+441632960441'],
  ['+44 (0)1632 960 441 Ext. 12', 'tel:+441632960441;ext=12'],
  ['999', 'tel:999'],
])('“%s” is dialled as %s', (typed, href) => {
  expect(phoneHref(typed)).toBe(href);
});

it.each([
  ['Tel: 01632 960441', 'tel:01632960441'],
  ['Tel: +44 (0)1632 960441 (Nuala)', 'tel:+441632960441'],
  ['ask Nuala', null],
  ['12', null],
  ['javascript:alert(1)', null],
])('in “%s”, which is no number only, %s is dialled', (typed, href) => {
  expect(isPhone(typed)).toBe(false);
  expect(phoneHref(typed)).toBe(href);
});
