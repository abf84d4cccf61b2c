import type { Hold, Locks } from '../src/client/unsent-store';

/** Storage in memory that says no when it is full, as a browser's does. */
export class MemoryStorage implements Storage {
  private readonly items = new Map<string, string>();
  [name: string]: unknown;

  get length(): number {
    return this.items.size;
  }

  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }

  clear(): void {
    this.items.clear();
  }

  get text(): string {
    return [...this.items.values()].join('\n');
  }
}

/** One person's browser: storage and locks that all of its tabs share. */
export class Browser {
  readonly storage = new MemoryStorage();
  private readonly held = new Map<string, object>();

  /** The locks of one page; they go when it does. */
  locksOf(page: object): Locks {
    return async (name): Promise<Hold | null> => {
      if (this.held.has(name)) return null;
      this.held.set(name, page);
      return () => this.held.get(name) === page && this.held.delete(name);
    };
  }

  died(page: object): void {
    for (const [name, holder] of this.held) if (holder === page) this.held.delete(name);
  }

  /** Whether something unsent waits for a page to take it. */
  get hasLeftovers(): boolean {
    return this.storage.length > 0 && [...Array(this.storage.length).keys()].some((index) => {
      const key = this.storage.key(index)!;
      return key.startsWith('wv-unsent:') && !this.held.has(key);
    });
  }
}
