import { networkAddresses } from '~/features/network/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';

export const meta = titled('Accessibility');

export const loader = page(networkAddresses.accessibility, () => null);

export default function Accessibility() {
  return (
    <PageBody narrow>
      <h1>Accessibility</h1>
      <p>Everybody in the network must be able to use this site. You should be able to:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>do everything with a keyboard alone</li>
        <li>hear everything with a screen reader, new replies included</li>
        <li>zoom in to 400% without scrolling sideways</li>
        <li>use it with scripts switched off</li>
        <li>use your own colours, or high contrast</li>
        <li>print any page</li>
      </ul>
      <Part title="How accessible it is">
        <p>
          We build to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. Every page is
          checked by a program for each version, and by keyboard while it is made. It has not been
          checked by an independent auditor, nor with every screen reader in use.
        </p>
      </Part>
      <Part title="When something does not work for you">
        <p>
          Tell the webmaster, named at the foot of every page, by phone or mail: which page, what
          you wanted to do, and what you use. You can also ask for anything here in large print or
          by mail.
        </p>
      </Part>
    </PageBody>
  );
}
