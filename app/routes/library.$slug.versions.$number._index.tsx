import { Link, useLoaderData } from '@remix-run/react';
import { downloadHref, libraryAddresses, pdfHref } from '~/features/library/addresses';
import { Shown } from '~/features/library/components/reading/shown';
import { findVersionPage, type VersionPage } from '~/features/library/reading/read.server';
import { href } from '~/platform/addresses';
import { describeFile } from '~/platform/files/words';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Buttons } from '~/ui/button';
import { InsetText } from '~/ui/inset-text';
import { Meta } from '~/ui/meta';
import { PageBody } from '~/ui/page-body';
import { When } from '~/ui/when';

export const meta = titled<VersionPage>(
  ({ title, version }) => `${title}, version ${version.number}`,
);

export const loader = page(libraryAddresses.version, ({ actor, params, url }) =>
  findVersionPage(actor, {
    slug: params.slug ?? '',
    number: params.number ?? '',
    fileId: url.searchParams.get('file') ?? '',
  }),
);

export default function Version() {
  const { slug, title, version, before, newest, file, reading } = useLoaderData<typeof loader>();
  const { number, at, by, note, files } = version;
  const others = files.filter(({ id }) => id !== file?.id);
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(libraryAddresses.library, {}), text: 'Library' },
          { to: href(libraryAddresses.item, { slug }), text: title, back: 'the document' },
        ]}
      />
      <PageBody>
        <h1 className="pbc-long-name">
          {title}, version {number}
        </h1>
        <Meta>
          <When at={at} style="date" />
          {by}
          {note}
        </Meta>
        {number === newest ? null : (
          <InsetText>
            <p>
              There is a newer one:{' '}
              <Link to={href(libraryAddresses.version, { slug, number: String(newest) })}>
                version {newest}
              </Link>
              .
            </p>
          </InsetText>
        )}
        <div className="pbc-no-print mt-4 mb-5">
          <Buttons>
            {file ? (
              <a
                className="nhsuk-button nhsuk-button--secondary"
                href={downloadHref(slug, number, file.id)}
              >
                Download {file.name}, {describeFile(file)}
              </a>
            ) : null}
            {before === null ? null : (
              <Link
                className="nhsuk-button nhsuk-button--secondary"
                to={href(
                  libraryAddresses.compare,
                  { slug },
                  { from: String(before), to: String(number) },
                )}
              >
                What changed since version {before}
              </Link>
            )}
          </Buttons>
          {others.length === 0 ? null : (
            <p>
              It has other files:{' '}
              {others.map((other, place) => (
                <span key={other.id}>
                  {place === 0 ? '' : ', '}
                  <Link
                    to={href(
                      libraryAddresses.version,
                      { slug, number: String(number) },
                      { file: other.id },
                    )}
                  >
                    {other.name}
                  </Link>
                </span>
              ))}
            </p>
          )}
        </div>
        <Shown reading={reading} pdf={file ? pdfHref(slug, number, file.id) : ''} />
      </PageBody>
    </>
  );
}
