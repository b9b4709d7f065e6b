import type { MouseEvent } from 'react';
import { HiddenText } from '~/ui/hidden-text';
import { useAnnounce } from '~/ui/live-region';

/**
 * A link to a post that outlives the pages of its topic: followed, it leads there; with scripts a click puts it where
 * it can be pasted.
 *
 * @param props.to address of the post
 * @param props.what the post, for a screen reader
 */
export function CopyLink({ to, what }: { to: string; what: string }) {
  const announce = useAnnounce();
  const copy = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    // Only pages that came over a safe connection may write to the clipboard.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) return;
    event.preventDefault();
    clipboard.writeText(new URL(to, window.location.href).href).then(
      () => announce('The link is copied'),
      () => window.location.assign(to),
    );
  };
  return (
    <a href={to} onClick={copy}>
      Copy link<HiddenText> to {what}</HiddenText>
    </a>
  );
}
