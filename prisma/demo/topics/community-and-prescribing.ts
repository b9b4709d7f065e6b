import type { DemoTopic } from '../types';

/**
 * Queries about services near home and about medicines: community nursing, intermediate care, sexual
 * health, children, and who pays for which prescription.
 */
export const communityAndPrescribing: DemoTopic[] = [
  {
    title: 'Sexual health: who fits coils for the patients of practices that do not?',
    body: '',
    by: 'ines',
    sections: ['clinical'],
    serviceArea: 'Sexual health',
    daysAgo: 0,
    at: '08:04',
    replies: [],
  },
  {
    title: 'Who pays for the drugs when a hospital starts them and asks the practice to go on?',
    body: 'Shared care, they call it. They share the care and we get the drug. Last quarter: £46,000 of things begun in clinics, on letters that say “GP to continue please”. Eleven letters had no monitoring plan, four were for something off our list. If we refuse, the patient stands at the counter in tears. If we don’t, it’s our budget. Does anybody have a line that holds?',
    by: 'rufus',
    sections: ['clinical', 'management'],
    serviceArea: 'Prescribing',
    daysAgo: 28,
    at: '09:05',
    replies: [
      {
        by: 'vikram',
        daysAfter: 0,
        at: '12:05',
        body: 'A traffic-light list, agreed by both sides: red stays with the hospital and on its budget, amber only with a signed shared-care sheet, green is ours. It holds for about 85%. The other 15% is new drugs, for which the list is always six months late.',
      },
      {
        by: 'theo',
        daysAfter: 0,
        at: '20:37',
        body: 'And who signs the amber sheet? I’m sent it already signed by the consultant, with my name typed underneath as “agreed”.',
      },
      {
        by: 'cormac',
        daysAfter: 1,
        at: '12:37',
        body: 'We send it back with a compliments slip. Politely, every time, copied to their chief pharmacist. The patient gets a month from us, so that nobody stands at a counter. After the fortieth slip they rang.',
      },
      {
        by: 'rufus',
        daysAfter: 3,
        at: '10:18',
        body: 'We have a list, last revised when I had hair. Does anybody’s contract **charge back** a red drug that arrives on a practice’s budget? That is what I’m really after. If it exists I’d like to see the paragraph.',
      },
    ],
  },
  {
    title: 'District nurses: attached to practices, or drawn on a map?',
    body: 'Attached for twenty years, then by postcode for three, and now they want to attach us again. I’ve been redesigned so often I ought to have a hinge. Before it starts over: what do you GPs and managers really want from it? And would you be honest about whether you’d notice?',
    by: 'siobhan',
    sections: ['clinical', 'management'],
    serviceArea: 'Community nursing',
    daysAgo: 150,
    at: '18:12',
    replies: [
      {
        by: 'ned',
        daysAfter: 1,
        at: '09:22',
        body: 'I’d notice. When it was by postcode I’d five teams for one list and no idea which to ring. I want one name and a mobile number.',
      },
      {
        by: 'hal',
        daysAfter: 1,
        at: '19:10',
        body: 'Ten minutes on a Monday with the same nurse. I would swap two outreach clinics for it.',
      },
      {
        by: 'nasreen',
        daysAfter: 2,
        at: '10:05',
        body: 'The argument for the map was driving. On paper it saved us 900 miles a week. I believed it. What we hadn’t costed was every conversation that no longer took place.',
      },
      {
        by: 'comfort',
        daysAfter: 2,
        at: '18:25',
        accepted: true,
        body: 'You can have both and two of our teams do:\n\n- teams of eight by **area**, so that nights, sickness and driving work out\n- in each team one nurse is **named** for each practice: at its meeting every Monday, knows its ten worst-off patients, and she’s the one who rings\n- if she is away the team still knows, because it’s written on a wall\n\nCost nothing except the meetings, 40 minutes each. After a year unplanned visits are down by a fifth, because we hear of things on Monday that used to reach us on Thursday night.',
      },
      {
        by: 'parveen',
        daysAfter: 4,
        at: '11:12',
        body: 'What’s on the wall? I ask as the person who’d be asked about confidentiality.',
      },
      {
        by: 'comfort',
        daysAfter: 4,
        at: '18:50',
        body: 'Initials and a colour, in a locked room. When the inspectors came I thought they’d have it down, and they photographed it. The wall, not the initials.',
      },
      {
        by: 'siobhan',
        daysAfter: 6,
        at: '18:05',
        body: 'Areas, with a name for each practice. I can live with that, and you’ve all asked for the same ten minutes. Going to my manager with this thread printed out.',
      },
    ],
  },
  {
    title:
      'Intermediate care beds full of people who are waiting for something else. How did you free them?',
    body: '14 beds, meant for three weeks each. This morning: 5 in rehabilitation, 9 waiting for a home, a package or a decision. Longest 71 days. The hospital says we’re not taking anybody. Quite true, where would I put them?',
    by: 'benedikt',
    sections: ['clinical'],
    serviceArea: 'Intermediate care',
    daysAgo: 310,
    at: '16:18',
    replies: [
      {
        by: 'moira',
        daysAfter: 0,
        at: '17:45',
        body: 'Ask on day 1 “where will this person live in three weeks?” and write the answer over the bed. If nobody knows, that’s the work for day 2 and not for day 20.',
      },
      {
        by: 'bart',
        daysAfter: 3,
        at: '10:30',
        accepted: true,
        body: 'I’m half paid by the council, which may be why I get to say this. What freed ours was a small pooled budget, £80,000 from each side, and **one** person allowed to spend it on the day. She buys up to four weeks in a home, or carers until the proper assessment is done, and the argument about who pays happens afterwards, between the two organisations, with nobody lying in a bed meanwhile.\n\nAverage stay went from 44 days to 24. The pot ends the year about level, since most people turn out to belong to whom one thought.',
      },
      {
        by: 'benedikt',
        daysAfter: 4,
        at: '08:40',
        body: '“The argument happens afterwards.” I’m having that framed for both chief executives. Bart, please send the agreement, however ugly it is.',
      },
      {
        by: 'benedikt',
        daysAfter: 97,
        at: '15:10',
        body: 'Signed last week at £60,000 each. Five of the nine have gone where they wanted to be. Beds today: 11 in rehabilitation, 3 waiting.',
      },
    ],
  },
  {
    title: 'Pharmacist reviews in care homes: what was left after you had paid the pharmacist?',
    body: 'Everyone says it pays for itself. I would like to see it with the pharmacist’s salary in. We have 23 homes, about 700 residents.',
    by: 'oluwaseun',
    sections: ['clinical'],
    serviceArea: 'Prescribing',
    daysAgo: 95,
    at: '20:02',
    replies: [
      {
        by: 'vikram',
        daysAfter: 1,
        at: '09:15',
        accepted: true,
        body: 'With me in it, one year, 540 residents:\n\n- drugs stopped or changed: £71,400 a year less\n- waste (homes ordering everything every month): £22,000 less\n- cost: 0.8 of a pharmacist and some GP time, £49,500\n- **left: about £43,900**, in the first year. The second gives half that, because the easy things are gone\n\nThe money is the smaller part. 38 people were on something that made them fall. Go with the GP or the nurse. When I went alone I wrote lovely letters and 40% of the changes happened. With somebody who could sign there and then: 90%.',
      },
      {
        by: 'pia',
        daysAfter: 1,
        at: '12:55',
        body: 'And look in the fridge. I found eleven open bottles of the same eye drops, all in use, none for the person on the label.',
      },
      {
        by: 'oluwaseun',
        daysAfter: 4,
        at: '19:38',
        body: 'Half the saving in year two is the sort of sentence I trust. Going with the GP then. And into the fridge.',
      },
      {
        by: 'comfort',
        daysAfter: 6,
        at: '18:15',
        body: 'Tell the families before and not after. A daughter who hears from a carer that “they’ve stopped Mum’s heart tablet” will ring the practice, the papers and me, in that order.',
      },
    ],
  },
  {
    title:
      'Wound dressings: £214,000 a year and a cupboard in every house. Who has changed the ordering?',
    body: 'They’re prescribed by the box for one patient. The wound heals or the dressing changes, and the rest stays in the airing cupboard. I was offered a carrier bag of unopened silver dressings by somebody’s widow, about £160 worth, and had to tell her to bin it.',
    by: 'anouk',
    sections: ['clinical', 'management'],
    serviceArea: 'Community nursing',
    daysAgo: 50,
    at: '13:50',
    replies: [
      {
        by: 'siobhan',
        daysAfter: 0,
        at: '18:20',
        body: 'We carry what’s left over from house to house in our cars, which we’re not allowed to do. There, I’ve said it. The nurses have been running a stock system for years, out of their boots.',
      },
      {
        by: 'vikram',
        daysAfter: 1,
        at: '10:12',
        body: 'A central store for the nurses, off prescription. It needs the budget to move from the practices to the community provider, and this is where it usually dies. How was your £214,000 split?',
      },
      {
        by: 'bronagh',
        daysAfter: 2,
        at: '09:18',
        body: 'We do this since last year: 40 products in a cupboard at the health centre, nurses take single pieces and scan them. Spend went from £131,000 to £88,000 over four practices. Two snags. Nobody had thought who orders when the lady in stores is on leave, and weekends ran out of the square ones. The budget moved as a “loan” from the practices with a review each quarter, so nobody felt robbed.',
      },
      {
        by: 'anouk',
        daysAfter: 3,
        at: '11:55',
        body: 'The loan is clever. Split here is 70% practices, 30% provider, and our finance contact has gone pale but not said no. I leave this open until she’s her own colour again.',
      },
    ],
  },
  {
    title: 'Where do children come into all this?',
    body: 'I’ve been to four PbC meetings and the youngest patient mentioned was 58. I see asthma, eczema, constipation, bedwetting, mothers at the end of their rope. Most of what gets sent to the hospital from us doesn’t need it. Is any cluster doing something for children?',
    by: 'pia',
    sections: ['clinical'],
    serviceArea: "Children's services",
    daysAgo: 440,
    at: '12:44',
    replies: [
      {
        by: 'farida',
        daysAfter: 1,
        at: '12:18',
        body: 'You are right, and somebody asked the same thing at our first day without getting an answer. We have nothing running. I’ve put it on our agenda under your words.',
      },
      {
        by: 'ranjit',
        daysAfter: 2,
        at: '13:21',
        body: 'Planning one: a children’s nurse for eczema and constipation, two surgeries, half a day each. 29% of our paediatric first appointments were for these two. The paediatricians are keener than we are.',
      },
      {
        by: 'pia',
        daysAfter: 3,
        at: '10:32',
        body: 'Twenty-nine per cent for two nappy bags’ worth of problems! Please post when it starts. And does anyone have the bedwetting clinic back? Ours went in the last reorganisation, together with the alarms.',
      },
    ],
  },
];
