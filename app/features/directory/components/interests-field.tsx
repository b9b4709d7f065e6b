import { useFetcher } from '@remix-run/react';
import { useRef, useState } from 'react';
import { href } from '~/platform/addresses';
import { Textarea } from '~/ui/textarea';
import { entryAddresses } from '../entry-addresses';
import { interestKey, readInterests } from '../interests';
import { MAX_INTERESTS } from '../limits';

/**
 * "Ask me about", in one's own words, one a line. While one types, what others named is offered in buttons below:
 * the same thing should have one name. Without scripts it is a plain text area.
 */
export function InterestsField(props: { name: string; defaultValue: string; error?: string }) {
  const area = useRef<HTMLDivElement>(null);
  const fetcher = useFetcher<{ names: string[] }>();
  const [typed, setTyped] = useState(props.defaultValue);
  const named = new Set(readInterests(typed).map(interestKey));
  const offered = (fetcher.data?.names ?? []).filter((name) => !named.has(interestKey(name)));

  const type = (text: string) => {
    setTyped(text);
    const last = lastLine(text);
    if (last.length > 1) fetcher.load(href(entryAddresses.suggest, {}, { q: last }));
  };
  const take = (name: string) => {
    const field = area.current?.querySelector('textarea');
    if (!field) return;
    const before = field.value.slice(0, field.value.length - lastLine(field.value).length);
    field.value = `${before}${name}\n`;
    setTyped(field.value);
    field.focus();
  };

  return (
    <div ref={area} onInput={(event) => type((event.target as HTMLTextAreaElement).value)}>
      <Textarea
        name={props.name}
        label="Ask me about (optional)"
        hint={`One thing a line, in your own words: indicative budgets, dermatology triage. Up to ${MAX_INTERESTS}.`}
        rows={5}
        defaultValue={props.defaultValue}
        error={props.error}
        after={
          offered.length > 0 ? (
            <div className="pbc-offered" role="group" aria-label="What others call it">
              {offered.map((name) => (
                <button key={name} type="button" onClick={() => take(name)}>
                  {name}
                </button>
              ))}
            </div>
          ) : null
        }
      />
    </div>
  );
}

/** What is being typed now. */
function lastLine(text: string): string {
  return (
    text
      .split(/[\n,;]/)
      .at(-1)
      ?.trimStart() ?? ''
  );
}
