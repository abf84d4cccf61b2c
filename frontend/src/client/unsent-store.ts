import type { StoredDraft } from './draft';
import { forEachEntry, keyOf, unplacedKeyOf, wipeOthers } from './unsent-entries';

/** What one page load holds for one person in one document, and hasn't got confirmed. */
export interface UnsentEntry extends StoredDraft {
  person: string;
  document: string;
  client: string;
  schemaVersion: number;
  /** Milliseconds since the epoch. */
  time: number;
}

/** Held as long as the page lives; what dies lets go. */
export type Hold = () => void;

/** Lets one page at a time work on an entry. Null: another page has it. */
export type Locks = (name: string) => Promise<Hold | null>;

/**
 * Unsent steps in the browser's storage: a person's text on a maybe shared computer. It belongs to one account, goes at
 * sign-out or when another person appears, and lives seven days.
 */
export class UnsentStore {
  private closed = false;
  /** What couldn't be placed is offered even where nothing can be stored. */
  private offered: string | null = null;

  constructor(
    private readonly storage: Storage | null,
    private readonly locks: Locks,
    private readonly person: string,
    private readonly document: string,
    private readonly now: () => number,
  ) {
    if (storage) wipeOthers(storage, person, now());
  }

  /** False when it couldn't be kept: only then is leaving the page a loss. */
  keep(client: string, schemaVersion: number, stored: StoredDraft): boolean {
    const { person, document } = this;
    const entry: UnsentEntry = { person, document, client, schemaVersion, time: this.now(), ...stored };
    return this.write(keyOf(person, document, client), entry);
  }

  forget(client: string): void {
    this.storage?.removeItem(keyOf(this.person, this.document, client));
  }

  /** Claims a client id for this page, so that no other page adopts what it stores. */
  async claim(client: string): Promise<Hold | null> {
    return this.locks(keyOf(this.person, this.document, client));
  }

  /** Entries whose pages are gone, each claimed for the caller, oldest first. */
  async adopt(): Promise<{ entry: UnsentEntry; hold: Hold }[]> {
    const adopted = [];
    for (const entry of this.entries()) {
      const hold = await this.claim(entry.client);
      // Read again under the lock: its page may just have finished.
      const current = this.read<UnsentEntry>(keyOf(entry.person, entry.document, entry.client));
      if (hold && current) adopted.push({ entry: current, hold });
      else hold?.();
    }
    return adopted;
  }

  /** Text that couldn't be placed, until the person has seen to it. */
  unplaced(): string {
    return this.offered ?? this.read<{ text: string }>(unplacedKeyOf(this.person, this.document))?.text ?? '';
  }

  keepUnplaced(text: string): void {
    const key = unplacedKeyOf(this.person, this.document);
    this.offered = text;
    if (text === '') this.storage?.removeItem(key);
    else this.write(key, { person: this.person, document: this.document, time: this.now(), text });
  }

  /** After a sign-out nothing is written any more, whatever still happens in this page. */
  close(): void {
    this.closed = true;
  }

  private entries(): UnsentEntry[] {
    const found: UnsentEntry[] = [];
    if (!this.storage) return found;
    forEachEntry(this.storage, (key, entry) => {
      const { person, document, client } = entry;
      if (person === this.person && document === this.document && client && key === keyOf(person, document, client)) {
        found.push(entry as unknown as UnsentEntry);
      }
    });
    return found.sort((a, b) => a.time - b.time);
  }

  private read<T>(key: string): T | null {
    try {
      return JSON.parse(this.storage?.getItem(key) ?? 'null') as T | null;
    } catch {
      return null;
    }
  }

  private write(key: string, value: object): boolean {
    if (this.closed || !this.storage) return false;
    try {
      this.storage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }
}

