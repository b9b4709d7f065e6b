import { networkAddresses } from '~/features/network/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { PageBody } from '~/ui/page-body';
import { Table } from '~/ui/table';

export const meta = titled('Cookies');

export const loader = page(networkAddresses.cookies, () => null);

export default function Cookies() {
  return (
    <PageBody narrow>
      <h1>Cookies</h1>
      <p>
        A cookie is a small note that a site leaves in your browser. This site uses only those it
        needs to work and to keep your account safe, so it does not ask you to accept them.
      </p>
      <Table
        caption="The cookies of this site"
        columns={[{ heading: 'Name' }, { heading: 'What it is for' }, { heading: 'Kept for' }]}
        rowHeadings
        rows={[
          {
            key: 'pbc_session',
            cells: [
              'pbc_session',
              'Knows that you are signed in',
              '30 days after you last used it, or until you sign out; on a shared computer until the browser is closed',
            ],
          },
          {
            key: 'pbc_code',
            cells: ['pbc_code', 'Waits for the code of your second factor', '10 minutes'],
          },
          {
            key: 'pbc_device',
            cells: [
              'pbc_device',
              'Knows that you have signed in with this browser before: of any other we tell you by email. Not left on a shared computer',
              '180 days after you last signed in',
            ],
          },
          {
            key: 'pbc_said',
            cells: [
              'pbc_said',
              'Carries one sentence to the next page, such as “Your query is posted”',
              '1 minute',
            ],
          },
          {
            key: 'pbc_held',
            cells: ['pbc_held', 'Finds what you typed after your session had ended', '1 day'],
          },
          {
            key: 'pbc_live',
            cells: [
              'pbc_live',
              'Lets you ask and vote at one session with the badge you scanned',
              '7 days, or until the badge ends',
            ],
          },
        ]}
      />
    </PageBody>
  );
}
