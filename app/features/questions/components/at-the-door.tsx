import { Form } from '@remix-run/react';
import { href, signInAddress } from '~/platform/addresses';
import { Button, ButtonLink, Buttons } from '~/ui/button';
import { PageBody } from '~/ui/page-body';
import { questionAddresses } from '../addresses';
import type { SessionDoor } from '../views';
import { CodeForm } from './code-form';
import { SessionTime } from './session-meta';

/** A member who has not come in: one button. */
export function ComeIn({ door }: { door: SessionDoor }) {
  const { code } = door;
  return (
    <PageBody>
      <div className="pbc-live">
        <p className="pbc-meta is-plain">
          Live questions, <SessionTime {...door} />
        </p>
        <h1>{door.title}</h1>
        {door.may.join ? (
          <>
            <p>Come in to read the questions, to vote and to ask. The chair sees that you came.</p>
            <Form method="post" action={href(questionAddresses.session, { code })}>
              <Button className="is-wide">Come in</Button>
            </Form>
          </>
        ) : (
          <p>This session has been put away. Those who came in can still read it.</p>
        )}
      </div>
    </PageBody>
  );
}

/** Somebody who is not signed in and has no badge here: nothing is said about the session. */
export function Stranger({ next }: { next: string }) {
  return (
    <PageBody>
      <div className="pbc-live">
        <h1>Live questions</h1>
        <CodeForm
          label="Code on your badge"
          hint="Eight letters and numbers. It lets you ask and vote on this phone, without a password."
          refusal={undefined}
        />
        <p>No badge? Sign in to come in.</p>
        <Buttons>
          <ButtonLink variant="secondary" to={signInAddress(next)}>
            Sign in
          </ButtonLink>
        </Buttons>
      </div>
    </PageBody>
  );
}
