import type { Refusal } from '~/platform/http/refusal';
import { Checkbox } from '~/ui/checkboxes';
import { Radios } from '~/ui/radios';
import { readKind, topicKinds, wordsOfKind, type TopicKind } from '../kinds';

/**
 * What somebody is about to post, and whether under their name. Whoever may not announce anything is not offered it.
 *
 * @param props.onChoose told when another kind is chosen
 * @param props.begun what stands in the fields at first
 * @param props.mayAnnounce whether the writer may post announcements
 */
export function KindFields({
  begun,
  refusal,
  mayAnnounce,
  onChoose,
}: {
  begun: Record<string, string | string[]>;
  refusal: Refusal | undefined;
  mayAnnounce: boolean;
  onChoose: (kind: TopicKind) => void;
}) {
  const said = refusal?.typed ?? begun;
  const offered = topicKinds.filter((kind) => kind !== 'announcement' || mayAnnounce);
  return (
    <>
      <Radios
        name="kind"
        legend="What is it?"
        items={offered.map((kind) => {
          const { tag, hint } = wordsOfKind(kind);
          return { value: kind, label: tag, hint };
        })}
        defaultValue={String(said.kind ?? 'query')}
        error={refusal?.errors.kind}
        onChoose={(kind) => onChoose(readKind(kind))}
      />
      <Checkbox
        name="withoutName"
        value="yes"
        label="Ask without your name"
        hint="For a query only. Members do not see who asks, nor who writes for the asker below it. The webmaster alone can find out, and that is written down. A file that you attach may carry your name inside."
        defaultChecked={(said.withoutName ?? '') !== ''}
        error={refusal?.errors.withoutName}
      />
    </>
  );
}
