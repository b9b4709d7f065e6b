import { escalationAddresses } from '~/features/escalation/addresses';
import { href } from '~/platform/addresses';
import { Views } from '~/ui/views';
import { frontHref, frontLists, type FrontList, type FrontQuery } from '../../front/front-query';

const names: Readonly<Record<FrontList, string>> = {
  new: 'New to you',
  unanswered: 'Unanswered',
  mine: 'Yours',
  following: 'Following',
  hot: 'Hot issues',
};

/** What a list of all sections is called. */
export function nameOfList(list: FrontList): string {
  return names[list];
}

/**
 * The lists of all sections together, as links.
 *
 * @param props.counts how much stands in those that are counted
 * @param props.desk how many queries are the reader's to see to, as an agent or in the steering group
 */
export function FrontViews({
  query,
  counts,
  desk,
}: {
  query: FrontQuery;
  counts: Partial<Record<FrontList, number>>;
  desk: number;
}) {
  return (
    <Views
      items={[
        {
          to: frontHref({}),
          text: 'Sections',
          current: query.list === null && query.serviceArea === null,
        },
        ...frontLists.map((list) => ({
          to: frontHref({ list }),
          text: names[list],
          count: counts[list],
          current: query.list === list,
        })),
        ...(desk > 0
          ? [
              {
                to: href(escalationAddresses.desk, {}),
                text: 'Your desk',
                count: desk,
                current: false,
              },
            ]
          : []),
      ]}
    />
  );
}
