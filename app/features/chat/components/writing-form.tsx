import { Button } from '~/ui/button';
import { Composer } from './composer';
import type { Writing } from './use-writing';

/**
 * The form at the end of a room, and what its message replies to.
 *
 * @param props.formKey makes sending a message with files twice write once
 * @param props.over whether nothing can be sent any more
 */
export function WritingForm({
  room,
  formKey,
  writing,
  over,
}: {
  room: string;
  formKey: string;
  writing: Writing;
  over: boolean;
}) {
  const { round, around, send, next, replyToNothing } = writing;
  const { number, repliedTo, typed, refusal } = round;
  return (
    <Composer
      // Made anew for each message, so that nothing of one gets into the next.
      key={number}
      room={room}
      formKey={formKey}
      round={number}
      typed={typed}
      refusal={refusal}
      replyTo={repliedTo?.id}
      around={around}
      send={send}
      onPosted={next}
      over={over}
    >
      {repliedTo ? (
        <div className="pbc-replied">
          <p>
            In reply to <b>{repliedTo.name}</b>: {repliedTo.excerpt}
          </p>
          <Button small type="button" variant="secondary" onClick={replyToNothing}>
            Not as a reply
          </Button>
        </div>
      ) : null}
    </Composer>
  );
}
