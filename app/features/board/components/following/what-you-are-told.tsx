import { Part } from '~/ui/part';
import type { AreaChoice } from '../../following/followed.server';
import type { Said } from '../../following/views';
import type { ListQuery } from '../../lists/list-query';
import { listHref } from '../section/section-filters';
import { FollowForm } from './follow-form';

/**
 * On a section's page: following and muting the section, and the service area that was chosen.
 *
 * @param props.said what its reader has said of the section
 * @param props.area the service area, or null when none was chosen
 */
export function WhatYouAreTold({
  section,
  said,
  area,
  query,
}: {
  section: { slug: string; name: string };
  said: Said;
  area: AreaChoice | null;
  query: ListQuery;
}) {
  const from = listHref(section.slug, query);
  return (
    <Part title="What you are told" print={false}>
      <h3 className="nhsuk-heading-xs">{section.name}</h3>
      <FollowForm kind="section" target={section.slug} said={said} from={from} />
      {area ? (
        <>
          <h3 className="nhsuk-heading-xs">{area.name}, in all sections</h3>
          <FollowForm kind="service-area" target={area.slug} said={area.said} from={from} />
        </>
      ) : null}
    </Part>
  );
}
