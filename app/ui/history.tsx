import { Breadcrumb } from './breadcrumb';
import { HiddenText } from './hidden-text';
import { InsetText } from './inset-text';
import { PageBody } from './page-body';
import { Part } from './part';
import { When } from './when';
import type { Difference } from '~/platform/history/differences';
import type { HistoryView } from '~/platform/history/views';

/**
 * How a post came to say what it says: each change with what was taken out and put in.
 *
 * @param props.what "query" or "reply"
 * @param props.back address of the topic
 * @param props.versions the latest change first
 */
export function History({
  what,
  back,
  versions,
}: {
  what: string;
  back: string;
  versions: HistoryView[];
}) {
  return (
    <>
      <Breadcrumb trail={[{ to: back, text: 'Where it stands', back: 'where it stands' }]} />
      <PageBody narrow>
        <h1>How this {what} was changed</h1>
        {versions.length === 0 ? (
          <InsetText>
            <p>
              Its words are as they were written. What is put right within two minutes is not kept.
            </p>
          </InsetText>
        ) : (
          <p>
            <del className="pbc-diff">Words taken out</del> are struck through,{' '}
            <ins className="pbc-diff">words put in</ins> are underlined. The latest change comes
            first.
          </p>
        )}
        {versions.map(({ id, at, title, body }) => (
          <Part key={id} title={<When at={at} style="datetime" />}>
            {title.some(({ kind, text }) => kind !== 'same' || text !== '') ? (
              <p className="pbc-strong pbc-differences">
                <Differences parts={title} />
              </p>
            ) : null}
            <p className="pbc-differences">
              <Differences parts={body} />
            </p>
          </Part>
        ))}
      </PageBody>
    </>
  );
}

export function Differences({ parts }: { parts: Difference[] }) {
  return parts.map(({ kind, text }, place) => {
    const key = `${place} ${kind}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    if (kind === 'out') {
      return (
        <del key={key} className="pbc-diff">
          <HiddenText>taken out: </HiddenText>
          {text}
          <HiddenText> – end of what was taken out </HiddenText>
        </del>
      );
    }
    return (
      <ins key={key} className="pbc-diff">
        <HiddenText>put in: </HiddenText>
        {text}
        <HiddenText> – end of what was put in </HiddenText>
      </ins>
    );
  });
}
