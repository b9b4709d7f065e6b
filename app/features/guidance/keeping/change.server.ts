import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { authorize, Invalid } from '~/platform/errors';
import { ATTACHMENTS } from '~/platform/files/fields';
import { changeFiles } from '~/platform/files/uses.server';
import { indexGuidance } from '../finding/index.server';
import { GUIDANCE_FILES } from '../kinds';
import { firstCheck } from '../links/check.server';
import { loadGuidance } from '../load.server';
import { guidancePolicy } from '../policy';
import type { ChangeInput } from '../schema';
import { touchAll } from '../touched.server';
import { requireSomething } from './add.server';
import { columnsOf, keepAreas, refuseSameUrl } from './values.server';

/**
 * Changes what is said of guidance. With `news`, what it says is different: those who work on it are told, and what stands
 * on it is marked; a corrected letter tells nobody.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Invalid} when somebody changed it since the form was opened, it would lead nowhere, or something that is named
 *   is not there
 */
export function changeGuidance(
  actor: Person,
  slug: string,
  { about, version, news }: ChangeInput,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, seq: latest, url, ...before } = await loadGuidance(tx, actor, slug);
    authorize(guidancePolicy.change(actor, before.facts));
    if (version !== '' && version !== String(latest)) {
      throw new Invalid({
        form: 'Somebody changed this guidance while you were writing. Look at what it says now, then save again',
      });
    }
    requireSomething(about.url, about.attachments);
    await refuseSameUrl(tx, about.url, id);
    const columns = await columnsOf(tx, about, before.sourceSlug);
    const at = now();
    const seq = await record({
      kind: news ? 'guidance.news' : 'guidance.changed',
      channels: [],
      subjects: { guidance: id },
    });
    await tx.guidance.update({
      where: { id },
      data: {
        ...columns,
        // Who has been reminded of the same day is not reminded again.
        ...(before.reviewOn === about.reviewOn && { remindOn: before.remindOn }),
        ...(url !== about.url && firstCheck(about.url, at)),
        ...(news && { changedAt: at }),
        seq,
      },
    });
    await keepAreas(tx, id, about.serviceAreas);
    await changeFiles(
      tx,
      actor,
      { wanted: about.attachments, shown: about.attached },
      { kind: GUIDANCE_FILES, subjectId: id, field: ATTACHMENTS },
    );
    if (news) await touchAll(tx, record, id);
    await indexGuidance(tx, id);
  });
}
