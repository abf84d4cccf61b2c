import type { Time } from '../src/client/time';

/** Time that moves because the test moves it; what is due at the same moment runs in the order in which it was asked for. */
export class TestTime implements Time {
  private moment = 1_700_000_000_000;
  private count = 0;
  private due: { at: number; order: number; run: () => void }[] = [];

  now(): number {
    return this.moment;
  }

  after(milliseconds: number, run: () => void): () => void {
    const entry = { at: this.moment + milliseconds, order: this.count++, run };
    this.due.push(entry);
    return () => {
      this.due = this.due.filter((other) => other !== entry);
    };
  }

  pass(milliseconds: number): void {
    const end = this.moment + milliseconds;
    for (let next = this.next(end); next; next = this.next(end)) {
      this.due = this.due.filter((other) => other !== next);
      this.moment = Math.max(this.moment, next.at);
      next.run();
    }
    this.moment = end;
  }

  private next(end: number) {
    return this.due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at || a.order - b.order)[0];
  }
}

/** Numbers that look random and are the same at every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
