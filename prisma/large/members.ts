import type { Chance } from './chance';

/** The names of a large network's members. All are made up; each mail address ends in `demo.example`. */

const given =
  'Aisha Alan Amara Anil Beth Callum Carys Chidi Dana Dev Elena Ewan Farah Fergus Grace Hamid Helen Idris Ines Jonas Kavita Keir Lena Liam Maeve Malik Mina Niall Nadia Owen Petra Priya Quentin Rafe Ros Samir Sorcha Tess Una Viktor Wanda Yusuf Zara'.split(
    ' ',
  );
const family =
  'Abbot Adeyemi Ashby Banerjee Barlow Bright Carrow Chand Coker Dalby Deng Drake Eaves Ellery Fenn Fox Gale Garrod Hale Haque Ivory Jarrold Kaur Keeble Lark Lindqvist Mace Mehta Nunn Obi Orford Paget Pryke Quaye Reeve Rix Sallow Sizer Tait Thurlow Upson Vane Wade Wix Yallop Zeller'.split(
    ' ',
  );
const jobs = ['GP', 'Practice manager', 'PbC lead', 'Nurse practitioner', 'Commissioning manager'];

export function nameMember(number: number, chance: Chance) {
  const givenName = chance.pick(given);
  const last = chance.pick(family);
  const jobTitle = chance.pick(jobs);
  return {
    givenName,
    name: `${jobTitle === 'GP' ? 'Dr ' : ''}${givenName} ${last}`,
    jobTitle,
    email: `${givenName}.${last}.${number}@demo.example`.toLowerCase(),
  };
}
