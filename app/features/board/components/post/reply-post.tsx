import { Form, Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { useViewer } from '~/platform/http/viewer';
import { relativeDay } from '~/platform/dates';
import { Icon } from '~/ui/icons';
import { useNow } from '~/ui/now';
import { visitor } from '~/platform/actor';
import { boardAddresses } from '../../addresses';
import { anchorOf } from '../../posts/anchor';
import { badgeOfAuthor } from '../../kinds';
import { boardPolicy, factsOf } from '../../policy';
import type { AnswerView, ReplyView, TopicView } from '../../views';
import { useCare } from '../moderation/care';
import { SafetyLinks } from '../moderation/safety-links';
import { TakenDown } from '../moderation/taken-down';
import { CopyLink } from '../topic/copy-link';
import { Post, Trace } from './post';
import { QuoteLink } from './quote-link';

/**
 * A reply with what the reader may do with it, by the same policy that the server enforces.
 *
 * @param props.topic the query it replies to
 * @param props.mine ids of what the reader wrote in it without their name
 */
export function ReplyPost({
  reply,
  topic,
  mine,
}: {
  reply: ReplyView;
  topic: TopicView;
  mine: readonly string[];
}) {
  const viewer = useViewer() ?? visitor;
  const lookedAfter = useCare();
  const anchor = anchorOf(reply);
  const facts = { ...factsOf(reply, mine), lookedAfter };
  if (reply.deleted) return <Trace id={anchor} what="A reply" trace={reply.deleted} />;
  if (reply.hidden) {
    return (
      <TakenDown id={anchor} kind="reply" postId={reply.id} hidden={reply.hidden} facts={facts} />
    );
  }

  const to = href(boardAddresses.findReply, { id: reply.id });
  const isAnswer = topic.answer?.replyId === reply.id;
  const may = {
    accept: boardPolicy.acceptAnswer(viewer, factsOf(topic, mine)),
    edit: boardPolicy.editReply(viewer, facts),
    remove: boardPolicy.deleteReply(viewer, facts),
    quote: boardPolicy.reply(viewer, factsOf(topic, mine)),
  };
  const whose = <span className="nhsuk-u-visually-hidden"> the reply by {reply.author.name}</span>;
  return (
    <Post
      {...reply}
      id={anchor}
      label={`Reply by ${reply.author.name}`}
      badges={reply.byAsker && reply.author.kind !== 'nobody' ? [badgeOfAuthor(topic.kind)] : []}
      side={topic.sections.length > 1}
      history={href(boardAddresses.replyHistory, { id: reply.id })}
      flag={isAnswer && topic.answer ? <Accepted answer={topic.answer} /> : null}
    >
      {may.accept ? <AnswerButton topic={topic} reply={reply} isAnswer={isAnswer} /> : null}
      {may.edit ? (
        <Link to={href(boardAddresses.editReply, { id: reply.id })}>Edit{whose}</Link>
      ) : null}
      {may.remove ? (
        <Link to={href(boardAddresses.deleteReply, { id: reply.id })}>Delete{whose}</Link>
      ) : null}
      {may.quote ? (
        <QuoteLink topicId={topic.id} post={{ id: reply.id, to, anchor }} who={reply.author.name} />
      ) : null}
      {reply.author.kind === 'nobody' && boardPolicy.readWriter(viewer) ? (
        <Link to={href(boardAddresses.replyWriter, { id: reply.id })}>Who wrote this?{whose}</Link>
      ) : null}
      <CopyLink to={to} what={`the reply by ${reply.author.name}`} />
      <SafetyLinks
        kind="reply"
        id={reply.id}
        whose={`the reply by ${reply.author.name}`}
        facts={facts}
      />
    </Post>
  );
}

function Accepted({ answer }: { answer: AnswerView }) {
  const now = useNow();
  return (
    <>
      <Icon name="tick" />
      Accepted answer{' '}
      <span>
        by {answer.acceptedBy}, {relativeDay(answer.acceptedAt, now)}
      </span>
    </>
  );
}

function AnswerButton({
  topic,
  reply,
  isAnswer,
}: {
  topic: TopicView;
  reply: ReplyView;
  isAnswer: boolean;
}) {
  return (
    <Form method="post" action={href(boardAddresses.answer, { id: topic.id })} preventScrollReset>
      <input type="hidden" name="reply" value={isAnswer ? '' : reply.id} />
      <button type="submit">
        <Icon name="tick" />
        {isAnswer ? 'Take back: not the answer' : 'This answered my query'}
        <span className="nhsuk-u-visually-hidden">: reply by {reply.author.name}</span>
      </button>
    </Form>
  );
}
