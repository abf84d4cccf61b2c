import { Alarm, type Time } from './time';

const gapAllowed = 2_000;
/** A server that beats and doesn't answer is met on a new line. */
const answerAllowed = 10_000;

/** How long a session waits for what should come on its line, and when it sends again what was put off. */
export class Patience {
  private readonly resend: Alarm;
  private readonly gap: Alarm;
  private readonly answer: Alarm;

  constructor(
    time: Time,
    private readonly over: { again(): void; lost(): void },
  ) {
    this.resend = new Alarm(time);
    this.gap = new Alarm(time);
    this.answer = new Alarm(time);
  }

  awaitAnswer(): void {
    this.answer.set(answerAllowed, () => this.over.lost());
  }

  answered(): void {
    this.answer.clear();
  }

  /** @param open whether something is missing before what was heard last */
  gapIs(open: boolean): void {
    if (!open) this.gap.clear();
    else if (!this.gap.isSet) this.gap.set(gapAllowed, () => this.over.lost());
  }

  resendAfter(milliseconds: number): void {
    this.resend.set(milliseconds, () => this.over.again());
  }

  /** All that was sent is answered. */
  settled(): void {
    this.resend.clear();
    this.answer.clear();
  }

  end(): void {
    this.settled();
    this.gap.clear();
  }
}
