import { Form, Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { describeFile } from '~/platform/files/words';
import { organisationPath, personPath } from '~/platform/paths';
import { Button, Buttons } from '~/ui/button';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import { Reading } from '~/ui/reading';
import { SummaryList, type SummaryRow } from '~/ui/summary-list';
import { Table } from '~/ui/table';
import { StateTag } from '~/ui/tag';
import { When } from '~/ui/when';
import { formatDay } from '~/platform/dates';
import { downloadHref, libraryAddresses } from '../addresses';
import type { ItemPage, UseView, VersionView } from '../views';
import { audienceWords, resultWords, sayReuse } from '../words';

/** What one does with an item: take it, make one's own of it, say what came of it. */
export function TakePart({ item: { slug, versions, placesToFill, may } }: { item: ItemPage }) {
  const newest = versions[0];
  if (!newest) return null;
  const [first, ...others] = newest.files;
  return (
    <div className="pbc-panel pbc-take pbc-no-print" id="take">
      {first ? (
        <>
          <a className="nhsuk-button pbc-wide" href={downloadHref(slug, newest.number)}>
            Download version {newest.number}
          </a>
          <p className="pbc-meta">
            {describeFile(first)}
            {others.map((file) => (
              <span key={file.id}>
                {'. Also '}
                <a href={downloadHref(slug, newest.number, file.id)}>{file.name}</a> (
                {describeFile(file)})
              </span>
            ))}
            {'. '}
            <Link to={href(libraryAddresses.version, { slug, number: String(newest.number) })}>
              Read it here
            </Link>
          </p>
        </>
      ) : null}
      {placesToFill === 0 ? null : (
        <>
          <Link
            className="nhsuk-button nhsuk-button--secondary pbc-wide"
            to={href(libraryAddresses.fill, { slug })}
          >
            Fill it in from a form
          </Link>
          <p className="pbc-meta">
            {placesToFill === 1 ? '1 place' : `${placesToFill} places`} to fill, then a Word
            document of your own.
          </p>
        </>
      )}
      <Buttons>
        {may.sayUsed ? (
          <Link
            className="nhsuk-button nhsuk-button--secondary"
            to={href(libraryAddresses.used, { slug })}
          >
            We used this
          </Link>
        ) : null}
        {may.adapt ? (
          <Link
            className="nhsuk-button nhsuk-button--secondary"
            to={href(libraryAddresses.newItem, {}, { from: slug })}
          >
            Share what you made of it
          </Link>
        ) : null}
      </Buttons>
    </div>
  );
}

/** What an item is and whose, beside its page. */
export function AboutPart({ item }: { item: ItemPage }) {
  const rows: Array<SummaryRow | null> = [
    { key: 'Kind', value: item.kind },
    item.serviceAreas.length === 0
      ? null
      : {
          key: 'Service area',
          value: item.serviceAreas.map(({ slug, name }, place) => (
            <span key={slug}>
              {place === 0 ? '' : ', '}
              <Link to={href(libraryAddresses.library, {}, { serviceArea: slug })}>{name}</Link>
            </span>
          )),
        },
    item.organisations.length === 0
      ? null
      : {
          key: item.organisations.length === 1 ? 'Owner' : 'Owners',
          value: item.organisations.map(({ slug, name }, place) => (
            <span key={slug}>
              {place === 0 ? '' : ', '}
              <Link to={organisationPath(slug)}>{name}</Link>
            </span>
          )),
        },
    item.people.length === 0
      ? null
      : {
          key: 'Ask',
          value: item.people.map(({ id, name, organisation }, place) => (
            <span key={id}>
              {place === 0 ? null : <br />}
              <Link to={personPath(id)}>{name}</Link>
              {organisation === '' ? '' : `, ${organisation}`}
            </span>
          )),
        },
    row('Used', sayReuse({ uses: item.uses.length, downloads: item.downloads })),
    { key: 'Seen by', value: audienceWords[item.audience] },
    row('Sharing', item.sharing),
    item.reviewOn === null
      ? null
      : {
          key: 'Review',
          value: item.reviewDue ? (
            <StateTag state="due">Due since {formatDay(item.reviewOn)}</StateTag>
          ) : (
            formatDay(item.reviewOn)
          ),
        },
  ];
  return (
    <Part title="About it">
      <SummaryList rows={rows.filter((one): one is SummaryRow => one !== null)} />
    </Part>
  );
}

function row(key: string, text: string): SummaryRow | null {
  return text === '' ? null : { key, value: text };
}

/** Every version, the newest first. */
export function VersionsPart({ item: { slug, versions, unsigned, may } }: { item: ItemPage }) {
  return (
    <Part
      title="Versions"
      id="versions"
      link={
        may.change
          ? { to: href(libraryAddresses.newVersion, { slug }), text: 'Add a version' }
          : undefined
      }
    >
      <Table
        caption="Every version"
        hideCaption
        columns={[
          { heading: 'Version' },
          { heading: 'Date' },
          { heading: 'What changed' },
          { heading: 'Files' },
        ]}
        rowHeadings
        rows={versions.map(({ number, at, note, by, files, signOffs }) => ({
          key: String(number),
          cells: [
            <Link key="read" to={href(libraryAddresses.version, { slug, number: String(number) })}>
              <HiddenText>Read version </HiddenText>
              {number}
            </Link>,
            <When key="at" at={at} style="date" />,
            <>
              {note === '' ? 'First version' : note}
              <Meta>
                {by}
                {signOffs.length === 0 ? null : <SignOffs signOffs={signOffs} />}
              </Meta>
            </>,
            files.map((file, place) => (
              <span key={file.id}>
                {place === 0 ? '' : ' · '}
                <a href={downloadHref(slug, number, file.id)}>
                  {file.type.toUpperCase()}
                  <HiddenText>
                    , {file.name}, version {number}
                  </HiddenText>
                </a>
              </span>
            )),
          ],
        }))}
      />
      {unsigned.length === 0 ? null : (
        <p className="mt-3">
          Version {versions[0]?.number} waits for {unsigned.join(', ')} to sign it off.
        </p>
      )}
      {may.signOff && versions[0] ? (
        <Form method="post" className="pbc-no-print">
          <input type="hidden" name="number" value={versions[0].number} />
          <Button name="deed" value="sign-off" variant="secondary" small>
            Sign version {versions[0].number} off for your organisation
          </Button>
        </Form>
      ) : null}
    </Part>
  );
}

function SignOffs({ signOffs }: Pick<VersionView, 'signOffs'>) {
  return (
    <>
      Signed off by{' '}
      {signOffs.map(({ organisation, at }, place) => (
        <span key={organisation}>
          {place === 0 ? '' : ', '}
          {organisation} on <When at={at} style="date" />
        </span>
      ))}
    </>
  );
}

/** Who used it, and what came of that. */
export function UsesPart({ item: { slug, uses, may } }: { item: ItemPage }) {
  if (uses.length === 0 && !may.sayUsed) return null;
  return (
    <Part
      title="Who used it"
      link={
        may.sayUsed
          ? { to: href(libraryAddresses.used, { slug }), text: 'Tell us that you used it' }
          : undefined
      }
    >
      {uses.length === 0 ? (
        <p>Nobody has said yet that they used it.</p>
      ) : (
        <ul className="pbc-rows" role="list" aria-label="Who used it">
          {uses.map((use) => (
            <li key={use.organisation.slug}>
              <Use use={use} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3">
        <Link to={href(libraryAddresses.family, { slug })}>
          What it was made of, and what was made of it
        </Link>
      </p>
    </Part>
  );
}

function Use({ use: { organisation, version, result, adviceHtml, by, at } }: { use: UseView }) {
  return (
    <>
      <Link className="pbc-strong" to={organisationPath(organisation.slug)}>
        {organisation.name}
      </Link>
      <Meta>
        {resultWords[result]}
        {`version ${version}`}
        <Link to={personPath(by.id)}>{by.name}</Link>
        <When at={at} style="date" />
      </Meta>
      {adviceHtml === '' ? null : <Reading html={adviceHtml} />}
    </>
  );
}
