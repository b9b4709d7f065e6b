import { href } from '~/platform/addresses';
import { Part } from '~/ui/part';
import { todayAddresses } from '../addresses';
import type { TodayInShort as InShort } from '../views';
import { TodayItems } from './today-items';

/** The first things that wait for whoever looks after the network, on the home page. */
export function TodayInShort({ data }: { data: InShort }) {
  return (
    <Part
      title="Today"
      link={{ to: href(todayAddresses.today, {}), text: `The whole list (${data.all})` }}
    >
      <TodayItems items={data.items} />
    </Part>
  );
}
