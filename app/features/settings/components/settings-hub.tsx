import { accountAddresses } from '~/features/accounts/addresses';
import { href } from '~/platform/addresses';
import type { ListSummary } from '~/platform/lists/views';
import { SummaryList, type SummaryRow } from '~/ui/summary-list';
import { settingsAddresses } from '../addresses';

/** The parts of the settings, a line each with what stands there now. */
export function SettingsHub(props: {
  name: string;
  region: string;
  lists: ListSummary[];
  /** Working days, as set. */
  limits: number;
  mails: { all: number; changed: number };
  /** Of whoever looks after the network. */
  secondFactorAsked: boolean;
}) {
  const { name, region, lists, limits, mails, secondFactorAsked } = props;
  const rows: SummaryRow[] = [
    rowOf(
      'Name and contact',
      region === '' ? name : `${name}, ${region}`,
      href(settingsAddresses.name, {}),
    ),
    ...lists.map(({ key, title, count }) =>
      rowOf(title, count, href(settingsAddresses.list, { list: key })),
    ),
    rowOf('Working-day limits', `${limits} limits`, href(settingsAddresses.limits, {})),
    rowOf('Mails', describeMails(mails), href(settingsAddresses.mails, {})),
    rowOf(
      'Signing in',
      secondFactorAsked ? 'With a second factor, for webmasters' : 'With a password',
      href(accountAddresses.signInRules, {}),
    ),
  ];
  return <SummaryList rows={rows} />;
}

function rowOf(key: string, value: string, to: string): SummaryRow {
  return { key, value, actions: [{ to, text: 'Change', hiddenText: key.toLowerCase() }] };
}

function describeMails({ all, changed }: { all: number; changed: number }): string {
  const mails = `${all} ${all === 1 ? 'mail' : 'mails'}`;
  return changed === 0 ? `${mails}, in original words` : `${mails}, ${changed} in your words`;
}
