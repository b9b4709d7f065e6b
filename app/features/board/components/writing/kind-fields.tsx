import type { Refusal } from '~/platform/http/refusal';
import { Checkbox } from '~/ui/checkboxes';
import { Details } from '~/ui/details';
import { Radios } from '~/ui/radios';
import { readKind, topicKinds, wordsOfKind, type TopicKind } from '../../kinds';

/** What has been typed into the form before, by field. */
interface Begun {
  begun: Record<string, string | string[]>;
  refusal: Refusal | undefined;
}

/**
 * What most queries do without, behind a fold: another kind, no name. Open as soon as something in it is chosen or
 * wrong.
 */
export function MoreChoices(props: Begun & Parameters<typeof KindField>[0]) {
  const { begun, refusal, mayAnnounce } = props;
  const { kind, withoutName, from } = refusal?.typed ?? begun;
  const { errors = {} } = refusal ?? {};
  const open =
    readKind(String(kind ?? 'query')) !== 'query' ||
    (withoutName ?? '') !== '' ||
    Boolean(errors.kind ?? errors.withoutName);
  // What a query is made of says whose it is: such a one has a name, unless the form was filled in before that was known.
  const nameless = (from ?? '') === '' || (withoutName ?? '') !== '';
  const others = mayAnnounce ? 'begin a discussion, announce something' : 'begin a discussion';
  return (
    <Details summary={`More: ${others}${nameless ? ', ask without your name' : ''}`} open={open}>
      <KindField {...props} />
      {nameless ? <NameField begun={begun} refusal={refusal} /> : null}
    </Details>
  );
}

/**
 * What somebody is about to post. Whoever may not announce anything is not offered it.
 *
 * @param props.mayAnnounce whether the writer may post announcements
 * @param props.onChoose told when another kind is chosen
 */
function KindField({
  begun,
  refusal,
  mayAnnounce,
  onChoose,
}: Begun & { mayAnnounce: boolean; onChoose: (kind: TopicKind) => void }) {
  const said = refusal?.typed ?? begun;
  const offered = topicKinds.filter((kind) => kind !== 'announcement' || mayAnnounce);
  return (
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
  );
}

/** Whether a query stands under its asker's name, and what becomes of that promise. */
function NameField({ begun, refusal }: Begun) {
  const said = refusal?.typed ?? begun;
  return (
    <Checkbox
      name="withoutName"
      value="yes"
      label="Ask without your name"
      hint="For a query only. Members do not see who asks; what you reply below it stands without your name too. The webmaster alone can find out, and that is written down. A file that you attach may carry your name inside: Word, Excel and PowerPoint take it out under File, Info, Check for Issues."
      defaultChecked={(said.withoutName ?? '') !== ''}
      error={refusal?.errors.withoutName}
    />
  );
}
