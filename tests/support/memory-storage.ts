/** A browser's storage, in memory: its entries are its own properties, as in a browser. */
export class MemoryStorage implements Storage {
  [name: string]: unknown;

  get length(): number {
    return Object.keys(this).length;
  }

  clear(): void {
    for (const name of Object.keys(this)) delete this[name];
  }

  getItem(name: string): string | null {
    return Object.hasOwn(this, name) ? String(this[name]) : null;
  }

  key(index: number): string | null {
    return Object.keys(this)[index] ?? null;
  }

  removeItem(name: string): void {
    delete this[name];
  }

  setItem(name: string, value: string): void {
    this[name] = value;
  }
}
