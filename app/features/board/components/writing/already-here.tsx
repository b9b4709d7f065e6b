import { Link, useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { href } from '~/platform/addresses';
import { useAnnounce } from '~/ui/live-region';
import { boardAddresses } from '../../addresses';
import { writingAddresses } from '../../writing/addresses';
import { TopicTag } from '../section/topic-row';
import type { AlreadyHere as Found } from '../../writing/views';

/** Long enough for a few letters more. */
const PAUSE = 400;
/** Shorter beginnings are like everything. */
const SHORTEST = 4;

/** What was fetched last for the form on this page: the queries are shown below its title, the people further down. */
export function useAlreadyHere() {
  return useFetcher<Found>({ key: 'already-here' });
}

/**
 * Queries like the one that is being written, while it is; for the form's title. Without scripts they are asked for by a
 * button.
 *
 * @param props.found what the form came back with
 */
export function AlreadyHere({ found }: { found?: Found }) {
  const place = useRef<HTMLDivElement>(null);
  const fetcher = useAlreadyHere();
  const announce = useAnnounce();
  const [scripts, setScripts] = useState(false);
  const { load, data } = fetcher;
  const topics = data?.topics ?? found?.topics ?? [];

  useEffect(() => {
    setScripts(true);
    const form = place.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = '';
    const look = () => {
      const [title, serviceArea] = [valueOf(form, 'title').trim(), valueOf(form, 'serviceArea')];
      const address = href(writingAddresses.similar, {}, { title, serviceArea });
      if (title.length < SHORTEST || address === asked) return;
      asked = address;
      load(address);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    };
    look(); // begun on another page, or kept as a draft
    form.addEventListener('input', later);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', later);
    };
  }, [load]);

  const count = data?.topics.length ?? 0;
  useEffect(() => {
    if (count > 0) announce(count === 1 ? '1 topic is like it' : `${count} topics are like it`);
  }, [count, announce]);

  return (
    <div ref={place}>
      {topics.length > 0 ? (
        <section className="pbc-found" aria-labelledby="already-here">
          <h2 id="already-here">Already here</h2>
          <ul>
            {topics.map((topic) => (
              <li key={topic.id}>
                <Link to={href(boardAddresses.topic, { id: topic.id })} target="_blank">
                  {topic.title}
                  <span className="nhsuk-u-visually-hidden"> (opens in a new tab)</span>
                </Link>
                <span>
                  <TopicTag row={topic} />{' '}
                  {topic.replyCount > 0 ? (
                    <span className="pbc-meta">
                      {topic.replyCount === 1 ? '1 reply' : `${topic.replyCount} replies`}
                    </span>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {found && topics.length === 0 ? <p>Nothing like it is here yet.</p> : null}
      {scripts ? null : (
        <button
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          name="deed"
          value="check"
        >
          Check what is already here
        </button>
      )}
    </div>
  );
}

function valueOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement
    ? field.value
    : '';
}
