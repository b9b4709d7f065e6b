import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { MAX_WORDS } from '~/features/escalation/limits';
import type { Standing } from '~/features/escalation/seen/standing';
import type { Refusal, Typed } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { DateInput } from '~/ui/date-input';
import { Details } from '~/ui/details';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { Part } from '~/ui/part';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';
import { MAX_BODY } from '../../limits';

interface Props {
  /** How the query stands, as the agent saw it. */
  standing: Standing;
  /** Makes sending twice write once. */
  formKey: string;
  /** To whom it can be handed on. */
  others: Array<{ id: string; name: string; organisation: string }>;
  refusal: Refusal | undefined;
}

/** What an agent can do with a query: answer it, or say why not yet. */
export function DeskForms({ standing: { state, version }, formKey, others, refusal }: Props) {
  const typed: Typed = refusal?.typed ?? {};
  const errors = refusal?.errors ?? {};
  const text = (name: string) => String(typed[name] ?? '');
  const isOpen = (deed: string) => typed.deed === deed;
  if (state === 'confirming' && !refusal) return <WithAsker />;
  return (
    <>
      <Part title="Your answer" id="answer">
        <DeedForm deed="answer" version={version}>
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <Textarea
            name="body"
            label="Your answer"
            hideLabel
            hint="Everybody who reads the query reads it, under your name. Then the asker is asked whether it is answered."
            rows={6}
            limit={MAX_BODY}
            defaultValue={text('body')}
            error={errors.body}
          />
          <NhsNumberQuestion errors={errors} />
          <Buttons>
            <Button>Post the answer</Button>
          </Buttons>
        </DeedForm>
      </Part>
      <Part title="If you cannot answer yet" id="otherwise">
        <Details summary="Ask the asker something" open={isOpen('ask-back')}>
          <DeedForm deed="ask-back" version={version}>
            <Textarea
              name="question"
              label="What do you need to know?"
              hint="Until they reply your date stands still."
              rows={3}
              limit={MAX_WORDS}
              defaultValue={text('question')}
              error={errors.question}
            />
            <Button variant="secondary">Ask back</Button>
          </DeedForm>
        </Details>
        {others.length > 0 ? (
          <Details summary="Hand it on to another agent" open={isOpen('hand-on')}>
            <DeedForm deed="hand-on" version={version}>
              <Select
                name="to"
                label="Who can answer it?"
                defaultValue={text('to')}
                error={errors.to}
                options={[
                  { value: '', text: 'Choose' },
                  ...others.map(({ id, name, organisation }) => ({
                    value: id,
                    text: `${name}, ${organisation}`,
                  })),
                ]}
              />
              <Textarea
                name="reason"
                label="Why is it for them?"
                hint="Stands beside the query, for everybody to read."
                rows={2}
                limit={MAX_WORDS}
                defaultValue={text('reason')}
                error={errors.reason}
              />
              <Button variant="secondary">Hand it on</Button>
            </DeedForm>
          </Details>
        ) : null}
        <Details summary="Wait for a document or a date" open={isOpen('wait')}>
          <DeedForm deed="wait" version={version}>
            <Textarea
              name="what"
              label="What do you wait for?"
              hint="For example: the final procurement guide. Everybody reads it."
              rows={2}
              limit={MAX_WORDS}
              defaultValue={text('what')}
              error={errors.what}
            />
            <DateInput
              name="until"
              legend="When shall the query wake up?"
              hint="A day within six months, for example 6 8 2018. Then it is yours again, and you are told."
              error={errors.until}
              values={typed}
            />
            <Button variant="secondary">Put it to sleep until then</Button>
          </DeedForm>
        </Details>
      </Part>
    </>
  );
}

/** There is an answer: what is left is the asker's to say. */
function WithAsker() {
  return (
    <Part title="There is nothing to do for you now" id="answer">
      <p>
        The asker is asked whether the query is answered. If they say “not yet” it comes back to
        you, and you are told.
      </p>
    </Part>
  );
}

function DeedForm({
  deed,
  version,
  children,
}: {
  deed: string;
  version: number;
  children: ReactNode;
}) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="version" value={version} />
      {children}
    </Form>
  );
}
