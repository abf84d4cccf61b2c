/** Time as the client knows it; a test moves its own. */
export interface Time {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs once after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, run: () => void): () => void;
}

export const realTime: Time = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** At most one thing is waiting; setting it anew forgets the old one. */
export class Alarm {
  private cancel: (() => void) | null = null;

  constructor(private readonly time: Time) {}

  get isSet(): boolean {
    return this.cancel !== null;
  }

  set(milliseconds: number, run: () => void): void {
    this.clear();
    this.cancel = this.time.after(milliseconds, () => {
      this.cancel = null;
      run();
    });
  }

  clear(): void {
    this.cancel?.();
    this.cancel = null;
  }
}
