import { redirect } from '@remix-run/node';
import { Link, useLoaderData, useRevalidator } from '@remix-run/react';
import { Fragment } from 'react';
import { boardAddresses } from '~/features/board/addresses';
import { anchorOf } from '~/features/board/posts/anchor';
import { CareProvider } from '~/features/board/components/moderation/care';
import { DeedLine, deedsBefore } from '~/features/board/components/moderation/deed-line';
import { LookAfterLink } from '~/features/board/components/moderation/look-after-link';
import { TopicMarks } from '~/features/board/components/moderation/topic-marks';
import { LiveEnded } from '~/features/board/components/topic/live-ended';
import { QueryPost } from '~/features/board/components/topic/query-post';
import { ReplyForm } from '~/features/board/components/post/reply-form';
import { ReplyPost } from '~/features/board/components/post/reply-post';
import { TopicAside } from '~/features/board/components/topic/topic-aside';
import { BeganAs } from '~/features/board/components/topic/began-as';
import { Conclusion } from '~/features/board/components/topic/conclusion';
import { MeToo } from '~/features/board/components/topic/me-too';
import { useReadMark } from '~/features/board/components/reading/use-read-mark';
import { REPLY_FORM } from '~/features/board/components/post/quote-link';
import { SideViews } from '~/features/board/components/post/side-views';
import { WhereItStands } from '~/features/board/components/topic/where-it-stands';
import { WhichReply } from '~/features/board/components/post/which-reply';
import { wordsOfKind } from '~/features/board/kinds';
import { applyToTopic } from '~/features/board/live';
import { FollowForm } from '~/features/board/components/following/follow-form';
import { findTopicChoice } from '~/features/board/following/followed.server';
import { asksToo } from '~/features/board/me-too/me-too.hot.server';
import { listMineInTopic } from '~/features/board/nameless/nameless.hot.server';
import { findOwnCare } from '~/features/board/moderation/looked-after.server';
import { findMergedInto } from '~/features/board/moderation/merge.server';
import { boardPolicy, factsOf } from '~/features/board/policy';
import { listNearTopics } from '~/features/board/topics/near.server';
import { findBesideStanding } from '~/features/board/escalated/standing.server';
import { quotePost } from '~/features/board/posts/quote.server';
import { readSide, wordOfSide } from '~/features/board/sides';
import { findReading } from '~/features/board/reading/unread.server';
import { replyDraft } from '~/features/board/writing/draft-form';
import { findDraft } from '~/features/board/writing/drafts.server';
import { listOrigins } from '~/features/board/topics/origins.server';
import { findPageOfReply, findTopicPage } from '~/features/board/topics/topic-pages.server';
import type { TopicPage, TopicUpdate } from '~/features/board/views';
import { EveryStep } from '~/features/escalation/components/every-step';
import { StandingActs } from '~/features/escalation/components/standing-acts';
import { visitor } from '~/platform/actor';
import { useOnView } from '~/features/notices/components/bell-provider';
import { titleOf } from '~/features/board/topics/topic-title';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { titled } from '~/platform/http/title';
import { useViewer } from '~/platform/http/viewer';
import { useHappenings } from '~/platform/live/use-happenings';
import { useLive } from '~/platform/live/use-live';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Columns } from '~/ui/columns';
import { useAnnounce } from '~/ui/live-region';
import { PageBody } from '~/ui/page-body';
import { Pagination } from '~/ui/pagination';
import { Part } from '~/ui/part';
import { Badge } from '~/ui/tag';

export const meta = titled<{ shown: TopicPage }>(({ shown }) => titleOf(shown.topic));

export const loader = page(boardAddresses.topic, async ({ actor, params, url }) => {
  const id = params.id ?? '';
  const mergedInto = await findMergedInto(actor, id);
  if (mergedInto !== null) throw redirect(href(boardAddresses.topic, { id: mergedInto }));
  const after = Number(/^\d{1,9}$/.exec(url.searchParams.get('after') ?? '')?.[0] ?? 0);
  const shown = await findTopicPage(actor, id, after, readSide(url.searchParams.get('side')));
  const quoting = url.searchParams.get('quote');
  const [near, origins, draft, care, beside, answerPage, mine, meToo, quote, reading, choice] =
    await Promise.all([
      listNearTopics(actor, id),
      listOrigins(actor, id),
      findDraft(actor, replyDraft(id)),
      findOwnCare(actor, id),
      findBesideStanding(actor, id),
      shown.topic.answer ? findPageOfReply(id, shown.topic.answer.seq) : 0,
      listMineInTopic(actor, id),
      asksToo(actor, id),
      quoting === null ? '' : quotePost(actor, id, quoting),
      findReading(actor, id),
      findTopicChoice(actor, id),
    ]);
  const seen = {
    shown,
    near,
    origins,
    draft,
    care,
    beside,
    answerPage,
    mine,
    meToo,
    quote,
    reading,
    choice,
  };
  return { ...seen, formKey: newFormKey(actor) };
});

