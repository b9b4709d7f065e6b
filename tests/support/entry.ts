/** An entry's form, as it is sent when nothing in it is wrong. */
export const entry = (
  fields: Record<string, string | string[]> = {},
): Record<string, string | string[]> => ({
  name: 'Dr Asha Mistry',
  givenName: 'Asha',
  jobTitle: 'GP partner',
  profession: 'gp',
  interests: 'Virtual wards',
  serviceAreas: ['diabetes'],
  phone: '01632 960 001',
  mobile: '07700 900001',
  address: 'Quay Street',
  emailShownTo: 'member',
  phoneShownTo: 'member',
  mobileShownTo: 'steering',
  addressShownTo: 'member',
  ...fields,
});
