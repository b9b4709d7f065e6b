// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { ErrorPage } from '~/ui/error-page';
import { Meta } from '~/ui/meta';
import { Table } from '~/ui/table';
import { Views } from '~/ui/views';
import { When } from '~/ui/when';
import { render } from './render';

describe('a second line', () => {
  it('makes an item of every child and leaves out what is empty', async () => {
    const html = await render(
      <Meta>
        {'Breydon'}
        {null}
        {''}
        {false}
        {0}
      </Meta>,
    );
    expect(html).toBe('<p class="pbc-meta"><span>Breydon</span><span>0</span></p>');
  });
});

describe('views', () => {
  it('mark the current one and never count nothing', async () => {
    const html = await render(
      <Views
        items={[
          { to: '/board', text: 'All', count: 23, current: true },
          { to: '/board?view=waiting', text: 'Waiting for', count: 0 },
        ]}
      />,
    );
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    expect(html).toContain('All<span class="pbc-meta pbc-num"> 23</span>');
    expect(html).toContain('>Waiting for</a>');
  });
});

describe('a table', () => {
  it('stands in a box that keyboards can scroll, named by the caption', async () => {
    const html = await render(
      <Table
        caption="First answers"
        hideCaption
        columns={[{ heading: 'Section' }, { heading: 'Queries', numeric: true }]}
        rows={[{ key: 'clinical', cells: ['Clinical', 23] }]}
      />,
    );
    const [, id = ''] = /role="region" aria-labelledby="([^"]+)" tabindex="0"/.exec(html) ?? [];
    expect(html).toContain(
      `<caption class="nhsuk-table__caption nhsuk-u-visually-hidden" id="${id}">`,
    );
    expect(html).toContain('<td class="nhsuk-table__cell nhsuk-table__cell--numeric">23</td>');
  });
});

describe('a moment', () => {
  const at = '2008-10-13T17:30:00Z';

  it.each([
    [undefined, 'Monday 13 October'],
    ['date', 'Monday 13 October 2008'],
    ['time', '6:30pm'],
    ['datetime', 'Monday 13 October, 6:30pm'],
    ['relative', 'yesterday'],
  ] as const)('in the style %s reads “%s”', async (style, words) => {
    const html = await render(<When at={at} style={style} />, { now: '2008-10-14T08:00:00Z' });
    expect(html).toBe(`<time dateTime="${at}">${words}</time>`);
  });
});

describe('an error page', () => {
  it('says what happened and shows ways on', async () => {
    const html = await render(
      <ErrorPage title="Page not found" waysOn={[{ to: '/', text: 'Go to the front page' }]}>
        The address may be wrong.
      </ErrorPage>,
    );
    expect(html).toContain('<h1>Page not found</h1>');
    expect(html).toContain('<p>The address may be wrong.</p>');
    expect(html).toMatch(/<a[^>]*href="\/"[^>]*>Go to the front page<\/a>/);
  });
});
