import type { Hold, Locks } from './unsent-store';

/** The browser's own locks: whatever ends the page, a crash too, lets go of them. */
export const webLocks: Locks = (name) =>
  new Promise((answer) => {
    void navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (!lock) {
          answer(null);
          return undefined;
        }
        return new Promise<void>((release) => answer(release as Hold));
      })
      .catch(() => answer(null));
  });

/**
 * Without a secure context there are no locks. Then a page only takes back what its own tab held before the reload, which
 * the tab's session storage knows; what a crashed tab left waits for a page with locks.
 */
export function tabLocks(session: Storage): Locks {
  const key = 'wv-held';
  const held = () => new Set(JSON.parse(session.getItem(key) ?? '[]') as string[]);
  const before = held();
  const mine = new Set<string>();
  return async (name) => {
    const isNew = !globalThis.localStorage.getItem(name);
    if (mine.has(name) || (!before.has(name) && !isNew)) return null;
    mine.add(name);
    session.setItem(key, JSON.stringify([...held().add(name)]));
    return () => mine.delete(name);
  };
}
