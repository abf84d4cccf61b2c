import { isSaved, toStored, type Draft } from './draft';
import { Alarm, type Time } from './time';

export interface Shelf {
  /** False when it couldn't be kept. */
  keep(draft: ReturnType<typeof toStored>): boolean;
  forget(): void;
}

/** On a healthy line nearly everything is confirmed before this has passed, and storage is left alone. */
const patience = 250;

/**
 * Keeps what is unsent through a reload. Once something is kept, it is kept anew before each submission leaves: an entry
 * older than what was sent would send it twice. Otherwise not at every key, since the whole document is written with it.
 */
export class Keeper {
  private readonly later: Alarm;
  private kept = false;
  private failed = false;

  constructor(
    time: Time,
    private readonly shelf: Shelf,
    private readonly draft: () => Draft | null,
  ) {
    this.later = new Alarm(time);
  }

  /** True when something is unsent and storage has refused to hold it. */
  get isAtRisk(): boolean {
    const draft = this.draft();
    return this.failed && draft !== null && !isSaved(draft);
  }

  restored(): void {
    this.kept = true;
  }

  /** @param urgent nobody else has it, or it is about to leave */
  changed(urgent: { offline: boolean; submitting: boolean }): void {
    const draft = this.draft();
    if (!draft || isSaved(draft)) this.forget();
    else if (urgent.offline || (urgent.submitting && this.kept)) this.keepNow();
    else if (!this.later.isSet) this.later.set(patience, () => this.keepNow());
  }

  keepNow(): void {
    this.later.clear();
    const draft = this.draft();
    if (!draft || isSaved(draft)) return;
    this.failed = !this.shelf.keep(toStored(draft));
    this.kept = true;
  }

  forget(): void {
    this.later.clear();
    this.failed = false;
    if (this.kept) this.shelf.forget();
    this.kept = false;
  }

  /** Leaves what is kept for whoever adopts it. */
  stop(): void {
    const draft = this.draft();
    if (!draft || isSaved(draft)) this.forget();
    else this.keepNow();
  }
}
