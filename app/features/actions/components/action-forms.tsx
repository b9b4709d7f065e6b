import { Form } from '@remix-run/react';
import { dateFields } from '~/platform/calendar/date-fields';
import type { Day } from '~/platform/calendar/days';
import type { Refusal, Typed } from '~/platform/http/refusal';
import { useRounds } from '~/platform/http/use-rounds';
import { Button, Buttons } from '~/ui/button';
import { Details } from '~/ui/details';
import { ErrorSummary } from '~/ui/error-summary';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { Part } from '~/ui/part';
import { Radios } from '~/ui/radios';
import { Textarea } from '~/ui/textarea';
import { MAX_WORDS } from '../limits';
import type { ActionPage } from '../views';
import { ActionFields } from './action-fields';

interface Props {
  action: ActionPage;
  refusal: Refusal | undefined;
  /** What was typed before the session ended. */
  held: Typed | null;
  formKey: string;
}

/** What can be done with an action: one form that says how it stands, and folded away what changes it. */
export function ActionForms({ action, refusal, held, formKey }: Props) {
  const { may } = action;
  return (
    <>
      {may.report || may.change ? (
        <ReportForm action={action} refusal={refusal} held={held} formKey={formKey} />
      ) : null}
      {may.change ? (
        <ChangeForm action={action} refusal={refusal} held={held} formKey={formKey} />
      ) : null}
      {may.reopen ? (
        <Form method="post" className="pbc-no-print">
          <Button variant="secondary" name="deed" value="reopen">
            Take it up again
          </Button>
        </Form>
      ) : null}
    </>
  );
}

/** One of the two forms: what was refused, or kept since the session ended, comes back in the one it was typed into. */
function useForm(changing: boolean, { action, refusal, held, formKey }: Props) {
  const isIts = (typed: Typed) => (typed.deed === 'change') === changing;
  const own = refusal && isIts(refusal.typed) ? refusal : undefined;
  const name = `${changing ? 'change' : 'report'} ${action.id}`;
  const { fetcher, key, round, refused } = useRounds(name, formKey, own);
  const kept = round === 0 && held && isIts(held) ? held : undefined;
  return { fetcher, key, round, errors: refused?.errors ?? {}, typed: refused?.typed ?? kept };
}

function ReportForm(props: Props) {
  const { may } = props.action;
  const { fetcher, key, round, errors, typed } = useForm(false, props);
  const choices = [
    { value: 'progress', label: 'Not done yet: this is how far it is', may: may.report },
    { value: 'done', label: 'It is done', may: may.report },
    {
      value: 'drop',
      label: 'Drop it: it is not done, and will not be',
      hint: 'Say why. Whoever had it to do is told.',
      may: may.change,
    },
  ].filter((choice) => choice.may);
  return (
    <Part title="How does it stand?" print={false}>
      <fetcher.Form method="post" noValidate key={round}>
        <ErrorSummary errors={fetcher.data?.errors} />
        <input type="hidden" name="idempotencyKey" value={key} />
        <Radios
          name="deed"
          legend="It stands like this"
          defaultValue={typed ? String(typed.deed ?? '') : undefined}
          error={errors.deed}
          items={choices.map(({ value, label, hint }) => ({ value, label, hint }))}
        />
        <Textarea
          name="words"
          label="In a few words"
          hint="Everybody who may read the event sees them."
          rows={4}
          limit={MAX_WORDS}
          defaultValue={String(typed?.words ?? '')}
          error={errors.words}
        />
        <NhsNumberQuestion errors={errors} />
        <Buttons>
          <Button>Say so</Button>
        </Buttons>
      </fetcher.Form>
    </Part>
  );
}

function ChangeForm(props: Props) {
  const { what, owner, dueOn } = props.action;
  const { fetcher, key, round, errors, typed } = useForm(true, props);
  const values: Typed = {
    what,
    owner: owner.name,
    organisation: owner.organisation,
    ...dateFields('due', dueOn as Day),
  };
  return (
    <Details
      key={round}
      summary="Change it, or give it to somebody else"
      open={typed !== undefined}
    >
      <fetcher.Form method="post" noValidate>
        <ErrorSummary errors={fetcher.data?.errors} />
        <input type="hidden" name="deed" value="change" />
        <input type="hidden" name="idempotencyKey" value={key} />
        <ActionFields values={typed ?? values} errors={errors} names={[]} />
        <Buttons>
          <Button variant="secondary">Save the change</Button>
        </Buttons>
      </fetcher.Form>
    </Details>
  );
}
