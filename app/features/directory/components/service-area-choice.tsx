import { Checkboxes } from '~/ui/checkboxes';

export interface ServiceAreaOption {
  slug: string;
  name: string;
  group: string;
}

/**
 * The service areas as boxes to tick, in their groups.
 *
 * @param props.chosen slugs that are ticked at first
 */
export function ServiceAreaChoice({
  areas,
  chosen,
  error,
}: {
  areas: ServiceAreaOption[];
  chosen: string[];
  error?: string;
}) {
  const groups = [...new Set(areas.map(({ group }) => group))];
  return (
    <div className="pbc-areas">
      {groups.map((group, place) => (
        <Checkboxes
          key={group}
          small
          name="serviceAreas"
          id={place === 0 ? 'serviceAreas' : `serviceAreas-${place + 1}-group`}
          legend={group}
          items={areas
            .filter((area) => area.group === group)
            .map(({ slug, name }) => ({ value: slug, label: name }))}
          defaultValues={chosen}
          error={place === 0 ? error : undefined}
        />
      ))}
    </div>
  );
}
