import type { Commit } from './protocol';

/**
 * Commits that have arrived and aren't placed yet, handed out strictly in the order of their versions: those that overtake
 * others while the page catches up, and those that wait for the end of a composition.
 */
export class Inbox {
  private readonly commits = new Map<number, Commit>();

  get isEmpty(): boolean {
    return this.commits.size === 0;
  }

  put(commit: Commit, version: number): void {
    if (commit.version > version) this.commits.set(commit.version, commit);
  }

  /** The commit after `version`, which stays here until it is taken. */
  next(version: number): Commit | null {
    return this.commits.get(version + 1) ?? null;
  }

  take(commit: Commit): void {
    this.commits.delete(commit.version);
  }

  clear(): void {
    this.commits.clear();
  }
}
