// @ts-check
/**
 * What is asked while a session is played, and what becomes of it. All of it is made up.
 *
 * @typedef {object} Played
 * @property {string} body plain text, at most 280 characters
 * @property {number} draws how many of ten who read it vote for it
 * @property {string} [answer] what the speaker says, written down at once
 * @property {string} [promise] what the speaker takes away
 * @property {true} [open] nobody can answer it
 * @property {true} [withoutName]
 */

/** @type {Played[]} in the order in which they are asked */
export const questions = [
  {
    body: 'Our panel meets every second month. What would it cost to decide on small cases in between?',
    draws: 6,
    answer: 'A telephone call of three people. From next quarter we do it for all under £50,000.',
  },
  {
    body: 'Could we have one form for a business case, the same for every trust in the region?',
    draws: 8,
    promise: 'Ask the other trusts for their forms, and propose one of four pages',
  },
  {
    body: 'When does next year’s budget reach us: before the year begins, or in July as always?',
    draws: 7,
    answer: 'In March, with the mistakes still in it. You asked for early rather than right.',
  },
  { body: 'Is there money for the doctor who sits here instead of in surgery?', draws: 5 },
  {
    body: 'Who decides what is a saving, and can we see how it was worked out?',
    draws: 7,
    answer: 'Finance does, on two pages. You get both pages from now on.',
  },
  {
    body: 'Two trusts pay for the patients of our cluster. Which of them do we ask?',
    draws: 4,
    answer: 'The one with more of your patients. It asks the other, and not you.',
  },
  { body: 'Will you come to a practice meeting, at half past one, with sandwiches?', draws: 3 },
  {
    body: 'What happens to a cluster that overspends because one patient needed a new drug?',
    draws: 7,
    open: true,
  },
  {
    body: 'Could practice nurses read the referral figures too, or are they for doctors?',
    draws: 4,
    answer: 'They are for the practice. Give them to whoever reads them.',
  },
  { body: 'Is anybody counting how many cases were withdrawn out of tiredness?', draws: 6 },
  {
    body: 'Has a business case ever been approved that said what would be stopped?',
    draws: 5,
    answer: 'Twice. Both were approved within a month.',
  },
  {
    body: 'Why does a pilot that works have to be tendered, and one that fails may go on?',
    draws: 8,
    withoutName: true,
    answer:
      'Because the first has become worth something. There is a clause for pilots, and we should have told you of it.',
  },
  { body: 'Can a patient group send a question to the panel by itself?', draws: 2 },
  {
    body: 'Which of last year’s redesigns would you buy again with your own money?',
    draws: 6,
    answer: 'The leg ulcer clinic, and early supported discharge.',
  },
  { body: 'Are minutes of the panel public? If not, why?', draws: 5 },
  { body: 'What does the trust need from us that we have never sent?', draws: 6 },
  { body: 'Do we get the ambulance figures by practice one day?', draws: 3 },
  {
    body: 'May three small clusters hand in one case together?',
    draws: 5,
    answer: 'Please do. It needs one name to ring, not three.',
  },
  { body: 'Who tells the hospital that a clinic moves, you or we?', draws: 4 },
  { body: 'Is there a list of those who know about contracts, with telephone numbers?', draws: 5 },
  { body: 'What is the smallest thing you could change by Monday?', draws: 8 },
  { body: 'Would you read a business case of one page, if the figures were right?', draws: 6 },
  { body: 'How much of our budget is already spent when we first see it?', draws: 6 },
  { body: 'Could the trust’s managers spend a morning at a reception desk?', draws: 5 },
  {
    body: 'Does anybody at the trust want us to stop?',
    draws: 7,
    withoutName: true,
  },
  { body: 'When do we meet again, and will somebody say what became of all this?', draws: 5 },
];

/** @type {Array<{ begins: string, answer: string }>} what the speaker says to questions that wait beforehand */
const beforehand = [
  {
    begins: 'Half of what we save',
    answer:
      'In mine, under “reserves”, and that is the mistake. From April it has a line of its own with your name on it.',
  },
  {
    begins: 'Our business case waited',
    answer: 'Yes to both. We cancelled three panels last year and never counted what it cost you.',
  },
  {
    begins: 'Is it held against a cluster',
    answer: 'Not by me. I learn more from one of those than from ten that went well.',
  },
  {
    begins: 'What would you have to see',
    answer: 'Two years of figures that somebody has read, and a plan for a bad winter.',
  },
  { begins: 'How small may a pilot be', answer: 'Under £10,000 a letter will do.' },
  { begins: 'Therapists are asked', answer: 'It should be. We put it on the form.' },
];

/**
 * What becomes of a question, as far as that is written: of others, what was said in the room is not written down.
 *
 * @param {string} body
 * @returns {Pick<Played, 'answer' | 'promise' | 'open'>}
 */
export function fateOf(body) {
  return (
    questions.find((played) => played.body === body) ??
    beforehand.find(({ begins }) => body.startsWith(begins)) ??
    {}
  );
}

/** How many of ten vote for a question. @param {string} body */
export function drawOf(body) {
  return questions.find((played) => played.body === body)?.draws ?? 6;
}
