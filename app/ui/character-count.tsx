import { useEffect, useRef, useState } from 'react';

/** Long enough for somebody to stop typing, so that a screen reader is not interrupted at every letter. */
const announcementDelay = 1000;

/** How full a text is before the count shows: somebody who writes two lines need not read of 20,000 characters. */
const shownFrom = 0.75;

/** Follows the length of a textarea's text; null until the page can follow it. */
export function useCharacterCount() {
  const ref = useRef<HTMLTextAreaElement>(null);
  const [length, setLength] = useState<number | null>(null);
  const onInput = () => setLength(ref.current ? [...ref.current.value].length : null);
  // Starts from what the browser kept from an earlier visit, which React's own value does not know.
  useEffect(onInput, []);
  return { ref, length, onInput };
}

/** The NHS character count: the limit in words, and a live count once scripts run. */
export function CharacterCount(props: { id: string; limit: number; length: number | null }) {
  const { id, limit, length } = props;
  const counts = length !== null && length >= limit * shownFrom;
  const count = counts ? remainingWords(limit - length) : '';
  const [announced, setAnnounced] = useState('');

  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(count), announcementDelay);
    return () => clearTimeout(timer);
  }, [count]);

  const limitWords = `You can enter up to ${limit.toLocaleString('en-GB')} characters`;
  if (length === null) {
    return (
      <div className="nhsuk-hint nhsuk-character-count__message" id={id}>
        {limitWords}
      </div>
    );
  }
  return (
    <>
      <div className="nhsuk-u-visually-hidden" id={id}>
        {limitWords}
      </div>
      <div
        className={
          length > limit
            ? 'nhsuk-error-message nhsuk-character-count__status'
            : 'nhsuk-hint nhsuk-character-count__status'
        }
        aria-hidden="true"
      >
        {count}
      </div>
      <div className="nhsuk-u-visually-hidden" aria-live="polite">
        {announced}
      </div>
    </>
  );
}

function remainingWords(remaining: number): string {
  const number = Math.abs(remaining);
  const characters = `${number.toLocaleString('en-GB')} ${number === 1 ? 'character' : 'characters'}`;
  return `You have ${characters} ${remaining < 0 ? 'too many' : 'remaining'}`;
}
