import { Alarm, type Time } from '../client/time';

const calm = 600;
const atLatest = 3_000;
const again = 2_000;
const attempts = 3;

/** Tells when the stored text has rested for a moment, and now and then while it doesn't; again where no answer comes. */
export class Pauses {
  private readonly rest: Alarm;
  private readonly patience: Alarm;
  private stored = -1;
  private answered = -1;
  private asked = 0;

  constructor(
    time: Time,
    private readonly tell: (version: number) => void,
  ) {
    this.rest = new Alarm(time);
    this.patience = new Alarm(time);
  }

  /** The version that is stored now. */
  is(version: number): void {
    if (version === this.stored) return;
    this.stored = version;
    this.asked = 0;
    if (this.isAnswered) return this.clear();
    this.rest.set(calm, () => this.ask());
    if (!this.patience.isSet) this.patience.set(atLatest, () => this.ask());
  }

  /** What was asked for is there, of that version. */
  answer(version: number): void {
    this.answered = Math.max(this.answered, version);
    if (this.isAnswered) this.clear();
  }

  leave(): void {
    this.clear();
    this.stored = this.answered = -1;
  }

  private clear(): void {
    this.rest.clear();
    this.patience.clear();
  }

  private get isAnswered(): boolean {
    return this.answered >= this.stored;
  }

  private ask(): void {
    this.clear();
    this.tell(this.stored);
    if (++this.asked < attempts) this.rest.set(again, () => this.ask());
  }
}
