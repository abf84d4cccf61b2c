import { Alarm, type Time } from '../client/time';
import type { SaveState } from './save-state';

const quiet = 400;

/**
 * The state as it is shown. While somebody types, each letter is unsent for some milliseconds: 'saving' is said at once and
 * stays until all has been saved for a moment, so that it doesn't flicker and never says 'saved' too early.
 */
export class CalmState {
  private readonly later: Alarm;
  private shown: SaveState = 'joining';

  constructor(
    time: Time,
    private readonly changed: () => void,
  ) {
    this.later = new Alarm(time);
  }

  of(actual: SaveState): SaveState {
    if (actual !== 'saved' || this.shown !== 'saving') {
      this.later.clear();
      this.shown = actual;
    } else if (!this.later.isSet) {
      this.later.set(quiet, () => {
        this.shown = 'saved';
        this.changed();
      });
    }
    return this.shown;
  }
}
