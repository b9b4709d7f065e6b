import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Attachments } from '~/ui/attachments';
import { HiddenText } from '~/ui/hidden-text';
import { Reading } from '~/ui/reading';
import { When } from '~/ui/when';
import { chatAddresses } from '../addresses';
import type { MessageView } from '../views';

/** Id of the form that makes a query of the messages that are ticked. */
export const ASK_FORM = 'ask-on-the-board';

/** What somebody may do with the messages of a room. */
export interface MayDo {
  say: boolean;
  deleteOthers: boolean;
  /** Make a query of what others said. */
  askOthers: boolean;
}

/**
 * A message.
 *
 * @param props.day the day that begins with it, in words
 * @param props.onReply called when somebody wants to reply to it, where the page has a form for that
 * @param props.isFirstNew whether what is new to the reader begins with it
 * @param props.goesOn whether its author said the one before, so that the name is not said again
 */
export function MessageItem({
  room,
  message,
  day,
  isFirstNew,
  goesOn,
  mine,
  may,
  onReply,
}: {
  room: string;
  message: MessageView;
  day: string | null;
  isFirstNew: boolean;
  goesOn: boolean;
  mine: boolean;
  may: MayDo;
  onReply?: (message: MessageView) => void;
}) {
  const { id, author, at, deleted, replyTo, html, attachments, topicId } = message;
  return (
    <li id={`message-${id}`} className={goesOn ? 'is-run' : undefined}>
      {day === null ? null : <h2 className="pbc-day">{day}</h2>}
      {isFirstNew ? (
        <p id="first-new" className="pbc-new-since">
          New since you were here
        </p>
      ) : null}
      <p className={goesOn ? 'nhsuk-u-visually-hidden' : 'pbc-meta'}>
        <b>{author.name}</b>
        {author.organisation === '' ? '' : `, ${author.organisation}`}
      </p>
      {replyTo ? (
        <p className="pbc-replied">
          <Link
            to={`${href(chatAddresses.room, { room }, { at: replyTo.id })}#message-${replyTo.id}`}
          >
            <HiddenText>In reply to </HiddenText>
            {replyTo.name}
          </Link>
          : {replyTo.excerpt}
        </p>
      ) : null}
      {deleted ? (
        <p className="pbc-meta">
          {deleted.by === 'author'
            ? 'A message stood here. Its author deleted it.'
            : 'A message stood here. It was deleted by somebody who looks after the room.'}
        </p>
      ) : (
        <>
          <Reading html={html} />
          <Attachments files={attachments} />
        </>
      )}
      <p className="pbc-meta pbc-message-foot">
        <span>
          <When at={at} style="time" />
        </span>
        {message.hasHistory ? (
          <Link to={href(chatAddresses.messageHistory, { room, id })}>
            Edited<HiddenText> – how it was changed</HiddenText>
          </Link>
        ) : message.editedAt !== null && deleted === null ? (
          <span>Edited</span>
        ) : null}
        {topicId === null ? null : <Link to={`/topics/${topicId}`}>Asked on the board</Link>}
        {deleted === null && topicId === null && (mine || may.askOthers) ? (
          <label className="pbc-tick">
            <input type="checkbox" name="message" value={id} form={ASK_FORM} /> Pick
            <HiddenText> the message of {author.name} for a query</HiddenText>
          </label>
        ) : null}
        {deleted === null ? (
          <Deeds room={room} message={message} mine={mine} may={may} onReply={onReply} />
        ) : null}
      </p>
    </li>
  );
}

function Deeds({
  room,
  message,
  mine,
  may,
  onReply,
}: {
  room: string;
  message: MessageView;
  mine: boolean;
  may: MayDo;
  onReply?: (message: MessageView) => void;
}) {
  const { id, author } = message;
  const which = <HiddenText> to the message of {author.name}</HiddenText>;
  return (
    <>
      {may.say ? (
        <Link
          to={href(chatAddresses.send, { room }, { to: id })}
          onClick={(event) => {
            if (!onReply || event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onReply(message);
          }}
        >
          Reply{which}
        </Link>
      ) : null}
      {mine && may.say ? (
        <Link to={href(chatAddresses.editMessage, { room, id })}>
          Edit<HiddenText> your message</HiddenText>
        </Link>
      ) : null}
      {mine || may.deleteOthers ? (
        <Link to={href(chatAddresses.deleteMessage, { room, id })}>
          Delete<HiddenText> the message of {author.name}</HiddenText>
        </Link>
      ) : null}
    </>
  );
}
