import type { DemoRoom } from '../types';

/** What some people say to one another. */
export const direct: DemoRoom[] = [
  {
    kind: 'direct',
    by: 'tobias',
    with: ['nuala'],
    daysAgo: 5,
    at: '18:50',
    unread: 1,
    messages: [
      {
        by: 'tobias',
        daysAgo: 5,
        at: '18:50',
        body: 'Before I say it in the room: your recall figures are twice ours. What are you not telling us?',
      },
      {
        by: 'nuala',
        daysAgo: 5,
        at: '21:15',
        body: 'That Hyacinth rings people on Saturdays and writes it down as Monday. Do not put that into a specification.',
      },
      {
        by: 'tobias',
        daysAgo: 4,
        at: '08:10',
        body: 'Then the specification needs six paid hours on a Saturday, and I will say that I thought of it.',
      },
      {
        by: 'nuala',
        daysAgo: 4,
        at: '12:55',
        body: 'You did. Send me the draft before the others, I mark it on the train.',
      },
      {
        by: 'tobias',
        daysAgo: 0,
        at: '07:45',
        body: 'It is a page and a half. May I bring it to the network day, and we go through it over lunch?',
      },
    ],
  },
  {
    kind: 'direct',
    by: 'hester',
    with: ['nuala', 'carys'],
    daysAgo: 3,
    at: '14:10',
    unread: 2,
    messages: [
      {
        by: 'hester',
        daysAgo: 3,
        at: '14:10',
        body: 'I have your two questions for the day and would like to bring figures and not opinions. Carys, how many weeks did your last case take from the letter to the answer?',
      },
      {
        by: 'carys',
        daysAgo: 3,
        at: '16:35',
        body: 'Thirty-one, of which nine were ours. I have each date if that helps.',
      },
      {
        by: 'nuala',
        daysAgo: 2,
        at: '13:05',
        body: 'Twenty-six at Saltmarsh. The longest step was waiting for a panel that had been cancelled, and nobody told us.',
      },
      {
        by: 'hester',
        daysAgo: 1,
        at: '09:30',
        body: 'Thank you both. We cancel panels too, and have never counted what that costs you. I will say so on the day.',
      },
      {
        by: 'hester',
        daysAgo: 1,
        at: '09:32',
        body: 'Would one of you put the question about freed-up resources again, as you did last year? I have a better answer now.',
      },
      {
        by: 'carys',
        daysAgo: 1,
        at: '12:20',
        body: 'Cormac has, and it stands at the top. I help with the questions on the day, so I will see that it is reached.',
      },
    ],
  },
];