export { readAgainUnlessRefused as shouldRevalidate } from '~/platform/http/send-or-keep';

export default function Topic() {
  const {
    shown: loaded,
    near,
    origins,
    draft,
    care,
    beside,
    answerPage,
    mine,
    meToo,
    quote,
    reading,
    choice,
    formKey,
  } = useLoaderData<typeof loader>();
  const viewer = useViewer() ?? visitor;
  const { shown, ended } = useLiveTopic(loaded, mine.includes(loaded.topic.id));
  const { topic, replies, earlier, later, side } = shown;
  const facts = factsOf(topic, mine);
  // What is new stands on the last page: on an earlier one it has not been seen.
  useOnView(later > 0 ? null : `topic:${topic.id}`);
  useReadMark(topic.id, seenUpTo(shown, reading.unread ? loaded.seq : null));
  const pageHref = (after: number) =>
    href(
      boardAddresses.topic,
      { id: topic.id },
      { after: after === 0 ? undefined : after, side: side ?? undefined },
    );
  // Where an answer stands that was accepted just now, the loader has not said yet.
  const answerHref = (id: string) =>
    id === loaded.topic.answer?.replyId
      ? `${pageHref(answerPage)}#${anchorOf({ id })}`
      : href(boardAddresses.findReply, { id });
  const deedsAt = (place: number) =>
    deedsBefore(topic.deeds, { replies, before: place, first: earlier === 0, more: later > 0 });
  const [section] = topic.sections;
  const trail = [{ to: href(boardAddresses.board, {}), text: 'Ask' }];
  if (section) {
    trail.push({
      to: href(boardAddresses.section, { section: section.slug }),
      text: section.name,
    });
  }
  return (
    <CareProvider value={care}>
      <Breadcrumb trail={trail} />
      <PageBody>
        <Columns
          printAside={false}
          aside={
            <>
              {boardPolicy.askToo(viewer, facts) ? (
                <MeToo topicId={topic.id} count={topic.meTooCount} said={meToo} />
              ) : null}
              <Part title="What you are told" print={false}>
                <FollowForm
                  kind="topic"
                  target={topic.id}
                  {...choice}
                  from={href(boardAddresses.topic, { id: topic.id })}
                />
              </Part>
              <TopicAside topic={topic} near={near} />
              <LookAfterLink topic={topic} />
            </>
          }
        >
          <h1>{titleOf(shown.topic)}</h1>
          {topic.pinned || topic.closed ? (
            <p>
              <TopicMarks pinned={topic.pinned} closed={topic.closed} />
            </p>
          ) : null}
          {topic.deleted || topic.hidden ? null : topic.kind === 'query' ? (
            <WhereItStands topic={topic}>
              <StandingActs
                topicId={topic.id}
                may={beside.may}
                question={beside.question}
                replies={topic.replyCount}
              />
              <WhichReply topic={topic} mine={mine} />
              <EveryStep history={beside.history} />
            </WhereItStands>
          ) : (
            <p className="pbc-kind">
              <Badge>{wordsOfKind(topic.kind).tag}</Badge>
            </p>
          )}
          {topic.deleted ? null : <BeganAs origins={origins} words="This began as" />}
          <QueryPost topic={topic} mine={mine} />
          {topic.kind === 'discussion' && !topic.deleted ? (
            <Conclusion
              topic={topic}
              may={{
                conclude: boardPolicy.conclude(viewer, {
                  ...facts,
                  convenerId: topic.convener?.id ?? null,
                }),
                nameConvener: boardPolicy.nameConvener(viewer, { ...facts, lookedAfter: care }),
              }}
            />
          ) : null}
          <header className="pbc-replies" id="replies" hidden={topic.replyCount === 0}>
            <h2>{countReplies(topic.replyCount)}</h2>
            {reading.firstNew ? (
              <p className="pbc-meta pbc-first-new">
                <Link to={href(boardAddresses.firstUnread, { id: topic.id })}>
                  Go to the first reply you have not read
                </Link>
              </p>
            ) : null}
            {topic.answer ? (
              <p className="pbc-meta">
                <Link to={answerHref(topic.answer.replyId)}>Go to the accepted answer</Link>
              </p>
            ) : null}
          </header>
          {topic.sections.length > 1 && topic.replyCount > 0 ? (
            <SideViews topicId={topic.id} side={side} />
          ) : null}
          {side !== null && replies.length === 0 ? (
            <p>Nobody from the {wordOfSide(side).toLowerCase()} side has replied here.</p>
          ) : null}
          {earlier > 0 ? (
            <p>
              <Link to={pageHref(0)}>From the first reply ({earlier} before these)</Link>
            </p>
          ) : null}
          {replies.map((reply, place) => (
            <Fragment key={reply.id}>
              {deedsAt(place).map((deed) => (
                <DeedLine key={deed.id} deed={deed} />
              ))}
              {reply.id === reading.firstNew?.id ? (
                <p className="pbc-new-since">New since you were here</p>
              ) : null}
              <ReplyPost reply={reply} topic={topic} mine={mine} />
            </Fragment>
          ))}
          {deedsAt(replies.length).map((deed) => (
            <DeedLine key={deed.id} deed={deed} />
          ))}
          <Pagination
            label="Pages of replies"
            next={
              later > 0
                ? { to: pageHref(replies.at(-1)?.seq ?? 0), title: `Later replies (${later})` }
                : undefined
            }
          />
          {ended ? <LiveEnded /> : null}
          {boardPolicy.reply(viewer, facts) ? (
            <div id={REPLY_FORM}>
              <Part
                title={topic.replyCount === 0 ? 'Be the first to reply' : 'Reply'}
                print={false}
              >
                {mine.includes(topic.id) ? (
                  <p>
                    You asked this without your name: what you reply here stands without it too.
                  </p>
                ) : null}
                <ReplyForm
                  key={`${topic.id} ${quote}`}
                  topicId={topic.id}
                  formKey={formKey}
                  quote={quote}
                  draft={draft}
                />
              </Part>
            </div>
          ) : null}
        </Columns>
      </PageBody>
    </CareProvider>
  );
}

