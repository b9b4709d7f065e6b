import { MAX_CHARACTERS } from './limits';

/** A text as it is put together, up to as much as is kept. Spaces and line ends are worth one space. */
export class TextCollector {
  readonly #pieces: string[] = [];
  #length = 0;
  #gap = false;

  /** Nothing more is needed: whoever reads can stop. */
  get full(): boolean {
    return this.#length >= MAX_CHARACTERS;
  }

  get text(): string {
    return this.#pieces.join('').slice(0, MAX_CHARACTERS).trim();
  }

  /** Adds what follows without a gap: a word may be written in several pieces. */
  add(text: string): void {
    if (this.full || text === '') return;
    const piece = (this.#gap ? ' ' : '') + text.replaceAll(/\s+/g, ' ');
    this.#gap = false;
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** What follows begins a new word: a paragraph or a cell has ended. */
  gap(): void {
    this.#gap = this.#length > 0;
  }
}
