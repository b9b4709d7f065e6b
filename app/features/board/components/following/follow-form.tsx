import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button, Buttons } from '~/ui/button';
import { HiddenText } from '~/ui/hidden-text';
import { followingAddresses } from '../../following/addresses';
import type { FollowKind } from '../../following/schema';
import type { Said } from '../../following/views';

const nouns: Readonly<Record<FollowKind, string>> = {
  topic: 'this topic',
  section: 'this section',
  'service-area': 'this service area',
};

/** What its reader hears, in words. */
function sayWhat(kind: FollowKind, said: Said, wrote: boolean): string {
  if (kind === 'topic') {
    if (said === 'mute') return 'You have muted this: replies are not told to you.';
    if (wrote) return 'You are told of replies, because you wrote here.';
    return said === 'follow'
      ? 'You are told of replies.'
      : 'Follow it, and you are told of replies.';
  }
  if (said === 'mute') return 'You have muted it: what is new here is not told to you.';
  return said === 'follow'
    ? 'You follow it: you are told of new topics.'
    : 'Follow it, and you are told of new topics.';
}

/**
 * Buttons to follow and to mute something, with what its reader hears now.
 *
 * @param props.target id of a topic, slug of a section or service area
 * @param props.said what its reader has said of it
 * @param props.wrote of a topic: its reader asked it or replied in it, and follows it without saying so
 * @param props.name what it is called, where several of these forms stand on a page
 * @param props.from the page that shows the form: it comes back there
 */
export function FollowForm({
  kind,
  target,
  said,
  wrote = false,
  name,
  from,
}: {
  kind: FollowKind;
  target: string;
  said: Said;
  wrote?: boolean;
  name?: string;
  from: string;
}) {
  const what = name ?? nouns[kind];
  const follows = said === 'follow';
  const muted = said === 'mute';
  return (
    <Form
      method="post"
      action={href(followingAddresses.follow, {})}
      preventScrollReset
      className="pbc-follow pbc-no-print"
    >
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="target" value={target} />
      <input type="hidden" name="from" value={from} />
      {name === undefined ? <p className="pbc-meta">{sayWhat(kind, said, wrote)}</p> : null}
      <Buttons>
        {follows || wrote ? null : (
          <Button variant="secondary" small name="choice" value="follow">
            Follow<HiddenText> {what}</HiddenText>
          </Button>
        )}
        {follows ? (
          <Button variant="secondary" small name="choice" value="">
            Stop following<HiddenText> {what}</HiddenText>
          </Button>
        ) : null}
        {muted ? (
          <Button variant="secondary" small name="choice" value="">
            Unmute<HiddenText> {what}</HiddenText>
          </Button>
        ) : (
          <Button variant="secondary" small name="choice" value="mute">
            Mute<HiddenText> {what}</HiddenText>
          </Button>
        )}
      </Buttons>
    </Form>
  );
}
