import { topics } from '../demo/topics';
import type { Chance } from './chance';

/**
 * Texts of made-up words in lifelike numbers. What the demonstration's members write gives the frequent words in their
 * order; invented places give the long tail. How often a word comes falls with its rank as in any language (Zipf), so
 * that a search finds some words in every tenth reply and others in three.
 */

const PLACES = 16_000;
const STEEPNESS = 1.05;
const SHIFT = 2;
/** Words in a reply: half have fewer. */
const HALF_HAVE = 26;
const MOST = 400;

const words = [...wordsOfTheDemonstration(), ...inventedPlaces()];
const chances = cumulativeChances(words.length);

/** A heading of one question. */
export function title(chance: Chance): string {
  const words = sentence(chance, 4 + chance.below(9)).slice(0, -1);
  return `${words.slice(0, 118)}?`;
}

/** One to several paragraphs of Markdown. */
export function text(chance: Chance): string {
  let left = Math.min(MOST, Math.ceil(HALF_HAVE * chance.skewed(0.8)));
  const paragraphs: string[] = [];
  while (left > 0) {
    const sentences: string[] = [];
    for (let room = 1 + chance.below(5); room > 0 && left > 0; room -= 1) {
      const length = Math.min(left, 5 + chance.below(16));
      sentences.push(sentence(chance, length));
      left -= length;
    }
    const bullet = paragraphs.length > 0 && chance.happens(0.15) ? '- ' : '';
    paragraphs.push(bullet + sentences.join(' '));
  }
  return paragraphs.join('\n\n');
}

function sentence(chance: Chance, length: number): string {
  const picked: string[] = [];
  while (picked.length < length) picked.push(word(chance));
  const [first = ''] = picked;
  picked[0] = first.charAt(0).toUpperCase() + first.slice(1);
  if (length > 8 && chance.happens(0.1)) picked[length - 3] = `**${picked[length - 3] ?? ''}**`;
  return `${picked.join(' ')}.`;
}

function word(chance: Chance): string {
  const wanted = chance.next();
  let low = 0;
  let high = chances.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chances[middle] ?? 1) < wanted) low = middle + 1;
    else high = middle;
  }
  return words[low] ?? '';
}

function wordsOfTheDemonstration(): string[] {
  const counts = new Map<string, number>();
  for (const topic of topics) {
    const written = [topic.title, topic.body, ...topic.replies.map(({ body }) => body)].join(' ');
    for (const [found] of written.toLowerCase().matchAll(/[a-z]+(?:[’-][a-z]+)*/g)) {
      counts.set(found, (counts.get(found) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([known]) => known);
}

/** Every one a different name: "Wenbury", "Oxlethorpe". */
function inventedPlaces(): string[] {
  const beginnings =
    'Al Bar Cran Dun El Fen Gar Hol Ing Kel Lin Mar Nor Ox Pen Quar Ren Stan Thorn Wen';
  const middles = 'a be co di e fi go ha i ke la mo ne o ra se ti u ve wi'.split(' ');
  const endings =
    'bury by combe den field ford ham holt ley mere minster ness port stead stow thorpe ton wade wick worth';
  const names: string[] = [];
  for (const middle of middles) {
    for (const second of ['', 'l', 'n', 'r', 's']) {
      for (const beginning of beginnings.split(' ')) {
        for (const ending of endings.split(' ')) names.push(beginning + middle + second + ending);
      }
    }
  }
  return names.slice(0, PLACES);
}

function cumulativeChances(count: number): Float64Array {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1)
    sums[rank] = sum += 1 / (rank + 1 + SHIFT) ** STEEPNESS;
  return sums.map((upTo) => upTo / sum);
}
