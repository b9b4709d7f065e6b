import { Form } from '@remix-run/react';
import { formatDay } from '~/platform/dates';
import { Button } from '~/ui/button';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { StateTag } from '~/ui/tag';
import type { Deputy } from '../views';

/** Deputies of now and of later; `mayEnd` shows the button by which their days end. */
export function DeputyList({ deputies, mayEnd }: { deputies: Deputy[]; mayEnd: boolean }) {
  return (
    <ul className="pbc-rows" role="list">
      {deputies.map((deputy) => (
        <li key={deputy.personId} className="pbc-todo">
          <div>
            <h3>{deputy.name}</h3>
            <div className="pbc-state">
              {deputy.now ? (
                <StateTag state="answered">Now</StateTag>
              ) : (
                <StateTag state="waiting">Later</StateTag>
              )}
              <Meta>
                {deputy.organisation}
                {daysOf(deputy)}
              </Meta>
            </div>
          </div>
          {mayEnd ? (
            <Form method="post">
              <input type="hidden" name="deed" value="end" />
              <input type="hidden" name="person" value={deputy.personId} />
              <Button variant="secondary" small>
                {deputy.now ? 'End now' : 'Take back'}
                <HiddenText>: {deputy.name}</HiddenText>
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function daysOf({ from, until }: Deputy): string {
  return from === until ? `on ${formatDay(from)}` : `${formatDay(from)} to ${formatDay(until)}`;
}
