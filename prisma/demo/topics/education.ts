import type { DemoTopic } from '../types';

/**
 * Queries about learning: courses that end in a qualification, learning sets, outside support and gaps in
 * skills.
 */
export const education: DemoTopic[] = [
  {
    title: 'Is there a commissioning course that ends in a qualification a GP can use?',
    body: 'I learned medicine for eleven years and commissioning in a car park from the previous lead. I would like something structured, with an exam if need be. It must not be on a fixed weekday. I would also rather it were not all flip charts.',
    by: 'mireille',
    sections: ['management'],
    daysAgo: 660,
    at: '19:45',
    replies: [
      {
        by: 'wilhelmina',
        daysAfter: 0,
        at: '21:00',
        body: 'I did a certificate years ago, at a university, by post. Health economics was worth all the rest together. It took two winters and one marriage counsellor, who was not part of the course.',
      },
      {
        by: 'carys',
        daysAfter: 1,
        at: '08:28',
        body: 'Please let managers in too, whatever it is! Half of what my lead does I do first.',
      },
      {
        by: 'gideon',
        daysAfter: 4,
        at: '14:15',
        accepted: true,
        body: 'A structured programme with a qualification was one of the first things the clusters asked for when the network was founded, so it’s on our list and not only on yours. Where it stands:\n\n- the NHS Alliance runs a PbC academy, which is the nearest thing there is at present; the link is under Library, training\n- two universities have offered a certificate in six modules that can be taken in any order. The steering group wants to see one module before anybody pays\n- the SHA will contribute towards the first twenty places. GPs, nurses and managers alike, Carys\n\nI’ll post here when there is a date.',
      },
      {
        by: 'gideon',
        daysAfter: 58,
        at: '10:22',
        body: 'As promised: first module in ten weeks, two days, on different weekdays. Needs assessment and health economics. Places can be booked at https://example.org/modules and I have asked about the flip charts.',
      },
      {
        by: 'mireille',
        daysAfter: 59,
        at: '07:56',
        body: 'Booked. Thank you for coming back to it, I had given up.',
      },
    ],
  },
  {
    title: 'Learning sets: six people, one day every two months. Was it worth it for anybody?',
    body: 'We’re invited to start one across clusters: cluster managers only, a facilitator, everyone brings a real problem. My chair asks what comes out. I’d like a better answer than “it’s nice to talk”.',
    by: 'tunde',
    sections: ['management'],
    daysAgo: 232,
    at: '09:35',
    replies: [
      {
        by: 'rufus',
        daysAfter: 0,
        at: '12:40',
        body: 'I went in a cynic and came out with a risk-sharing agreement I’d been failing to write for a year. Somebody asked me who I was writing it for. That was all.',
      },
      {
        by: 'mags',
        daysAfter: 1,
        at: '10:08',
        body: 'It is nice to talk. I’m the only one who does my job within 25 miles, and I’d have left last year otherwise. Replacing me would have cost £12,000. Put that to your chair.',
        accepted: true,
      },
      {
        by: 'saoirse',
        daysAfter: 1,
        at: '11:47',
        body: 'Two conditions: same six people every time, and no bosses. Ours died when directors came “to listen”.',
      },
      {
        by: 'tunde',
        daysAfter: 3,
        at: '09:12',
        body: 'Chair convinced, by Mags’s sum. We start with six, no bosses. There’s one place left if a manager from Essex would like it.',
      },
    ],
  },
  {
    title: 'What may a cluster ask of the national framework of outside commissioning support?',
    body: '',
    by: 'aoife',
    sections: ['management'],
    serviceArea: 'Commissioning support',
    daysAgo: 540,
    at: '15:25',
    replies: [
      {
        by: 'leopold',
        daysAfter: 1,
        at: '09:36',
        body: 'I’d first ask what we could do ourselves if we had the fee. It’s a good exercise even when you then pay the fee.',
      },
      {
        by: 'ifeoma',
        daysAfter: 2,
        at: '13:50',
        accepted: true,
        body: 'The framework is a list of fourteen companies that SHAs, PCTs **and PbC groups** may draw on for expertise in commissioning. A handful of projects are running across the country. Ours, in this region, is the validation of acute invoices. A cluster that wants to use the framework should\n\n1. agree with its PCT what it needs and who pays\n2. tell me, so that two clusters do not buy the same thing in the same month\n3. put into the agreement that the working files stay with you afterwards\n\nI can’t recommend one company over another, and please don’t ask me to over a drink.',
      },
      {
        by: 'aoife',
        daysAfter: 5,
        at: '16:12',
        body: 'Thank you, that’s clear. We will talk to the practices first and come back to you if they want it.',
      },
    ],
  },
  {
    title: 'Skill gaps: who has asked practice staff what they cannot do yet, and how did you ask?',
    body: 'We’ve a bit of training money and I’d like to spend it on what people lack instead of what they fancy. A questionnaire will get me “Excel”. Has anyone an approach that gets past “Excel”? One page would be plenty.',
    by: 'philippa',
    sections: ['management'],
    daysAgo: 8,
    at: '10:55',
    replies: [],
  },
];
