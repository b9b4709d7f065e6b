import type { DemoTopic } from '../types';

/**
 * Queries about information: monthly data packs, figures at cluster level, comparing referrals, and who may
 * see what.
 */
export const information: DemoTopic[] = [
  {
    title: 'What is in your monthly data pack, and does anybody read it?',
    body: 'Ours has 64 pages. I am, I believe, its only reader, and I skip the ambulance section. I have been asked to propose a better one. What three things did your practices actually act on in the last year?',
    by: 'tobias',
    sections: ['management'],
    serviceArea: 'Commissioning support',
    daysAgo: 38,
    at: '12:35',
    replies: [
      {
        by: 'kwame',
        daysAfter: 0,
        at: '14:20',
        body: 'The list of who was admitted twice in a month. That’s it. That is the whole list of things we acted on.',
      },
      {
        by: 'jarek',
        daysAfter: 1,
        at: '10:30',
        body: 'I make those 64 pages. Nobody has ever told me a page was unused, so I have only added. Three years of that and you get 64.',
      },
      {
        by: 'vikram',
        daysAfter: 1,
        at: '13:12',
        body: 'Prescribing: one graph per practice with five drugs, and the name of the practice that does best. They ring each other.',
      },
      {
        by: 'jarek',
        daysAfter: 6,
        at: '11:40',
        accepted: true,
        body: 'I asked all 38 practices what they had used in six months and cut everything that nobody named. Version 2 has **three pages**:\n\n1. where you stand: budget, spent, forecast, one line each for emergencies, outpatients, prescribing\n2. who: people admitted twice or more, people in A&E more than three times (to your own practice only, by secure mail)\n3. one odd thing: whatever moved most since last month, with a sentence saying why if I know\n\nThe 64 pages still exist behind a button. In two months the button has been pressed by one person. Good afternoon, Tobias.',
      },
      {
        by: 'tobias',
        daysAfter: 6,
        at: '12:57',
        body: 'Somebody has to love the ambulance section. The three pages are excellent.',
      },
      {
        by: 'leopold',
        daysAfter: 7,
        at: '09:18',
        body: 'Please share the template. I have a gentleman here who adds a page a quarter and I should like him to meet Jarek.',
      },
    ],
  },
  {
    title: 'Our cluster straddles two PCTs and no report ever adds us up',
    body: 'Seven practices on one side of the boundary, two on the other. Same hospital, same roads. Two data packs, two calendars, two definitions of an emergency. I have a daughter who adds them up on Sundays for pocket money.',
    by: 'gwilym',
    sections: ['management'],
    serviceArea: 'Commissioning support',
    daysAgo: 260,
    at: '18:15',
    replies: [
      {
        by: 'perpetua',
        daysAfter: 1,
        at: '12:40',
        body: 'We live on a county boundary too, and I recognise all of this apart from the daughter.',
      },
      {
        by: 'jarek',
        daysAfter: 1,
        at: '15:05',
        accepted: true,
        body: 'Don’t ask either PCT to add. Ask each for the **raw extract by practice code** with the same five fields: month, specialty, first / follow-up / emergency, number, cost. Then one of the two hosts the sum, under an agreement signed by both. It took me half a day to build and six weeks to get the two signatures. Definitions: take the national ones, and print in a footnote where a PCT differs.',
      },
      {
        by: 'gwilym',
        daysAfter: 38,
        at: '19:00',
        body: 'Six weeks to the day. We have a first joint page, and my daughter is out of work.',
      },
    ],
  },
  {
    title: 'Referral comparisons between practices: with names, or anonymous?',
    body: 'Half our board says that names change behaviour, the other half that names empty the room. I’d like to hear from someone who has switched from one to the other.',
    by: 'kwame',
    sections: ['clinical', 'management'],
    daysAgo: 215,
    at: '09:28',
    replies: [
      {
        by: 'gwilym',
        daysAfter: 0,
        at: '18:50',
        body: 'Anonymous for a year. Everybody spent the meetings guessing who was F. Now with names. It took the guessing out, which was most of the unpleasantness.',
      },
      {
        by: 'ottoline',
        daysAfter: 1,
        at: '11:05',
        body: 'Names or not, please draw the range you would expect by chance. In most of the tables I’m shown, eight of ten practices cannot be told apart, and the room talks for an hour about the order.',
      },
      {
        by: 'mireille',
        daysAfter: 1,
        at: '13:33',
        body: 'A low referrer can be a good doctor or a surgery nobody gets into. The table rewards both.',
      },
      {
        by: 'theo',
        daysAfter: 2,
        at: '20:40',
        body: 'Reading letters worked better for us than rates. Five referral letters from each of us, read by the others over pizza. I’ve not written “? opinion please” since.',
      },
      {
        by: 'kwame',
        daysAfter: 5,
        at: '08:44',
        body: 'Trying all of it in order: chance range first, names next quarter, pizza at once. I’ll say how it went.',
      },
    ],
  },
  {
    title: 'May the cluster office see NHS numbers in the file for checking invoices?',
    body: 'As the cluster’s lead manager I’ve been sent a spreadsheet of all admissions for nine practices, with NHS numbers in it. I’ve closed it and not opened it since. Surely I shouldn’t have the other eight practices’ patients?',
    by: 'philippa',
    sections: ['management'],
    serviceArea: 'Commissioning support',
    daysAgo: 375,
    at: '09:08',
    replies: [
      {
        by: 'hester',
        daysAfter: 0,
        at: '10:25',
        body: 'You did the right thing. Don’t forward it, not even to me. Tell the sender today that it has arrived, that you haven’t used it, and ask them to confirm deletion. They will want to log it.',
      },
      {
        by: 'yvonne',
        daysAfter: 2,
        at: '16:30',
        accepted: true,
        body: 'How we do it, agreed with our Caldicott guardian:\n\n- each practice gets **its own** patients, on secure mail, to one named person\n- the cluster office gets totals, and lines with a key instead of the number\n- if a line is queried, the practice turns the key back into a person. The office never does\n- the file is deleted when the month is closed, and somebody ticks that it was\n\nThe [two-page procedure](https://example.org/validation-procedure) is yours to copy. It sounds slow, but in practice the checking takes the same time, as only the practice can answer the question anyway.',
      },
      {
        by: 'philippa',
        daysAfter: 3,
        at: '08:58',
        body: 'Deleted, logged, procedure copied and adopted. The sender was mortified and very nice about it.',
      },
      {
        by: 'kwame',
        daysAfter: 8,
        at: '09:20',
        body: 'What if the one named person is on leave for three weeks?',
      },
      {
        by: 'yvonne',
        daysAfter: 9,
        at: '11:10',
        body: 'A named deputy with the same training. If both are away the file waits. We’ve missed one month in two years that way and I can live with it.',
      },
    ],
  },
  {
    title:
      'Health profile by cluster: can we have smoking, falls and fuel poverty next to the budget?',
    body: 'I can get the budget by cluster and the health profile by council ward. They never meet on a page. If someone has matched wards to practice lists in a way a public health person would not laugh at, I should be grateful for the method, even if the figures are old.',
    by: 'farida',
    sections: ['clinical', 'management'],
    serviceArea: 'Public health and inequalities',
    daysAgo: 2,
    at: '12:12',
    replies: [],
  },
];
