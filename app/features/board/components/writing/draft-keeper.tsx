import { useCallback, useEffect, useRef, useState, type MouseEvent } from 'react';
import { href } from '~/platform/addresses';
import { formatTime, relativeDay } from '~/platform/dates';
import { useAnnounce } from '~/ui/live-region';
import { useNow } from '~/ui/now';
import { Button } from '~/ui/button';
import { writingAddresses } from '../../writing/addresses';
import type { DraftSaved, DraftView } from '../../writing/views';

/** Long enough for a sentence to go on. */
const PAUSE = 2000;

type Kept = { saved: DraftSaved } | { trouble: string };

/**
 * Keeps what stands in the form around it on the server while somebody writes, and says so. Its buttons work without
 * scripts as well.
 *
 * @param props.form which form it is, see `draft-form.ts`
 * @param props.draft what was kept before and stands in the form now
 */
export function DraftKeeper({ form, draft }: { form: string; draft: DraftView | null }) {
  const { place, kept, saveNow } = useKeeping(form, draft);
  const now = useNow();
  const saveInPlace = (event: MouseEvent) => {
    event.preventDefault();
    void saveNow();
  };
  return (
    <div ref={place} className="pbc-draft">
      <Button variant="secondary" name="deed" value="draft" onClick={saveInPlace}>
        Save the draft
      </Button>
      {draft ? (
        <Button variant="secondary" name="deed" value="discard">
          Discard the draft
        </Button>
      ) : null}
      <p className="pbc-meta">
        {kept
          ? sayKept(kept)
          : draft
            ? `Your draft from ${relativeDay(draft.savedAt, now)}, ${formatTime(draft.savedAt)}.`
            : null}
      </p>
    </div>
  );
}

/** Sends the form around `place` to be kept, a moment after something was typed in it. */
function useKeeping(form: string, draft: DraftView | null) {
  const place = useRef<HTMLDivElement>(null);
  const since = useRef(draft?.savedAt ?? '');
  const announce = useAnnounce();
  const [kept, setKept] = useState<Kept | null>(null);

  const saveNow = useCallback(async () => {
    const element = place.current?.closest('form');
    if (!element) return;
    const result = await keep(element, form, since.current);
    if ('saved' in result) since.current = result.saved.savedAt;
    else announce(result.trouble);
    setKept(result);
  }, [form, announce]);

  useEffect(() => {
    const element = place.current?.closest('form');
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => clearTimeout(timer);
    const later = () => {
      stop();
      timer = setTimeout(() => void saveNow(), PAUSE);
    };
    element.addEventListener('input', later);
    // What is posted is no draft any more.
    element.addEventListener('submit', stop);
    return () => {
      stop();
      element.removeEventListener('input', later);
      element.removeEventListener('submit', stop);
    };
  }, [saveNow]);

  return { place, kept, saveNow };
}

/** Sends what stands in a form; files go with the form itself. */
async function keep(element: HTMLFormElement, form: string, since: string): Promise<Kept> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(element)) {
    if (typeof value === 'string' && name !== 'idempotencyKey') fields.append(name, value);
  }
  fields.set('form', form);
  fields.set('since', since);
  try {
    const response = await fetch(href(writingAddresses.drafts, {}), {
      method: 'POST',
      body: fields,
    });
    if (!response.headers.get('Content-Type')?.includes('json')) {
      return {
        trouble: 'The draft is not saved: your session has ended. What you wrote is still here.',
      };
    }
    const answer = (await response.json()) as DraftSaved & { errors?: Record<string, string> };
    const [problem] = Object.values(answer.errors ?? {});
    return problem === undefined
      ? { saved: answer }
      : { trouble: `The draft is not saved. ${problem}.` };
  } catch {
    return {
      trouble: 'The draft is not saved: there is no connection. What you wrote is still here.',
    };
  }
}

function sayKept(kept: Kept): string {
  if ('trouble' in kept) return kept.trouble;
  const { savedAt, elsewhere, nhsNumber } = kept.saved;
  return [
    `Draft saved at ${formatTime(savedAt)}, on the server. You can go on from another computer.`,
    ...(elsewhere ? ['It was saved on another computer meanwhile: this has taken its place.'] : []),
    ...(nhsNumber ? ['It may contain an NHS number. Remove it before you post.'] : []),
  ].join(' ');
}
