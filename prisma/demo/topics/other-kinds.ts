import type { DemoTopic } from '../types';

/**
 * What is no plain query: a discussion that came to something, one that goes on, an announcement, and a frustration that
 * nobody wanted to put a name to.
 */
export const otherKinds: DemoTopic[] = [
  {
    kind: 'discussion',
    title: 'What should every cluster be able to show before it takes on a larger budget?',
    body: 'The founding day asked for a minimum standard, and we have spoken of one ever since without writing a line. What would you be glad to be held to? I mean something a cluster could check in an afternoon, **not** an inspection.',
    by: 'josie',
    sections: ['clinical', 'management'],
    daysAgo: 26,
    at: '09:20',
    replies: [
      {
        by: 'wilhelmina',
        daysAfter: 0,
        at: '20:15',
        body: 'That it has somebody who reads the monthly figures and writes two lines about them. If nobody reads them, no other promise is worth much.',
      },
      {
        by: 'delphine',
        daysAfter: 1,
        at: '10:05',
        body: 'From where I sit: that conflicts of interest are written down before a decision and not after it. One page would do. The page we use is attached, take it.',
        file: {
          name: 'Interests declared, one page.docx',
          paragraphs: [
            'Interests declared before a decision',
            'Who decides: name and practice',
            'What is decided, and on which day',
            'Do you, your family or your practice gain or lose by it? Say how, in a sentence.',
            'What was agreed about taking part in the discussion and in the vote',
          ],
        },
      },
      {
        by: 'cormac',
        daysAfter: 2,
        at: '13:40',
        body: 'That its practices have met at least four times in the year and that three out of four of them came. A small cluster can do that as well as a large one.',
      },
      {
        by: 'sunil',
        daysAfter: 5,
        at: '18:25',
        body: 'That patients were asked about one redesign, and that one can see what changed because of it.',
      },
    ],
    conclusion: {
      by: 'wilhelmina',
      daysAfter: 12,
      at: '19:50',
      body: 'Nobody spoke against these four, so we take them to the steering group as a first minimum:\n\n1. somebody reads the monthly figures and writes down what they mean\n2. interests are declared on one page before a decision\n3. four meetings a year, with three practices out of four present\n4. one redesign in which patients were asked, with what came of it',
    },
  },
  {
    kind: 'discussion',
    title: 'Should the network meet for whole days or for half days?',
    body: 'Two meetings a year was what we agreed on the founding day. A whole day costs every practice a locum, and half a day is mostly driving for those who come from the coast. What would make you come?',
    by: 'tobias',
    sections: ['management'],
    daysAgo: 6,
    at: '12:35',
    replies: [
      {
        by: 'perpetua',
        daysAfter: 0,
        at: '17:10',
        body: 'A half day that begins at half past twelve with something to eat. I can see the morning surgery and still be there.',
      },
      {
        by: 'gwilym',
        daysAfter: 1,
        at: '08:45',
        body: 'A whole day, and the afternoon for working on one thing with those who do the same. I do not drive two hours for presentations.',
      },
    ],
  },
  {
    kind: 'announcement',
    title: 'Queries that nobody answers go to somebody now, and you can see to whom',
    body: 'From now on every query has a date. If the network has not answered it by then, it goes to the agent for its subject, who has a date too. You find both at the head of each query.\n\nIf you are content with an answer, please say so with the button: the query leaves the list, and the next person who asks finds the answer at once.',
    by: 'marcus',
    sections: ['clinical', 'management'],
    daysAgo: 19,
    at: '10:00',
    replies: [
      {
        by: 'farida',
        daysAfter: 0,
        at: '13:20',
        body: 'Thank you. Does it count for queries from before?',
      },
      {
        by: 'marcus',
        daysAfter: 0,
        at: '15:05',
        body: 'Yes, for all that are open.',
      },
    ],
  },
  {
    title: 'Is it only us, or do savings vanish everywhere as soon as they are real?',
    body: 'We spent two years on a redesign. It saved what we had said, to within a few hundred pounds. Then we were told that the budget had been “rebased” and that there was nothing to reinvest. I would rather not say where this was, because we have to go on working with the same people. But I should like to know whether anybody was **ever** given what had been agreed, and what they had in writing.',
    by: 'nuala',
    withoutName: true,
    askedToo: ['hal', 'zsofia', 'cormac', 'rufus', 'agatha'],
    sections: ['management'],
    daysAgo: 4,
    at: '21:10',
    replies: [
      {
        by: 'sunil',
        daysAfter: 1,
        at: '13:15',
        body: 'We were, once. What we had was a letter of one page, signed **before** the year began, with the share in per cent and the day on which it would be paid. Everything we had agreed by word of mouth afterwards went the way you describe.',
      },
      {
        by: 'nuala',
        daysAfter: 1,
        at: '21:30',
        body: 'That helps, thank you. Who signed it on the other side?',
      },
    ],
  },
];
