import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';

/** Letters that nobody's keyboard repeats: each is typed once in a run, so its way can be followed. */
const ranges = [
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0x3400, 0x4dbf],
] as const;

interface Fate {
  person: string;
  page: number;
  /** People who took it out, by what was selected or undone there. */
  deletedBy: Set<string>;
  /** It was in the log and was taken out there. */
  removed: boolean;
  /** It was given back as text that couldn't be placed. */
  offered: boolean;
  /** An undo or a redo has put it back: it may put it back again, where a deletion before it was dropped. */
  restored: boolean;
  /** When it came into the log and went, with each commit's author. */
  log: string[];
  /** Its page died before it was put anywhere. */
  died: boolean;
}

function isFollowed(letter: string): boolean {
  const code = letter.charCodeAt(0);
  return ranges.some(([first, last]) => code >= first && code <= last);
}

export interface Change {
  removed: string[];
  added: string[];
}

/** The letters that a step takes out and puts in; what it only moves is neither. */
export function changeBy(step: Step, before: Node, after: Node): Change {
  let removed = '';
  let added = '';
  step.getMap().forEach((from, to, newFrom, newTo) => {
    if (to > from) removed += before.textBetween(from, to);
    if (newTo > newFrom) added += after.textBetween(newFrom, newTo);
  });
  if (removed === '' && added === '') return { removed: [], added: [] };
  const there = new Set(added);
  const was = new Set(removed);
  return {
    removed: [...was].filter((letter) => isFollowed(letter) && !there.has(letter)),
    added: [...there].filter((letter) => isFollowed(letter) && !was.has(letter)),
  };
}

/** What became of every letter, as the people meant it and as the log has it. */
export class Letters {
  private readonly fates = new Map<string, Fate>();
  private readonly inLog = new Set<string>();
  doubledByUndo = 0;
  private next = 0;
  private at = '';

  fresh(): string {
    let rest = this.next++;
    for (const [first, last] of ranges) {
      if (rest <= last - first) return String.fromCharCode(first + rest);
      rest -= last - first + 1;
    }
    return 'x';
  }

  get count(): number {
    return this.fates.size;
  }

  typed(person: string, page: number, letter: string): void {
    if (!this.fates.has(letter)) this.fates.set(letter, { person, page, deletedBy: new Set(), removed: false, offered: false, restored: false, log: [], died: false });
  }

  restored(letter: string): void {
    const fate = this.fates.get(letter);
    if (fate) fate.restored = true;
  }

  deleted(person: string, letter: string): void {
    this.fates.get(letter)?.deletedBy.add(person);
  }

  ownerOf(letter: string): string | undefined {
    return this.fates.get(letter)?.person;
  }

  isDeletedBy(person: string, letter: string): boolean {
    return this.fates.get(letter)?.deletedBy.has(person) ?? false;
  }

  /** Which commit is looked at. */
  note(version: number, client: string): void {
    this.at = `${version} by ${client}`;
  }

  /** @returns what is wrong with it */
  addedToLog(letter: string): string | null {
    if (!this.fates.has(letter)) return `${letter} is stored and nobody typed it`;
    const fate = this.fates.get(letter)!;
    if (this.inLog.has(letter) && fate.restored) this.doubledByUndo++;
    else if (this.inLog.has(letter)) return `${letter} is stored twice (${fate.log.join(', ')})`;
    this.inLog.add(letter);
    fate.log.push(`+${this.at}`);
    return null;
  }

  removedFromLog(letter: string): void {
    this.inLog.delete(letter);
    const fate = this.fates.get(letter);
    if (!fate) return;
    fate.removed = true;
    fate.log.push(`-${this.at}`);
  }

  offered(text: string): void {
    for (const letter of text) {
      const fate = this.fates.get(letter);
      if (fate) fate.offered = true;
    }
  }

  /** What was typed in this page and neither the log nor the storage has. */
  died(page: number, stored: string): void {
    for (const [letter, fate] of this.fates) {
      if (fate.page === page && !this.inLog.has(letter) && !stored.includes(letter)) fate.died = true;
    }
  }

  /** Those that are neither there, nor deleted, nor given back. */
  lost(): string[] {
    return [...this.fates]
      .filter(([letter, { removed, offered, died }]) => !this.inLog.has(letter) && !removed && !offered && !died)
      .filter(([, { person, deletedBy }]) => !deletedBy.has(person))
      .map(([letter, { person, page }]) => `${letter} of person ${person} in page ${page}`);
  }

  /** Given back, though it is in the document: nothing lost, but somebody may put it there twice. */
  get offeredInVain(): number {
    return [...this.fates].filter(([letter, { offered }]) => offered && this.inLog.has(letter)).length;
  }

  get offeredCount(): number {
    return [...this.fates.values()].filter(({ offered }) => offered).length;
  }
}
