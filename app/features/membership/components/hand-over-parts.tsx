import { Form } from '@remix-run/react';
import { Button, Buttons } from '~/ui/button';
import { Part } from '~/ui/part';
import { Radios } from '~/ui/radios';
import { When } from '~/ui/when';
import type { HandOverView } from '../views';

/** Somebody asks the reader to take over: two buttons. */
export function AnswerHandOver({ asked }: { asked: HandOverView }) {
  return (
    <Part title={`${asked.from} asks you to take over`} id={`from-${asked.fromId}`}>
      <p>
        Asked on <When at={asked.offeredAt} style="date" />. If you say yes, you are the webmaster
        from that moment on and {asked.from} is no longer. You can hand the network on in the same
        way.
      </p>
      <Form method="post">
        <input type="hidden" name="person" value={asked.fromId} />
        <Buttons>
          <Button name="deed" value="yes">
            Yes, I take over
          </Button>
          <Button name="deed" value="no" variant="secondary">
            No
          </Button>
        </Buttons>
      </Form>
    </Part>
  );
}

/** The reader has asked somebody, and can take it back. */
export function OpenOffer({ offer }: { offer: HandOverView }) {
  return (
    <Part title={`You have asked ${offer.to}`} id="offer">
      <p>
        Asked on <When at={offer.offeredAt} style="date" />. You stay webmaster until they say yes.
      </p>
      <Form method="post">
        <Buttons>
          <Button name="deed" value="withdraw" variant="secondary">
            Take it back
          </Button>
        </Buttons>
      </Form>
    </Part>
  );
}

/** Who of those that were found is to be asked. */
export function OfferForm({
  candidates,
  error,
}: {
  candidates: Array<{ id: string; name: string; about: string }>;
  error: string | undefined;
}) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="deed" value="offer" />
      <Radios
        name="person"
        legend="Which of them?"
        items={candidates.map(({ id, name, about }) => ({ value: id, label: name, hint: about }))}
        defaultValue={candidates.length === 1 ? candidates[0]?.id : undefined}
        error={error}
      />
      <Buttons>
        <Button>Ask them to take over</Button>
      </Buttons>
    </Form>
  );
}
