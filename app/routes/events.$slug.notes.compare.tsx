import { Form, useLoaderData } from '@remix-run/react';
import { notesAddresses } from '~/features/notes/addresses';
import { compareEditions } from '~/features/notes/seen/notes-page.server';
import type { EditionView } from '~/features/notes/views';
import { href } from '~/platform/addresses';
import { formatDate } from '~/platform/dates';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button } from '~/ui/button';
import { Differences } from '~/ui/history';
import { PageBody } from '~/ui/page-body';
import { Select } from '~/ui/select';

export const meta = titled('Versions of the notes compared');

const numberOf = (url: URL, name: string) =>
  Number(/^\d{1,4}$/.exec(url.searchParams.get(name) ?? '')?.[0] ?? 0);

export const loader = page(notesAddresses.compare, ({ actor, params, url }) =>
  compareEditions(actor, params.slug ?? '', numberOf(url, 'from'), numberOf(url, 'to')),
);

const sayEdition = ({ number, kind, at }: EditionView) =>
  `${kind === 'final' ? 'Final version' : 'Draft'} ${number}, ${formatDate(at)}`;

export default function Compare() {
  const { slug, from, to, editions, lines } = useLoaderData<typeof loader>();
  const options = editions.map((edition) => ({
    value: String(edition.number),
    text: sayEdition(edition),
  }));
  const changed = lines.filter(({ parts }) => parts.some(({ kind }) => kind !== 'same'));
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(notesAddresses.notes, { slug }), text: 'Notes', back: 'the notes' }]}
      />
      <PageBody narrow>
        <h1>Versions of the notes compared</h1>
        <Form className="pbc-inline-form">
          <Select name="from" label="From" options={options} defaultValue={String(from.number)} />
          <Select name="to" label="To" options={options} defaultValue={String(to.number)} />
          <Button variant="secondary">Compare</Button>
        </Form>
        {changed.length === 0 ? (
          <p>Their words are the same.</p>
        ) : (
          <p>
            <del className="pbc-diff">Words taken out</del> are struck through,{' '}
            <ins className="pbc-diff">words put in</ins> are underlined.
          </p>
        )}
        <ul className="pbc-rows is-tight" role="list" aria-label="Lines that changed">
          {changed.map(({ heading, parts }, place) => (
            <li key={place}>
              <p className="pbc-meta">{heading}</p>
              <p className="pbc-differences">
                <Differences parts={parts} />
              </p>
            </li>
          ))}
        </ul>
      </PageBody>
    </>
  );
}
