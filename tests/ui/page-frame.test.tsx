// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { PageFrame } from '~/ui/page-frame';
import { render } from './render';

const network = {
  name: 'PbC Network',
  region: 'East of England',
  contact: { name: 'Marcus Pell', phone: '01632 960 118', email: 'marcus@example.org' },
};
const viewer = { name: 'Nuala Fenwright', initials: 'NF' };
const page = { network, viewer, demonstration: false, area: null, children: 'Page' };

describe('the frame of a page', () => {
  it('shows strangers the brand and the way in, and no navigation', async () => {
    const html = await render(<PageFrame {...page} viewer={null} search={{ action: '/search' }} />);
    expect(html).toContain('href="/sign-in"');
    expect(html).not.toContain('aria-label="Main"');
    expect(html).not.toContain('role="search"');
    expect(html).not.toContain('/account');
  });

  it('starts with a link to the content, which can take the focus', async () => {
    const html = await render(<PageFrame {...page} />);
    expect(html).toMatch(/^<a class="nhsuk-skip-link" href="#main">/);
    expect(html).toContain('<main id="main" tabindex="-1">Page</main>');
  });

  it('marks the area, as the page itself only on its own address', async () => {
    const there = await render(<PageFrame {...page} area="ask" />, { path: '/board' });
    expect(there).toMatch(/aria-current="page"[^>]*href="\/board"/);
    const below = await render(<PageFrame {...page} area="ask" />, { path: '/board/clinical' });
    expect(below).toMatch(/aria-current="true"[^>]*href="\/board"/);
  });

  it.each([
    ['people', 'People'],
    ['ask', 'More'],
    [null, 'More'],
  ] as const)('in the area %s folds the rest of the navigation under “%s”', async (area, word) => {
    const html = await render(<PageFrame {...page} area={area} />);
    expect(html).toMatch(new RegExp(`<summary[^>]*>${word}<svg`));
  });

  it('says that a demonstration is one', async () => {
    const words = 'Demonstration: all people and clusters are made up.';
    expect(await render(<PageFrame {...page} />)).not.toContain(words);
    expect(await render(<PageFrame {...page} demonstration />)).toContain(words);
  });

  it('names the webmaster when there is one', async () => {
    const named = await render(<PageFrame {...page} />);
    expect(named).toContain('Not an NHS website. Webmaster: Marcus Pell, 01632 960 118.');
    const nobody = await render(<PageFrame {...page} network={{ ...network, contact: null }} />);
    expect(nobody).toContain('Not an NHS website.</p>');
  });

  it('has a search box where one leads somewhere', async () => {
    expect(await render(<PageFrame {...page} />)).not.toContain('role="search"');
    const html = await render(<PageFrame {...page} search={{ action: '/search' }} />);
    expect(html).toMatch(/<form[^>]*action="\/search"[^>]*role="search"/);
  });
});
