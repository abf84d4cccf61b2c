/** The keys of what is kept unsent, apart from the editor, so that signing out can wipe without loading it. */

const prefix = 'wv-unsent:';
const unplacedPrefix = 'wv-unplaced:';
export const wipedKey = 'wv-unsent-wiped';
export const signOutEvent = 'wv-sign-out';
const lifetime = 7 * 24 * 3_600_000;

interface AnyEntry {
  person?: string;
  document?: string;
  client?: string;
  time?: number;
}

export function keyOf(person: string, document: string, client: string): string {
  return `${prefix}${person}:${document}:${client}`;
}

export function unplacedKeyOf(person: string, document: string): string {
  return `${unplacedPrefix}${person}:${document}`;
}

export function forEachEntry(storage: Storage, visit: (key: string, entry: AnyEntry) => void): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) {
    if (!key?.startsWith(prefix) && !key?.startsWith(unplacedPrefix)) continue;
    try {
      visit(key, JSON.parse(storage.getItem(key) ?? '{}') as AnyEntry);
    } catch {
      storage.removeItem(key);
    }
  }
}

/** Another person's text doesn't outlive their absence, and nobody's outlives its lifetime. */
export function wipeOthers(storage: Storage, person: string, now: number): void {
  forEachEntry(storage, (key, entry) => {
    if (entry.person !== person || now - (entry.time ?? 0) > lifetime) storage.removeItem(key);
  });
}

/** Called at sign-out: wipes what is kept, and tells every open editor, in other tabs too, to keep nothing more. */
export function wipeUnsent(storage: Storage | null = openStorage()): void {
  globalThis.dispatchEvent?.(new Event(signOutEvent));
  if (!storage) return;
  forEachEntry(storage, (key) => storage.removeItem(key));
  try {
    // Other tabs hear of a change of storage; what is written doesn't matter, only that it differs.
    storage.setItem(wipedKey, String(Date.now()));
    storage.removeItem(wipedKey);
  } catch {
    // A full storage can't be told through, and an empty one needn't be.
  }
}

export function openStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
