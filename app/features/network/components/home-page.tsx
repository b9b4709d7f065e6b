import { Form } from '@remix-run/react';
import { greeting } from '~/platform/dates';
import { listHomeViews, type HomeView } from '~/platform/home/home-views';
import { Band } from '~/ui/band';
import { Button } from '~/ui/button';
import { Columns } from '~/ui/columns';
import { useNow } from '~/ui/now';
import { PageBody } from '~/ui/page-body';

/**
 * A member's home page: one box to search and ask, then the parts that have something real to show.
 *
 * @param props.search where the box leads; its words are the parameter `q`
 * @param props.parts content by key, see `platform/home`
 */
export function HomePage({
  givenName,
  search,
  parts,
}: {
  givenName: string;
  search: string;
  parts: Record<string, unknown>;
}) {
  const now = useNow();
  return (
    <>
      <Band>
        <h1>
          {greeting(now)}, {givenName}
        </h1>
        <Form className="pbc-ask" action={search}>
          <div>
            <label className="nhsuk-u-visually-hidden" htmlFor="ask">
              What do you want to know?
            </label>
            <input
              className="nhsuk-input"
              id="ask"
              name="q"
              placeholder="What do you want to know?"
            />
          </div>
          <Button>Search or ask</Button>
        </Form>
        <p className="pbc-meta">You see what is already here before anything is posted.</p>
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
