import type { Time } from '../src/client/time';

interface Due {
  at: number;
  order: number;
  run: (() => void) | null;
}

function sooner(one: Due, other: Due): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

/** Time that the simulation moves, in milliseconds; what is due at the same moment runs in the order in which it was asked for. */
export class VirtualTime implements Time {
  private moment = 0;
  private count = 0;
  private readonly heap: Due[] = [];

  now(): number {
    return this.moment;
  }

  after(milliseconds: number, run: () => void): () => void {
    const due: Due = { at: this.moment + Math.max(0, Math.round(milliseconds)), order: this.count++, run };
    this.push(due);
    return () => {
      due.run = null;
    };
  }

  /** When something is due next. */
  next(): number {
    while (this.heap[0] && this.heap[0].run === null) this.pop();
    return this.heap[0]?.at ?? Infinity;
  }

  moveTo(moment: number): void {
    if (moment < this.moment) throw new Error(`time does not go back from ${this.moment} to ${moment}`);
    this.moment = moment;
  }

  runNext(): void {
    const due = this.pop();
    this.moveTo(due.at);
    const run = due.run;
    due.run = null;
    run?.();
  }

  private push(due: Due): void {
    const { heap } = this;
    let index = heap.push(due) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!sooner(due, heap[parent]!)) break;
      heap[index] = heap[parent]!;
      index = parent;
    }
    heap[index] = due;
  }

  private pop(): Due {
    const { heap } = this;
    const first = heap[0]!;
    const last = heap.pop()!;
    if (heap.length === 0) return first;
    let index = 0;
    for (let child = 1; child < heap.length; child = 2 * index + 1) {
      if (child + 1 < heap.length && sooner(heap[child + 1]!, heap[child]!)) child++;
      if (!sooner(heap[child]!, last)) break;
      heap[index] = heap[child]!;
      index = child;
    }
    heap[index] = last;
    return first;
  }
}
