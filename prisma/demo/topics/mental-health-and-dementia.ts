import type { DemoTopic } from '../types';

/**
 * Queries about mental health and dementia: memory clinics, medicines in care homes, counselling, lump-sum
 * contracts and carers.
 */
export const mentalHealthAndDementia: DemoTopic[] = [
  {
    title: 'Is anybody running a memory clinic without a consultant on site?',
    body: 'We wait seven months for a first assessment. Our psychiatrist would rather supervise four nurse clinics than see forty people herself, and I think she is right. The trust’s managers are uneasy. It would help to know of one place where nurses make the diagnosis, and what the consultant does on which day.',
    by: 'perpetua',
    sections: ['clinical'],
    serviceArea: 'Dementia',
    daysAgo: 29,
    at: '12:15',
    replies: [
      {
        by: 'clive',
        daysAfter: 1,
        at: '11:40',
        body: 'Wirral has one: clinics out in the community, led by nurses, psychiatrists behind them, a voluntary organisation in it as well. I only know it on paper. I’ve asked for their rota.',
      },
      {
        by: 'wilhelmina',
        daysAfter: 4,
        at: '20:50',
        body: 'Ours is a pilot, ten weeks old, so take it as gossip: nurse and psychologist see people in the surgery, the consultant joins by telephone at four o’clock and goes through every one of them. She has changed the diagnosis in 3 of 38.',
      },
    ],
  },
  {
    title: 'Antipsychotics in care homes: how did you get from an audit to actually stopping them?',
    body: 'Audit done: 24% of residents with dementia in our 19 homes are on one, 60% of those for over a year, and for a third nobody can say who began it. Everybody nods. Nothing stops. I do not have the authority to stop a tablet in a home where the night staff ask for it.',
    by: 'vikram',
    sections: ['clinical'],
    serviceArea: 'Dementia',
    daysAgo: 148,
    at: '10:10',
    replies: [
      {
        by: 'hal',
        daysAfter: 0,
        at: '19:20',
        body: 'I am one of the nodders. I’m afraid of the phone call two nights later. Tell me who answers that call and I will stop them tomorrow.',
      },
      {
        by: 'perpetua',
        daysAfter: 1,
        at: '12:31',
        accepted: true,
        body: 'Hal has it. What we did was to pay for the phone call. For six months a mental health nurse went into each home **before** anything was stopped, for two half days, and was on the phone until 10pm for two weeks after. Then halve, wait a fortnight, stop.\n\n- 87 people reviewed, 52 stopped, 19 reduced\n- 8 restarted, and nobody minds about those\n- £23,000, about a third back from drugs and out-of-hours visits\n\nThe night staff were our best allies in the end. They had been asking for help, and tablets were the only help anybody had ever sent.',
      },
      {
        by: 'benedikt',
        daysAfter: 2,
        at: '16:50',
        body: 'Start with the homes where the manager has been there for more than a year. In the others you train a team that’s gone by the time you reduce.',
      },
      {
        by: 'vikram',
        daysAfter: 5,
        at: '09:35',
        body: 'Case written around the phone call. It was going to be called “Medicines management review”, it’s now “Who answers at night”. Hal has agreed to go first.',
      },
    ],
  },
  {
    title:
      'What does one visit by a community psychiatric nurse cost? The block contract will not say',
    body: 'We pay millions in one lump and get a report with a bar chart. I asked what a visit costs, so as to compare it with a practice-based worker. The answer: “it isn’t held in that form”. How do you get behind a block?',
    by: 'josie',
    sections: ['clinical', 'management'],
    serviceArea: 'Mental health',
    daysAgo: 318,
    at: '14:40',
    replies: [
      {
        by: 'rufus',
        daysAfter: 0,
        at: '16:02',
        body: 'You divide the lump by the bar chart. Ours came to £212 a contact, we published it, and within a week the trust found out that it could hold it in that form after all.',
      },
      {
        by: 'bart',
        daysAfter: 3,
        at: '11:25',
        accepted: true,
        body: 'Rufus’s way works once. For something that lasts, ask for one team, not the whole contract. We picked the older people’s team: staff in post, hours, caseload, contacts by practice, for one quarter. The provider’s own manager wanted to know as well. Result £74 a contact, and a more useful one: three of our eleven practices had 60% of them. The conversation went from price to who gets seen, and I’d say that was worth more.',
      },
      {
        by: 'luca',
        daysAfter: 4,
        at: '15:33',
        body: 'Mind that contacts are counted differently everywhere. In one trust two nurses with one patient make two contacts. In another a voicemail makes one.',
      },
      {
        by: 'josie',
        daysAfter: 11,
        at: '09:52',
        body: 'We went for one team. Same picture as Bart’s, our poorest practice has the fewest contacts. That goes to the board with the map and without the price.',
      },
    ],
  },
  {
    title: 'Counsellors in practices: keep ours, or join the new talking-therapy service?',
    body: 'We’ve had the same counsellor two days a week since the fundholding days. Patients adore her, wait is 3 weeks. The new service wants everyone in one system with one phone number and scores on a form. PCT wants an answer by the end of the month. Doctors split down the middle, receptionists 100% for the counsellor.',
    by: 'dot',
    sections: ['clinical', 'management'],
    serviceArea: 'Mental health',
    daysAgo: 84,
    at: '10:35',
    replies: [
      {
        by: 'ines',
        daysAfter: 0,
        at: '13:40',
        body: 'We joined. Wait went from 4 weeks to 11, then to 5. You get treatments we didn’t have. What you lose is me knocking on her door between patients.',
      },
      {
        by: 'theo',
        daysAfter: 0,
        at: '20:45',
        body: 'Does she measure anything? I ask because ours did not, for nine years, and when the money was tight we had nothing to defend her with but affection.',
      },
      {
        by: 'luca',
        daysAfter: 1,
        at: '10:55',
        accepted: true,
        body: 'I run this for a PCT, so I’m not neutral. You needn’t choose. What three of our practices agreed:\n\n- the counsellor stays in the building, is employed by the service, keeps her two days\n- one list for everybody, so that a patient of the practice down the road can see her too\n- she uses the scores. She hated it for a month, and now shows me the graphs\n- the service takes over holidays, supervision and the notes\n\nPut the two days in the building into the agreement with a date, three years if you can get it. Without a date it will be a central clinic by the second reorganisation.',
      },
      {
        by: 'dot',
        daysAfter: 13,
        at: '09:45',
        body: 'Agreed: two days a week, in writing, for three years. She starts with the scores next month. Thanks all.',
      },
    ],
  },
  {
    title: 'Breaks for carers: has any cluster paid for sitting services out of its savings?',
    body: 'Four hours a week for somebody to go to the hairdresser, or to sleep. The local authority pays for some and the waiting list is a year. A carer who collapses costs us an emergency placement at £900 a week, so even finance can see it. The rules on what a saving may be spent on seem to say “services to patients”. Is a carer’s nap a service to a patient?',
    by: 'bart',
    sections: ['management'],
    serviceArea: 'Dementia',
    daysAgo: 3,
    at: '12:20',
    replies: [],
  },
];
