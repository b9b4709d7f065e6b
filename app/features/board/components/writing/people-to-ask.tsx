import { useEffect, useState } from 'react';
import { Button } from '~/ui/button';
import { Checkboxes } from '~/ui/checkboxes';
import { useAnnounce } from '~/ui/live-region';
import { TextInput } from '~/ui/text-input';
import { MAX_ASKED } from '../../writing/limits';
import { readAsked, writeAsked } from '../../writing/asked';
import type { AlreadyHere, Nameable, PersonToAsk } from '../../writing/views';
import { useAlreadyHere } from './already-here';

/**
 * Who could be asked by name: who fits what is being written, whom the asker has ticked already, and others by a look-up
 * that the form comes back from, with scripts and without.
 *
 * @param props.found what the form came back with
 * @param props.nameable who is called what was looked up
 * @param props.typed what was looked up
 * @param props.ticked what was ticked when it was sent or kept
 */
export function PeopleToAsk({
  found,
  nameable,
  typed,
  ticked,
  error,
}: {
  found?: AlreadyHere;
  nameable?: Nameable[];
  typed: string;
  ticked: string[];
  error?: string;
}) {
  const { data } = useAlreadyHere();
  const [kept, setKept] = useState<PersonToAsk[]>(ticked.map(readAsked));
  const called = (nameable ?? []).map(({ id, name, about }) => ({
    id,
    name,
    organisation: about,
    reason: '',
  }));
  const people = eachOnce([...kept, ...called, ...(data?.people ?? found?.people ?? [])]);
  const tick = (target: EventTarget) => {
    if (!(target instanceof HTMLInputElement)) return;
    const person = people.find((one) => writeAsked(one) === target.value);
    // Whoever was ticked once stays on offer, whatever is typed afterwards.
    if (person && !kept.includes(person)) setKept([...kept, person]);
  };
  return (
    <>
      {people.length > 0 ? (
        <div onChange={(event) => tick(event.target)}>
          <Checkboxes
            name="asked"
            legend="Ask these people too"
            hint={`They have answered the like, said that one may ask them, or are those you looked up. At most ${MAX_ASKED}.`}
            items={people.map((person) => ({
              value: writeAsked(person),
              label: (
                <>
                  <b>{person.name}</b>
                  {person.organisation === '' ? '' : `, ${person.organisation}`}
                </>
              ),
              hint: person.reason === '' ? undefined : person.reason,
            }))}
            defaultValues={ticked}
            error={error}
          />
        </div>
      ) : null}
      <LookUp found={nameable} typed={typed} />
    </>
  );
}

/** Finds members by a part of their name. */
function LookUp({ found, typed }: { found?: Nameable[]; typed: string }) {
  const announce = useAnnounce();
  const said = found && sayFound(found.length, typed);
  useEffect(() => {
    if (said) announce(said);
  }, [found, said, announce]);
  return (
    <div className="pbc-look-up">
      <TextInput
        name="askFor"
        label="Ask somebody else by name (optional)"
        hint="A part of their name is enough. Those it finds stand above, to be ticked."
        width={20}
        defaultValue={typed}
        autoComplete="off"
      />
      <Button variant="secondary" small name="deed" value="find">
        Find
      </Button>
      {said ? <p className="pbc-meta">{said}</p> : null}
    </div>
  );
}

function sayFound(count: number, typed: string): string {
  if (typed.trim() === '') return 'Type a part of the name first.';
  if (count === 0) return 'No other member is called that.';
  return count === 1 ? '1 member found.' : `${count} members found.`;
}

function eachOnce(people: PersonToAsk[]): PersonToAsk[] {
  return people.filter(({ id }, place) => people.findIndex((one) => one.id === id) === place);
}
