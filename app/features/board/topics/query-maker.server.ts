import { Invalid } from '~/platform/errors';
import { registerQueryMaker } from '~/platform/queries/make-query.server';
import { countTold } from '../following/told.server';
import { beginTopic, enterTopic } from './begin-topic.server';

/** Queries that the network asks for somebody: what was left open at a session, say. */

registerQueryMaker(async (tx, record, query) => {
  const { askerId, withoutName, title, body, sectionIds, origin } = query;
  const sections = await tx.section.findMany({
    where: { id: { in: sectionIds }, retiredAt: null },
    select: { id: true, audience: true },
  });
  if (sections.length === 0) throw new Invalid({ sections: 'Choose where the query should stand' });
  const topic = await beginTopic(tx, record, {
    kind: 'query',
    title,
    body,
    sections,
    serviceAreaId: null,
    askerId,
    withoutName,
    origin,
  });
  // Nobody is named in it: what was said in a room was not meant to call on anybody.
  const told = await countTold(tx, { id: askerId ?? '' }, topic, { asked: [], named: [] });
  await tx.topic.update({ where: { id: topic.id }, data: { toldCount: told } });
  await enterTopic(tx, topic);
  return topic.id;
});
