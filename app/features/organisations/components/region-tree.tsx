import type { Branch, KindGroup } from '../views';
import { OrganisationLine } from './organisation-line';

/** The tree of the region: what belongs to whom, folded from the second generation on. Works without scripts. */
export function RegionTree({ trees }: { trees: Branch[] }) {
  return (
    <ul className="pbc-tree" role="list">
      {trees.map((branch) => (
        <TreeBranch key={branch.slug} branch={branch} open />
      ))}
    </ul>
  );
}

function TreeBranch({ branch, open = false }: { branch: Branch; open?: boolean }) {
  return (
    <li>
      <OrganisationLine row={branch} />
      {branch.children.length === 0 ? null : (
        <details open={open}>
          <summary>
            {branch.below}
            <span className="nhsuk-u-visually-hidden"> of {branch.name}</span>
          </summary>
          <ul role="list">
            {branch.children.map((child) => (
              <TreeBranch key={child.slug} branch={child} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** Organisations under the names of their kinds. */
export function KindGroups({ groups, level }: { groups: KindGroup[]; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return groups.map(({ name, rows }) => (
    <section key={name} className="pbc-kind">
      <Heading>{name}</Heading>
      <ul className="pbc-rows is-tight" role="list">
        {rows.map((row) => (
          <li key={row.slug}>
            <OrganisationLine row={row} showKind={false} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
