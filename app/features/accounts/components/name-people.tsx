import { useFetcher } from '@remix-run/react';
import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { useAnnounce } from '~/ui/live-region';
import type { Candidate } from '../views';
import { writeMention } from '../naming/mentions';

/** What is being typed of a name, right before the caret. */
const TYPING = /(?:^|[\s(])@(\p{L}[\p{L} .'’-]{1,40})$/u;
const PAUSE = 200;

/**
 * Offers people while somebody types `@` and the beginning of a name: arrow keys choose, Enter takes, Escape goes on
 * typing. Without scripts the full name is enough.
 *
 * @param props.around what the text area stands in
 * @param props.lookUp the address that answers members by what is typed of their name
 */
export function NamePeople({
  around,
  lookUp,
}: {
  around: RefObject<HTMLElement>;
  lookUp: (typed: string) => string;
}) {
  const id = useId();
  const announce = useAnnounce();
  const { load, data } = useFetcher<{ people: Candidate[] }>();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const people = typed === null ? [] : (data?.people ?? []);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const area = () => around.current?.querySelector('textarea') ?? null;

  const follow = (field: HTMLTextAreaElement) => {
    const [, name] = TYPING.exec(field.value.slice(0, field.selectionStart)) ?? [];
    clearTimeout(timer.current);
    setTyped(null);
    if (name === undefined) return;
    timer.current = setTimeout(() => {
      load(lookUp(name));
      setTyped(name);
      setAt(0);
    }, PAUSE);
  };
  const take = (person: Candidate) => {
    const field = area();
    if (!field || typed === null) return;
    const end = field.selectionStart;
    field.setRangeText(`${writeMention(person)} `, end - typed.length - 1, end, 'end');
    setTyped(null);
    field.focus();
    announce(`${person.name} will be told`);
  };
  const press = (event: KeyboardEvent) => {
    const person = people[at];
    if (!person) return;
    if (event.key === 'ArrowDown') setAt((at + 1) % people.length);
    else if (event.key === 'ArrowUp') setAt((at + people.length - 1) % people.length);
    else if (event.key === 'Enter') take(person);
    else if (event.key === 'Escape') setTyped(null);
    else return;
    event.preventDefault();
  };

  useEffect(() => {
    const field = area();
    if (!field) return;
    const typing = () => follow(field);
    field.addEventListener('input', typing);
    field.addEventListener('keydown', press);
    return () => {
      field.removeEventListener('input', typing);
      field.removeEventListener('keydown', press);
    };
  });

  const count = people.length;
  const option = (place: number) => `${id}-${place}`;
  useEffect(() => {
    const field = around.current?.querySelector('textarea');
    if (!field) return;
    if (count === 0) {
      for (const name of ['aria-controls', 'aria-activedescendant']) field.removeAttribute(name);
      return;
    }
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', id);
    field.setAttribute('aria-activedescendant', `${id}-${at}`);
  }, [around, count, at, id]);
  useEffect(() => {
    if (count > 0)
      announce(`${count} ${count === 1 ? 'person' : 'people'} to name, arrow keys choose`);
  }, [count, announce]);

  if (count === 0) return null;
  return (
    <div className="pbc-nameable" id={id} role="listbox" aria-label="People to name">
      {people.map((person, place) => (
        <button
          key={person.id}
          id={option(place)}
          type="button"
          role="option"
          aria-selected={place === at}
          // The text keeps the focus.
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(person)}
        >
          <b>{person.name}</b> <span className="pbc-meta">{person.about}</span>
        </button>
      ))}
    </div>
  );
}
