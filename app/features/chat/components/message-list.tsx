import { formatDate } from '~/platform/dates';
import type { MessageView } from '../views';
import { MessageItem, type MayDo } from './message-item';

/** What one said right after the other stands together for so long. */
const RUN_MINUTES = 5;

/**
 * The messages of a room with the days on which they were said; what somebody says in one go stands under one name. New
 * ones are told to screen readers.
 *
 * @param props.viewerId whose messages are their own
 * @param props.may what may be done with them
 * @param props.readUpTo place of the newest message that the viewer had read before
 * @param props.onReply called when somebody wants to reply to one, where the page has a form for it
 */
export function MessageList({
  room,
  messages,
  viewerId,
  may,
  readUpTo,
  onReply,
}: {
  /** As its address names it. */
  room: string;
  messages: MessageView[];
  viewerId: string;
  may: MayDo;
  readUpTo: number;
  onReply?: (message: MessageView) => void;
}) {
  const firstNew = messages.find(({ seq, author }) => seq > readUpTo && author.id !== viewerId)?.id;
  return (
    <div role="log" aria-label="Messages" aria-live="off">
      <ol className="pbc-messages" role="list">
        {messages.map((message, place) => {
          const before = messages[place - 1];
          const newDay = !before || formatDate(before.at) !== formatDate(message.at);
          return (
            <MessageItem
              key={message.id}
              room={room}
              message={message}
              day={newDay ? formatDate(message.at) : null}
              isFirstNew={message.id === firstNew && place > 0}
              goesOn={
                !newDay && message.id !== firstNew && before !== undefined && isRun(before, message)
              }
              mine={message.author.id === viewerId}
              may={may}
              onReply={onReply}
            />
          );
        })}
      </ol>
    </div>
  );
}

function isRun(before: MessageView, after: MessageView): boolean {
  const minutes = (Date.parse(after.at) - Date.parse(before.at)) / 60_000;
  return (
    before.author.id === after.author.id &&
    before.deleted === null &&
    after.replyTo === null &&
    minutes < RUN_MINUTES
  );
}
