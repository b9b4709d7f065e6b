import { useRouteLoaderData } from '@remix-run/react';
import { networkAddresses } from '~/features/network/addresses';
import { HereToHelp, type ContactView } from '~/features/network/components/here-to-help';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';

export const meta = titled('Help');

export const loader = page(networkAddresses.help, () => null);

export default function Help() {
  const root = useRouteLoaderData<{ network: { contact: ContactView | null } }>('root');
  const contact = root?.network.contact ?? null;
  return (
    <PageBody narrow>
      <h1>Help</h1>
      <Part title="Ask a query">
        <p>
          Choose “Ask”, then “Ask a query”. One sentence is enough; details help others to help you.
          It appears in its section at once.
        </p>
      </Part>
      <Part title="Answer one">
        <p>
          Open a query and write in the box under the replies. New replies appear while you read.
          Only the person who asked can say which reply answered the query.
        </p>
      </Part>
      <Part title="Change or delete what you wrote">
        <p>
          “Edit” and “Delete” stand under everything you wrote yourself. What has been edited says
          so. What has been deleted leaves a line that something was there, and no more.
        </p>
      </Part>
      <Part title="Write about patients in general only">
        <p>
          Never name a patient, and leave out numbers and anything that points to one person. The
          network asks you when it sees what looks like an NHS number. If one slipped through,
          delete the text yourself or ring the webmaster, who can delete it at once.
        </p>
      </Part>
      <Part title="Signing in">
        <p>
          If you have forgotten your password, choose “I have forgotten my password” on the sign-in
          page. On your account page you see where you are signed in, and can end it.
        </p>
      </Part>
      {contact ? <HereToHelp data={contact} /> : null}
    </PageBody>
  );
}
