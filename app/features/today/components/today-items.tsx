import { HiddenText } from '~/ui/hidden-text';
import { ButtonLink, Buttons } from '~/ui/button';
import { Meta } from '~/ui/meta';
import { StateTag } from '~/ui/tag';
import { When } from '~/ui/when';
import type { TodayItem } from '~/platform/today/item';

/** Things to see to, one a row, each with where it is seen to. */
export function TodayItems({ items }: { items: TodayItem[] }) {
  return (
    <ul className="pbc-rows" role="list">
      {items.map(({ key, text, to, action, state, since }) => (
        <li key={key} className="pbc-todo">
          <div>
            <h3>{text}</h3>
            <div className="pbc-state">
              <StateTag state={state.look}>{state.word}</StateTag>
              {since === null ? null : (
                <Meta>
                  <>
                    since <When at={since} style="relative" />
                  </>
                </Meta>
              )}
            </div>
          </div>
          <Buttons>
            <ButtonLink variant="secondary" small to={to}>
              {action}
              <HiddenText>: {text}</HiddenText>
            </ButtonLink>
          </Buttons>
        </li>
      ))}
    </ul>
  );
}
