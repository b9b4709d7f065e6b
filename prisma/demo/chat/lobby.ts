import type { DemoRoom } from '../types';

/** What is said in the lobby: short questions, news, who will be there. */
export const lobby: DemoRoom = {
  kind: 'lobby',
  unread: 4,
  messages: [
    {
      by: 'marcus',
      daysAgo: 6,
      at: '09:05',
      body: 'Good morning. The lobby is for what is too short for Ask: who is coming, who has a spare projector, where to park. What somebody may want to find again next year is better asked on the board.',
    },
    {
      by: 'perpetua',
      daysAgo: 6,
      at: '12:50',
      body: 'Does anybody drive to the network day past Lowestoft? I have two seats, and one way I would rather sit in yours.',
      key: 'seats',
    },
    {
      by: 'rufus',
      daysAgo: 6,
      at: '13:12',
      body: 'From Great Yarmouth, at seven. You are on the way, so is the bacon roll.',
      to: 'seats',
    },
    {
      by: 'kwame',
      daysAgo: 5,
      at: '10:31',
      body: 'Has anybody written down, for reception, what to say when a patient asks why their referral goes to a clinic and not to the hospital? Ours each say something different.',
      key: 'reception',
      query: {
        title:
          'What does reception say when a patient asks why it is a clinic and not the hospital?',
        sections: ['management'],
        minutesLater: 40,
      },
    },
    {
      by: 'lavinia',
      daysAgo: 5,
      at: '10:44',
      body: 'We have half a page. It begins with “You can choose”, and that settles most of it. @Kwame Fothersley put it on Ask, then I attach it there.',
      to: 'reception',
    },
    {
      by: 'tobias',
      daysAgo: 4,
      at: '12:20',
      body: 'Our dermatology figures for the quarter are through: 41% of referrals stayed in the community clinic. The spreadsheet goes to @Nuala Fenwright tonight and to everybody who asks.',
      key: 'skin',
    },
    {
      by: 'stelios',
      daysAgo: 4,
      at: '13:02',
      body: 'I ask.',
      to: 'skin',
    },
    {
      by: 'nuala',
      daysAgo: 4,
      at: '19:38',
      body: '41 is good. Was it more before the second nurse left, or has it held?',
      to: 'skin',
    },
    {
      by: 'dot',
      daysAgo: 3,
      at: '08:15',
      body: 'Staithe Road has no telephones until noon, the digger found the cable. If you need us, ring the mobile in the directory.',
      deleted: true,
    },
    {
      by: 'josie',
      daysAgo: 3,
      at: '16:20',
      body: 'The plan for the network day is attached. Questions to the PCT are collected beforehand under Live questions: ask yours, and vote for those you would have asked. What is not reached becomes a query by itself.',
      edited: true,
      file: {
        name: 'Network day, plan.docx',
        paragraphs: [
          'Network day: plan',
          'Half past nine: coffee, and who is here',
          'Ten: what each cluster is redesigning, two minutes each',
          'Eleven: questions to the PCT, collected and voted for beforehand',
          'One: lunch',
          'Two: working in threes on one service',
          'Four: what we promise one another, and by when',
        ],
      },
      key: 'plan',
    },
    {
      by: 'carys',
      daysAgo: 2,
      at: '09:42',
      body: 'Is there somewhere for those of us who cannot leave the practice? I would listen in over lunch.',
      to: 'plan',
    },
    {
      by: 'marcus',
      daysAgo: 2,
      at: '10:02',
      body: 'You can follow the questions on your phone, @Carys Thornlow, and the minutes stand there the same evening.',
    },
    {
      by: 'gwilym',
      daysAgo: 1,
      at: '08:34',
      body: 'Vegetarian lunch for me, please, whoever counts. Last time it was a lettuce.',
    },
    {
      by: 'bronagh',
      daysAgo: 1,
      at: '09:10',
      body: 'It is on the list, with an exclamation mark. Anybody else: tell me by four.',
    },
    {
      by: 'hyacinth',
      daysAgo: 1,
      at: '15:27',
      body: 'I bring ten of the foot check cards from Saltmarsh. @Carys Thornlow, two of them go to you by post.',
    },
    {
      by: 'zsofia',
      daysAgo: 0,
      at: '07:52',
      body: 'Roadworks on the A12 from today. Leave a quarter of an hour earlier.',
    },
  ],
};
