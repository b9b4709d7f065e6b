import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { authorize, Invalid } from '~/platform/errors';
import { fingerprintFiles, useFiles } from '~/platform/files/uses.server';
import { ATTACHMENTS } from '~/platform/files/fields';
import { indexGuidance } from '../finding/index.server';
import { GUIDANCE_FILES } from '../kinds';
import { firstCheck } from '../links/check.server';
import { guidancePolicy } from '../policy';
import type { AddInput } from '../schema';
import { touchAll } from '../touched.server';
import { columnsOf, findFreeSlug, keepAreas, refuseSameUrl } from './values.server';

/**
 * Adds guidance. Whoever adds it keeps it true. Those who work on its service areas are told, and what stands on them is
 * marked.
 *
 * @returns its slug
 * @throws {Forbidden}
 * @throws {Invalid} when it leads nowhere, is here already, or something that is named is not there
 */
export async function addGuidance(actor: Person, input: AddInput): Promise<string> {
  const { idempotencyKey: key, attachments, attached: _, ...about } = input;
  const files = await fingerprintFiles(actor, attachments);
  return change(
    actor,
    async (tx, record) => {
      authorize(guidancePolicy.add(actor));
      requireSomething(about.url, attachments);
      await refuseSameUrl(tx, about.url, null);
      const id = newId();
      const slug = await findFreeSlug(tx, about.title);
      const columns = await columnsOf(tx, input);
      const at = now();
      const seq = await record({
        kind: 'guidance.added',
        channels: [],
        subjects: { guidance: id },
      });
      await tx.guidance.create({
        data: {
          ...columns,
          ...{ id, slug, seq, ownerId: actor.id, createdById: actor.id },
          ...{ createdAt: at, changedAt: at, ...firstCheck(about.url, at) },
        },
      });
      await keepAreas(tx, id, about.serviceAreas);
      await useFiles(tx, actor, attachments, {
        kind: GUIDANCE_FILES,
        subjectId: id,
        field: ATTACHMENTS,
      });
      await touchAll(tx, record, id);
      await indexGuidance(tx, id);
      return slug;
    },
    key === '' ? undefined : { verb: 'guidance.add', key, input: [about, files] },
  );
}

/** @throws {Invalid} */
export function requireSomething(url: string, files: readonly string[]): void {
  if (url === '' && files.length === 0) {
    throw new Invalid({ url: 'Enter its address, or add it as a file' });
  }
}
