import { KEPT_DAYS } from '~/features/events/coming/limits';
import { networkAddresses } from '~/features/network/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';

export const meta = titled('Privacy');

export const loader = page(networkAddresses.privacy, () => null);

export default function Privacy() {
  return (
    <PageBody narrow>
      <h1>Privacy</h1>
      <p>The network keeps what it needs for members to work together, and nothing else.</p>
      <Part title="What it keeps about you">
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>your name, role, organisation and email address</li>
          <li>what you write and the files you attach, and when</li>
          <li>
            in which browsers you are signed in or have been before, and when each was last used
          </li>
          <li>that you did something, in a log by which pages stay up to date</li>
        </ul>
        <p>
          Your password is kept as a scrambled copy that cannot be turned back. The address of your
          computer is not kept.
        </p>
      </Part>
      <Part title="Who sees it">
        <p>
          Members see your name, role, organisation, what you write and what you attach. Nothing is
          shown to people who are not signed in, except the webmaster’s name and how to reach them.
          Nothing is passed on, and no other company’s scripts or counters run on these pages.
        </p>
      </Part>
      <Part title="Files">
        <p>
          A picture is kept without what your camera or phone adds to it, such as where it was
          taken. Documents are kept as you send them: look whether they name anybody in their
          properties or tracked changes. A file that was sent with a form that was not right waits
          for you for one day, and is shown to nobody else.
        </p>
      </Part>
      <Part title="Events">
        <p>
          Members see who comes to an event. What you eat or need there is seen by its hosts alone,
          and deleted {KEPT_DAYS} days after it. A guest’s email address is deleted then, too, and
          everything about guests who did not come; the names of those who came stay on the list.
        </p>
      </Part>
      <Part title="Text you typed after your session ended">
        <p>
          It is kept for one day, so that you find it again when you sign in, and is shown to nobody
          else.
        </p>
      </Part>
      <Part title="Deleting">
        <p>
          What you delete is erased, with its files; a line stays that says something was deleted,
          by whom and when. Copies of the whole network, made against failure, may hold it until
          they are replaced.
        </p>
      </Part>
      <Part title="A copy, and leaving">
        <p>
          On your account’s page you can download all that the network keeps of you, and leave. When
          you leave, your name, address, entry and everything else that is yours alone is erased.
          What you wrote stays, under “A former member”. A number that means nothing elsewhere is
          kept, so that you are erased again should a copy from before be put back.
        </p>
      </Part>
      <Part title="Patients">
        <p>
          No information about patients belongs here. If you see any, tell the webmaster at once.
        </p>
      </Part>
    </PageBody>
  );
}
