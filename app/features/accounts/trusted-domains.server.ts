import { registerList } from '~/platform/lists/list.server';
import { accountPolicy } from './policy';
import { MAX_DOMAIN, MAX_NOTE, trustedDomainForm, type TrustedDomainInput } from './trusted-domain';

/** Mail domains whose people may join without waiting for the webmaster, as a list that the webmaster edits. */
registerList<TrustedDomainInput>({
  key: 'trusted-domains',
  deeds: 'accounts.trusted-domain',
  subject: 'domain',
  title: 'Trusted mail domains',
  lede: 'Whoever has a mail address in one of these domains may join without waiting for you.',
  words: { one: 'mail domain', many: 'mail domains', add: 'Add a mail domain' },
  mayEdit: accountPolicy.trustDomains,
  nameField: 'domain',
  fields: () => [
    {
      kind: 'line',
      name: 'domain',
      label: 'Mail domain',
      hint: 'What stands after the @, for example nhs.net. Domains below it are not included.',
      max: MAX_DOMAIN,
    },
    {
      kind: 'line',
      name: 'note',
      label: 'Note (optional)',
      hint: 'Whose it is, or why you trust it.',
      max: MAX_NOTE,
    },
  ],
  schema: trustedDomainForm,
  load: async (tx) => {
    const domains = await tx.trustedDomain.findMany({
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    });
    return domains.map(({ id, domain, note, position, retiredAt }) => ({
      id,
      values: { domain, note },
      position,
      retiredAt,
    }));
  },
  insert: async (tx, values, position) => {
    const { id } = await tx.trustedDomain.create({ data: { ...values, position } });
    return id;
  },
  update: async (tx, id, values) => {
    await tx.trustedDomain.update({ where: { id }, data: values });
  },
  place: async (tx, id, place) => {
    await tx.trustedDomain.update({ where: { id }, data: place });
  },
});
