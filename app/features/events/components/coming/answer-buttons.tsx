import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button } from '~/ui/button';
import { comingAddresses } from '../../coming/addresses';

const words = { yes: 'Yes', maybe: 'Maybe', no: 'No' } as const;

/**
 * Yes, maybe, no: each answers in one press.
 *
 * @param props.answer what has been said
 * @param props.from a path of this site to come back to; the event’s page when it is left out
 */
export function AnswerButtons({
  slug,
  answer,
  offered = false,
  from,
}: {
  slug: string;
  answer: string | null;
  offered?: boolean;
  from?: string;
}) {
  return (
    <Form
      method="post"
      action={href(comingAddresses.answer, { slug })}
      className="pbc-answer"
      aria-label="Your answer"
    >
      {from === undefined ? null : <input type="hidden" name="from" value={from} />}
      {(['yes', 'maybe', 'no'] as const).map((one) => {
        const said = answer === one && !offered;
        return (
          <Button
            key={one}
            small
            name="answer"
            value={one}
            variant={said ? undefined : 'secondary'}
            aria-pressed={said}
          >
            {words[one]}
          </Button>
        );
      })}
    </Form>
  );
}
