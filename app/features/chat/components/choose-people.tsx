import type { Candidate } from '~/features/accounts/views';
import { Button, Buttons } from '~/ui/button';
import { Checkboxes } from '~/ui/checkboxes';
import { TextInput } from '~/ui/text-input';

/**
 * Finds members and chooses them, inside a form: the first button looks again and keeps who is ticked.
 *
 * @param props.chosen those who were ticked
 * @param props.found those whose name was looked for
 */
export function ChoosePeople({
  who,
  chosen,
  found,
  error,
  button,
  deed,
}: {
  who: string;
  chosen: Candidate[];
  found: Candidate[];
  error: string | undefined;
  button: string;
  deed: string;
}) {
  const known = new Set(chosen.map(({ id }) => id));
  const people = [...chosen, ...found.filter(({ id }) => !known.has(id))];
  return (
    <>
      <TextInput
        name="who"
        label="Who?"
        hint="Part of a member’s name"
        defaultValue={who}
        width={20}
        error={people.length === 0 ? error : undefined}
        id={people.length === 0 ? 'people' : undefined}
      />
      <Buttons>
        <Button small variant="secondary" formMethod="get">
          Find
        </Button>
      </Buttons>
      {who !== '' && found.length === 0 ? <p>No member has this in their name.</p> : null}
      {people.length > 0 ? (
        <div className="pbc-below">
          <Checkboxes
            small
            name="people"
            legend="Which of them?"
            items={people.map(({ id, name, about }) => ({ value: id, label: name, hint: about }))}
            defaultValues={found.length === 1 ? people.map(({ id }) => id) : [...known]}
            error={error}
          />
          <Buttons>
            <Button name="deed" value={deed}>
              {button}
            </Button>
          </Buttons>
        </div>
      ) : null}
    </>
  );
}
