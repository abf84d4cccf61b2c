import { Alarm, type Time } from './time';

/** With what is typed meanwhile, nobody reads 'saving' for more than five seconds of what isn't stored. */
const allowed = 4_000;

/** Whether an answer has been awaited for too long to go on saying 'saving': the server lives, its database may not. */
export class Overdue {
  private readonly alarm: Alarm;
  private passed = false;

  constructor(
    time: Time,
    private readonly told: () => void,
  ) {
    this.alarm = new Alarm(time);
  }

  get isSo(): boolean {
    return this.passed;
  }

  awaiting(something: boolean): void {
    if (!something) {
      this.alarm.clear();
      this.passed = false;
    } else if (!this.passed && !this.alarm.isSet) {
      this.alarm.set(allowed, () => {
        this.passed = true;
        this.told();
      });
    }
  }
}
