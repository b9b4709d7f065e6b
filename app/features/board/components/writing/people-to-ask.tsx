import { useState } from 'react';
import { Checkboxes } from '~/ui/checkboxes';
import { MAX_ASKED } from '../../writing/limits';
import { readAsked, writeAsked } from '../../writing/asked';
import type { AlreadyHere, PersonToAsk } from '../../writing/views';
import { useAlreadyHere } from './already-here';

/**
 * Who could be asked by name: who fits what is being written, and whom the asker has ticked already. There is nobody to
 * tick before something is known of the query.
 *
 * @param props.found what the form came back with
 * @param props.ticked what was ticked when it was sent or kept
 */
export function PeopleToAsk({
  found,
  ticked,
  error,
}: {
  found?: AlreadyHere;
  ticked: string[];
  error?: string;
}) {
  const { data } = useAlreadyHere();
  const [kept, setKept] = useState<PersonToAsk[]>(ticked.map(readAsked));
  const offered = data?.people ?? found?.people ?? [];
  const people = [...kept, ...offered.filter(({ id }) => !kept.some((one) => one.id === id))];
  if (people.length === 0) return null;
  const tick = (target: EventTarget) => {
    if (!(target instanceof HTMLInputElement)) return;
    const person = people.find((one) => writeAsked(one) === target.value);
    // Whoever was ticked once stays on offer, whatever is typed afterwards.
    if (person && !kept.includes(person)) setKept([...kept, person]);
  };
  return (
    <div onChange={(event) => tick(event.target)}>
      <Checkboxes
        name="asked"
        legend="Ask these people too"
        hint={`They have answered the like, or said that one may ask them. At most ${MAX_ASKED}.`}
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
  );
}
