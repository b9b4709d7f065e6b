import type { DemoTopic } from '../types';

/**
 * Queries about Payment by Results: the tariff, how hospitals code what they do, and checking the invoice
 * before it is paid.
 */
export const tariffAndCoding: DemoTopic[] = [
  {
    title: 'Follow-ups have fallen and the bill has not. Is our clinic being recoded?',
    body: 'Rheumatology, twelve months against twelve months: follow-ups down 640, exactly what we paid a nurse to achieve. First appointments up 410. Referrals from our practices: unchanged, I counted. A first costs roughly twice a follow-up, so we have worked hard for a saving of nearly nothing. How do I show it is coding, without accusing anybody of anything?',
    by: 'tobias',
    sections: ['management'],
    serviceArea: 'Outpatient follow-up',
    daysAgo: 22,
    at: '12:48',
    replies: [
      {
        by: 'jarek',
        daysAfter: 0,
        at: '14:30',
        body: 'Match each “first” to a referral. Same patient, same specialty, attended within 12 months before = not a first in any dictionary I own. Send me the two extracts by the secure route and I’ll run it.',
      },
      {
        by: 'leopold',
        daysAfter: 1,
        at: '09:20',
        accepted: true,
        body: 'Don’t argue from totals, you will be told about case mix. Do this:\n\n1. pull 50 of the new “firsts”, by whatever lottery you like\n2. have each practice look in the notes: is there a referral letter, yes or no\n3. take the 50 to the trust’s **coding manager**, not to the finance director\n\nOurs had 31 of 50 without a letter. A clinic had changed its booking template and everything from a new room went in as first. No villain, £83,000, credited in the next quarter. Had I written to the director I should still be corresponding.',
      },
      {
        by: 'cormac',
        daysAfter: 1,
        at: '13:03',
        body: 'It is curious that these templates only ever break in one direction.',
      },
      {
        by: 'idris',
        daysAfter: 3,
        at: '11:15',
        body: 'Curious but not universal; I’ve had two refunds go the other way. What helps next year is one sentence in the contract: a first attendance requires a new referral, and without one the follow-up price is paid.',
      },
      {
        by: 'tobias',
        daysAfter: 9,
        at: '13:14',
        body: '50 pulled, 27 without a letter, one polite meeting with a coding manager who was delighted that somebody had come to see her. It was a template. Idris’s sentence is in our list for the contract.',
      },
    ],
  },
  {
    title: 'Acute invoice validation: how does a cluster join the regional project?',
    body: 'I gather our region does this on behalf of the whole country, and that a cluster can put its hand up. On whose desk does the hand go up, and what would be asked of the practices? Ours will say yes to anything that doesn’t involve counting.',
    by: 'lavinia',
    sections: ['management'],
    serviceArea: 'Commissioning support',
    daysAgo: 480,
    at: '10:08',
    replies: [
      {
        by: 'ifeoma',
        daysAfter: 1,
        at: '15:30',
        accepted: true,
        body: 'Mine. You are right that the region leads that project, and a cluster may ask to take part; send me a line with the number of practices, your acute trust and a name. What it asks of you:\n\n- a data agreement with your PCT, because the checking is done on PCT data\n- one person in each practice who answers “was this patient yours, was there a referral” for a sample\n- nothing else in the first quarter\n\nSo I am afraid there is some counting. About two hours a month.',
      },
      {
        by: 'tunde',
        daysAfter: 4,
        at: '09:55',
        body: 'We joined the first round. The two hours is right for a big practice. A small one does it over one coffee.',
      },
      {
        by: 'lavinia',
        daysAfter: 6,
        at: '16:20',
        body: 'Signed up. I have told them it’s not counting, it’s coffee.',
      },
      {
        by: 'tunde',
        daysAfter: 160,
        at: '10:42',
        body: 'For anybody who wonders whether it is worth it: after five months we’ve found £23,000 across nine practices and spent perhaps £8,000 of people’s time. Less than I had hoped. The odd lines get fewer each month though, so I think somebody at the other end has noticed.',
      },
    ],
  },
  {
    title:
      'Two hours in the assessment unit at the price of an admission. Anybody agreed something better?',
    body: 'Seen, bloods, home by teatime. Charged as a short-stay emergency. 1,140 of those last year.',
    by: 'hal',
    sections: ['management'],
    serviceArea: 'Emergency admissions',
    daysAgo: 140,
    at: '07:32',
    replies: [
      {
        by: 'nasreen',
        daysAfter: 1,
        at: '10:44',
        body: 'Agreed a local price with our trust: nothing under four hours counts as an admission, £165 instead. They agreed because we dropped a dispute about the year before. I’m not proud of the trade but it was cheaper than the dispute.',
      },
      {
        by: 'tobias',
        daysAfter: 1,
        at: '12:52',
        body: 'Look at when it started. In ours the number doubled in the very month the unit opened, with the same number of people through the door. That’s a good graph to bring along.',
      },
      {
        by: 'idris',
        daysAfter: 5,
        at: '16:15',
        body: 'I’m the contracts person here and I should say where we are: no agreement yet. The trust’s argument is that the unit avoids longer stays, and for some patients it plainly does. Our offer is a unit price for stays of under six hours with a joint audit of 100 notes. Joint, because neither side believes the other’s 100.',
      },
      {
        by: 'hal',
        daysAfter: 5,
        at: '20:40',
        body: 'I’ll do twenty of the hundred myself. Bring them on a wet Sunday.',
      },
      {
        by: 'idris',
        daysAfter: 61,
        at: '09:30',
        body: 'Update for those following. 100 notes read: 58 both sides call a clinic visit, 27 a real admission, 15 disputed. Price still being argued over, but it is now about the 15 and no longer about honour.',
      },
    ],
  },
  {
    title: 'One referral, three consultants, three first-appointment tariffs. How did you stop it?',
    body: 'I referred a patient with a swollen knee and paid for a tour of the building: orthopaedics to rheumatology to vascular. Each passed him on without a word to us. Perhaps all three were needed. I would just like to have been asked once.',
    by: 'ines',
    sections: ['clinical', 'management'],
    serviceArea: 'Outpatient follow-up',
    daysAgo: 275,
    at: '13:37',
    replies: [
      {
        by: 'gwilym',
        daysAfter: 0,
        at: '18:48',
        body: 'My record is five, and the fifth referred him to a physiotherapist in my own building.',
      },
      {
        by: 'delphine',
        daysAfter: 2,
        at: '10:02',
        accepted: true,
        body: 'We have a protocol with our trust since last year:\n\n- same condition, or urgent, or cancer suspected: pass on freely, no questions\n- anything else goes back to the GP with a suggestion\n- what is passed on against the list is paid at the follow-up price\n\nConsultant-to-consultant referrals are down 19%. GPs did complain for a month that they now get the letters. You cannot have it both ways, and I have said so on a slide.',
      },
      {
        by: 'theo',
        daysAfter: 4,
        at: '20:25',
        body: 'And the patient? She waits, comes to me, and waits again, so that we can save the difference between two prices. I’d want to see that list of exceptions very generous.',
      },
      {
        by: 'ines',
        daysAfter: 5,
        at: '13:18',
        body: 'It has to be. But at the moment the wait happens anyway, only nobody told the patient what for. I have asked Delphine for the list and will take it to our registrars to pick holes in.',
      },
    ],
  },
  {
    title: 'How many days do you get to challenge a month of hospital activity?',
    body: 'By the time our practices have looked, the PCT says the month is closed. Nobody told us there was a door, let alone that it shuts. What are your dates, and who sends them to you?',
    by: 'stelios',
    sections: ['management'],
    daysAgo: 62,
    at: '11:45',
    replies: [
      {
        by: 'jarek',
        daysAfter: 0,
        at: '13:02',
        accepted: true,
        body: 'Two dates a month. First cut arrives (“flex”): you may question everything. Final cut (“freeze”): it’s paid. In our contract there are about four weeks between. The PCT’s information team knows both dates for the whole year. Ask for the list, put them in the practice diary, and check **first cut only**. Checking the final one is archaeology.',
      },
      {
        by: 'constance',
        daysAfter: 1,
        at: '10:20',
        body: 'And agree what you check, otherwise four weeks are nothing. Ours do three things only: patients not on the list, duplicates, and stays over 30 days. That takes a practice about an hour and finds roughly 80% of what there is to be found.',
      },
      {
        by: 'stelios',
        daysAfter: 2,
        at: '09:00',
        body: 'Dates in the diary until next spring. First look found 14 patients who left us in the last century.',
      },
    ],
  },
  {
    title: 'Where do I start with the tariff? Please assume that I know nothing',
    body: '',
    by: 'pia',
    sections: ['management'],
    daysAgo: 610,
    at: '16:48',
    replies: [
      {
        by: 'leopold',
        daysAfter: 0,
        at: '17:30',
        body: 'Start with a price that annoys you. Find out what is in it. Then another one. The manual will make sense after about six.',
      },
      {
        by: 'constance',
        daysAfter: 1,
        at: '09:58',
        accepted: true,
        body: 'The whole of it on one screen:\n\n- each thing a hospital does falls into a group, each group has one national price\n- money follows the patient, so **more activity is more income**, good or not\n- it covers something like four fifths of acute work: outpatients, operations, emergencies, A&E\n- it does not cover mental health, community services, or most tests a GP orders. Those are mostly lump sums\n- each year the prices change a little and the groups change a lot\n\nThen take one of your own patients’ hospital letters (on paper, in your own room) and ask your finance contact which lines it became. One letter teaches more than my course does, and I say that as the person who gives the course.',
      },
      {
        by: 'pia',
        daysAfter: 3,
        at: '12:36',
        body: 'Did it with a cataract. Two appointments, one operation, one follow-up, four lines, and I followed all of it. On to hips.',
      },
    ],
  },
  {
    title: 'Has anybody got a price for reading an ECG? It is in no tariff I can find',
    body: 'We record about 20 a week and post them to cardiology, who read them “as a favour” and have now sent a bill for the favour: £31 each. Somebody must have agreed a figure with someone. Also happy to hear from practices that read their own and sleep well.',
    by: 'anouk',
    sections: ['clinical', 'management'],
    serviceArea: 'Diagnostics',
    daysAgo: 5,
    at: '15:22',
    replies: [],
  },
];
