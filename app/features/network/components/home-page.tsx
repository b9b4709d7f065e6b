import { Form } from '@remix-run/react';
import { greeting } from '~/platform/dates';
import { listHomeViews, type HomeView } from '~/platform/home/home-views';
import { Band } from '~/ui/band';
import { Button } from '~/ui/button';
import { Columns } from '~/ui/columns';
import { useNow } from '~/ui/now';
import { PageBody } from '~/ui/page-body';

/**
 * A member's home page: one box to ask, then the parts that have something real to show.
 *
 * @param props.ask address of the form for a query, or null where nothing can be asked yet
 * @param props.parts content by key, see `platform/home`
 */
export function HomePage({
  givenName,
  ask,
  parts,
}: {
  givenName: string;
  ask: string | null;
  parts: Record<string, unknown>;
}) {
  const now = useNow();
  return (
    <>
      <Band>
        <h1>
          {greeting(now)}, {givenName}
        </h1>
        {ask === null ? null : (
          <>
            <Form className="pbc-ask" action={ask}>
              <div>
                <label className="nhsuk-u-visually-hidden" htmlFor="ask">
                  What do you want to know?
                </label>
                <input
                  className="nhsuk-input"
                  id="ask"
                  name="title"
                  placeholder="What do you want to know?"
                />
              </div>
              <Button>Ask the network</Button>
            </Form>
            <p className="pbc-meta">
              You can add details before it is posted. Only the question is required.
            </p>
          </>
        )}
      </Band>
      <PageBody>
        <Columns aside={<Parts column="aside" parts={parts} />}>
          <Parts column="main" parts={parts} />
        </Columns>
      </PageBody>
    </>
  );
}

function Parts({ column, parts }: { column: HomeView['column']; parts: Record<string, unknown> }) {
  return (
    <>
      {listHomeViews(column)
        .filter(({ key }) => parts[key] !== undefined)
        .map(({ key, View }) => (
          // A key's two halves are registered by one feature, which gives both the same type.
          <View key={key} data={parts[key] as never} />
        ))}
    </>
  );
}
