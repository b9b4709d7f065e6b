import { InsetText } from '~/ui/inset-text';
import { SummaryList } from '~/ui/summary-list';

/**
 * What stands there now, for somebody whose form was overtaken.
 *
 * @param props.facts what the form asks for, and what stands there in words
 */
export function NowSays({ facts }: { facts: Array<{ label: string; text: string }> }) {
  return (
    <InsetText>
      <p>This is what it says now:</p>
      <SummaryList
        rows={facts.map(({ label, text }) => ({
          key: label,
          value: text === '' ? 'Nothing' : text,
        }))}
      />
    </InsetText>
  );
}
