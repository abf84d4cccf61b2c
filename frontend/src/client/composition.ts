import type { Transaction } from 'prosemirror-state';
import type { Draft } from './draft';
import { Alarm, type Time } from './time';

const sinceLastKey = 2_000;
const atMost = 10_000;

/**
 * While somebody composes a character (an input method, a dead key, most phone keyboards), the browser owns the text around
 * the caret. A commit that would touch that block waits, up to two seconds after the last key of the composition.
 */
export class Composition {
  private readonly limit: Alarm;
  private since: number | null = null;

  constructor(
    private readonly time: Time,
    private readonly release: () => void,
  ) {
    this.limit = new Alarm(time);
  }

  get isOn(): boolean {
    return this.since !== null;
  }

  goesOn(): void {
    this.since ??= this.time.now();
    const left = atMost - (this.time.now() - this.since);
    this.limit.set(Math.max(0, Math.min(sinceLastKey, left)), () => {
      this.since = null;
      this.release();
    });
  }

  ends(): void {
    this.since = null;
    this.limit.clear();
  }

  /** Whether this transaction would alter the block that is being composed in. */
  forbids(transaction: Transaction, draft: Draft): boolean {
    if (!this.isOn || !transaction.docChanged) return false;
    const { $from } = draft.state.selection;
    if (!$from.parent.isTextblock) return false;
    const start = transaction.mapping.mapResult($from.before(), 1);
    const there = start.deleted ? null : transaction.doc.nodeAt(start.pos);
    return !there?.eq($from.parent);
  }
}