/**
 * The page as it is now: what happens in the topic while it is open appears in it.
 *
 * @param withoutName the reader asked it without their name
 */
function useLiveTopic(
  loaded: TopicPage,
  withoutName: boolean,
): { shown: TopicPage; ended: boolean } {
  const viewer = useViewer();
  const announce = useAnnounce();
  const { revalidate } = useRevalidator();
  const [shown, hear] = useHappenings(loaded, applyToTopic);
  const { ended } = useLive<TopicUpdate>(`topic:${loaded.topic.id}`, loaded.seq, (happening) => {
    hear(happening);
    const { reply } = happening.payload;
    // The document's title, and on which page the answer stands, are the loader's to say.
    if (happening.kind !== 'board.replied') revalidate();
    if (happening.kind !== 'board.replied' || !reply) return;
    const nameless = withoutName && reply.author.kind === 'nobody';
    // Which of what has no name is the reader's, only the loader can say.
    if (nameless) revalidate();
    const mine = reply.author.id === viewer?.id || nameless;
    announce(mine ? 'Your reply is posted' : `New reply by ${reply.author.name}`);
  });
  return { shown, ended };
}

/**
 * How far the topic is before the reader on this page, as a place in the log; null when there is nothing to say.
 *
 * @param loadedAt what was in the log when the page was read, if something in the topic is unread
 */
function seenUpTo(
  { replies, side, later, newest }: TopicPage,
  loadedAt: number | null,
): number | null {
  if (side !== null) return null; // replies of other sides are not shown
  if (later > 0) return replies.at(-1)?.seq ?? null;
  return loadedAt === null ? newest || null : Math.max(loadedAt, newest);
}

function countReplies(count: number): string {
  if (count === 0) return 'No replies yet';
  return count === 1 ? '1 reply' : `${count} replies`;
}
