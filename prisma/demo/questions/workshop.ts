import type { DemoSession } from '../types';

/**
 * A session that is over: 26 questions to one speaker, as at the founding workshop of 10 April 2008, of which three got no
 * answer and one a promise. What was asked and answered is from its notes; the words and the people are made up.
 */
export const workshop: DemoSession = {
  code: 'MTG34',
  title: 'World class commissioning: what it means for clusters',
  description:
    'Gideon Palfreyman-Wu tells us what the programme asks of trusts, and what it may ask of us. An hour for questions.',
  chair: 'josie',
  speaker: 'gideon',
  helper: 'philippa',
  sections: ['management', 'clinical'],
  from: '14:00',
  to: '15:45',
  attendees: [
    'marcus',
    'mags',
    'saoirse',
    'leopold',
    'lavinia',
    'ned',
    'pia',
    'benedikt',
    'aoife',
    'bart',
    'constance',
    'jarek',
    'ottoline',
    'vikram',
    'moira',
    'dot',
    'gwilym',
  ],
  questions: [
    {
      by: 'ines',
      body: 'Children hardly appear on your slides. Where does commissioning for them fit into all this?',
      votes: 9,
      outcome: 'left-open',
    },
    {
      by: 'rufus',
      body: 'When do we get to see the procurement guide, at least as a draft?',
      votes: 6,
      outcome: { answer: 'Next month, as a draft.' },
    },
    {
      by: 'nuala',
      body: 'A plan takes a year from the idea to the yes, and by then the doctors have lost heart. What will make it quicker?',
      votes: 21,
      outcome: {
        answer:
          'The training and support that come with the programme should help, and so should the procurement guide: half of that year is spent on not knowing which way to go.',
      },
    },
    {
      by: 'wilhelmina',
      body: 'Neither side trusts the other. Where would you begin?',
      votes: 12,
      outcome: {
        answer:
          'There is no quick way. Both sides have to put time into knowing one another, and to want to.',
      },
    },
    {
      by: 'cormac',
      body: 'Honestly: does the strategic health authority believe in practice-based commissioning?',
      votes: 17,
      outcome: {
        answer: 'A great deal. There are real hurdles, and none of us gets over them alone.',
      },
    },
    {
      by: 'carys',
      body: 'How is our region going to go about world class commissioning, and who decides it?',
      votes: 8,
      outcome: 'left-open',
    },
    {
      by: 'hal',
      body: 'The trust’s own community services: how are they to be cut loose from the people who buy from them?',
      votes: 5,
      outcome: {
        answer:
          'By the end of the month every trust runs them at arm’s length. The authority watches that it is so.',
      },
    },
    {
      by: 'perpetua',
      body: 'In an emergency, how do we ever get the provider we want?',
      votes: 7,
      outcome: { answer: 'You mostly do not. There is little choice in emergencies, or none.' },
    },
    {
      by: 'sunil',
      body: 'What will bring trusts to give us more freedom, and to help instead of checking?',
      votes: 11,
      outcome: {
        answer:
          'That they will not commission well in any other way. Those who see it first will be glad of you.',
      },
    },
    {
      by: 'bronagh',
      body: 'How will patients notice that any of this works?',
      votes: 10,
      outcome: {
        answer:
          'Perhaps on the day when one person, or one body, leads them through the whole of their treatment.',
      },
    },
    {
      by: 'tamsin',
      body: 'Individual budgets for patients: what will they do to commissioning?',
      votes: 4,
      outcome: { answer: 'They should move decisions further down, closer to the patient.' },
    },
    {
      by: 'desmond',
      body: 'Where is this heading: shall we end up as practice-based providers who build, share or buy?',
      votes: 9,
      outcome: {
        answer:
          'It could go that way. It would take careful rules, so that people still have a choice and money buys what it should.',
      },
    },
    {
      by: 'oluwaseun',
      body: 'In one sentence, what is practice-based commissioning to be in five years?',
      votes: 6,
      outcome: { answer: 'The national review of the health service is to answer that.' },
    },
    {
      by: 'zsofia',
      withoutName: true,
      body: 'How are practices to hold their own against competitors whom those above us seem to like better?',
      votes: 15,
      outcome: 'left-open',
    },
    {
      by: 'farida',
      body: 'Companies led by GPs run into one wall after another inside the trust. Is that meant?',
      votes: 13,
      outcome: {
        answer:
          'Every procurement is open to all. And where new providers came, the others around them got better, too.',
      },
    },
    {
      by: 'ranjit',
      body: 'Do the eleven competencies apply to clusters as well as to trusts?',
      votes: 8,
      outcome: { answer: 'In my view, yes.' },
    },
    {
      by: 'tunde',
      body: 'What keeps cluster and trust from working as one, and why is it so hard to get our plans through?',
      votes: 16,
      outcome: {
        answer:
          'It differs from trust to trust. The authority asks about it at its review of each of them, every quarter.',
      },
    },
    {
      by: 'siobhan',
      body: 'Will the national review impose something on community services?',
      votes: 5,
      outcome: { answer: 'I do not think so.' },
    },
    {
      by: 'agatha',
      body: 'Free to try things, and still one system that fits together: who draws the map, and the ground rules?',
      votes: 9,
      outcome: { answer: 'You and your trust should agree them.' },
    },
    {
      by: 'anouk',
      body: 'Who does what: the strategic health authority and the primary care trust, for somebody new?',
      votes: 11,
      outcome: {
        answer:
          'The trust commissions, and looks after the local market. The authority holds trusts to account, helps them to get better, and looks after the system as a whole.',
      },
    },
    {
      by: 'delphine',
      body: 'What makes somebody an “any willing provider”?',
      votes: 7,
      outcome: {
        answer: 'Two things:\n\n1. accredited by the Healthcare Commission\n2. paid by the tariff',
      },
    },
    {
      by: 'tobias',
      body: 'Practice-based commissioners were not in the room when this was planned. How will they take part as it is rolled out?',
      votes: 19,
      outcome: {
        promise: 'Ask the Department of Health how clusters take part in the roll-out',
        inWorkingDays: 15,
      },
    },
    {
      by: 'kwame',
      body: 'One more framework of assurance. How does it go together with the regulators who come to us already?',
      votes: 6,
      outcome: {
        answer:
          'The regulators ought to take note of it when they look at commissioning. No doubt they will look for themselves as well.',
      },
    },
    {
      by: 'stelios',
      body: 'How does a trust learn to let go, and who persuades it?',
      votes: 8,
      outcome: {
        answer:
          'Each has its review with the authority every quarter, with the chair of its professional committee there, and your survey on the table.',
      },
    },
    {
      by: 'clive',
      body: 'Commissioning together, and the confidence each side has in the other: is that part of the assessment, or beside it?',
      votes: 5,
      outcome: {
        answer:
          'Part of it. What clusters say weighs heavily, and two of the competencies at least look at this.',
      },
    },
    {
      by: 'amina',
      body: 'Could the region give guidance on when to tender: how much money, how much risk, how many patients?',
      votes: 14,
      outcome: { answer: 'Possibly. We have to see the final procurement guide first.' },
    },
  ],
};
