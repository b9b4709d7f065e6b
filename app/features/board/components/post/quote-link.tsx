import { Link } from '@remix-run/react';
import type { MouseEvent } from 'react';
import { href } from '~/platform/addresses';
import { quoted } from '~/platform/text/quote';
import { HiddenText } from '~/ui/hidden-text';
import { boardAddresses } from '../../addresses';

/** Id of the place where the form for a reply stands. */
export const REPLY_FORM = 'reply-form';

/**
 * Begins a reply with what a post says. Without scripts the page is loaded again with the quotation in its form; with
 * them it goes to where the reply is being written: what is selected in the post, else all of it.
 *
 * @param props.post the post's id, where it is linked to, and the id of its element
 */
export function QuoteLink({
  topicId,
  post,
  who,
}: {
  topicId: string;
  post: { id: string; to: string; anchor: string };
  who: string;
}) {
  const insert = (event: MouseEvent) => {
    const field = document.querySelector<HTMLTextAreaElement>(`#${REPLY_FORM} textarea`);
    const text = textOf(post.anchor);
    if (!field || text === '') return;
    event.preventDefault();
    addTo(field, quoted(text, who, post.to));
  };
  return (
    <Link
      to={`${href(boardAddresses.topic, { id: topicId }, { quote: post.id })}#${REPLY_FORM}`}
      onClick={insert}
    >
      Quote<HiddenText> {who}</HiddenText>
    </Link>
  );
}

/** What is selected within a post, or else its text as it is shown. */
function textOf(anchor: string): string {
  const read = document.getElementById(anchor)?.querySelector<HTMLElement>('.pbc-read');
  const selection = document.getSelection();
  const selected = selection?.toString().trim() ?? '';
  const within = selection?.anchorNode && read?.contains(selection.anchorNode);
  return within && selected !== '' ? selected : (read?.innerText.trim() ?? '');
}

/** Puts a text after what has been typed, as if it were typed: whoever counts characters hears of it. */
function addTo(field: HTMLTextAreaElement, text: string): void {
  const typed = field.value.trimEnd();
  field.setRangeText(typed === '' ? text : `\n\n${text}`, typed.length, field.value.length, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}
