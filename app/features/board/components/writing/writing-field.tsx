import { useRef, useState, type MouseEvent } from 'react';
import { NamePeople } from '~/features/accounts/components/name-people';
import { href } from '~/platform/addresses';
import { Reading } from '~/ui/reading';
import { Textarea } from '~/ui/textarea';
import { MAX_BODY } from '../../limits';
import { writingAddresses } from '../../writing/addresses';
import { MarkdownToolbar } from './markdown-toolbar';

/**
 * The text of a post: with buttons for Markdown, and a look at how it will stand there. Without scripts the form comes
 * back with that look.
 *
 * @param props.topicId the topic it stands in; left out while a query is asked
 * @param props.preview how what was typed would look, when the form was sent to see it
 */
export function WritingField({
  label,
  hideLabel,
  hint,
  rows,
  defaultValue,
  error,
  preview,
  topicId = null,
}: {
  label: string;
  hideLabel?: boolean;
  hint?: string;
  rows: number;
  defaultValue: string;
  error?: string;
  preview?: string;
  topicId?: string | null;
}) {
  const look = useRef<HTMLDivElement>(null);
  const around = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<string | null>(null);
  const html = shown ?? preview ?? null;
  const show = async (event: MouseEvent<HTMLButtonElement>) => {
    const body = event.currentTarget.form?.elements.namedItem('body');
    if (!(body instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    setShown(await render(body.value));
    look.current?.focus();
  };
  return (
    <div ref={around}>
      <Textarea
        name="body"
        label={label}
        hideLabel={hideLabel}
        hint={hint}
        rows={rows}
        limit={MAX_BODY}
        defaultValue={defaultValue}
        error={error}
        toolbar={
          <div className="pbc-toolbar">
            <MarkdownToolbar area="body" />
            <button name="deed" value="preview" onClick={(event) => void show(event)}>
              Preview
            </button>
          </div>
        }
        after={
          <>
            <NamePeople
              around={around}
              lookUp={(q) => href(writingAddresses.people, {}, { q, topic: topicId ?? undefined })}
            />
            <div ref={look} tabIndex={-1}>
              {html === null ? null : (
                <section className="pbc-preview" aria-label="Preview">
                  <h2>This is how it will look</h2>
                  {html === '' ? <p>There is no text yet.</p> : <Reading html={html} />}
                </section>
              )}
            </div>
          </>
        }
      />
    </div>
  );
}

/** The text as its page would show it. */
async function render(body: string): Promise<string> {
  const sent = { method: 'POST', body: new URLSearchParams({ body }) };
  const nothing = '<p>The preview could not be fetched. What you wrote is still here.</p>';
  try {
    const response = await fetch(href(writingAddresses.preview, {}), sent);
    if (!response.headers.get('Content-Type')?.includes('json')) return nothing;
    return ((await response.json()) as { html: string }).html;
  } catch {
    return nothing;
  }
}
