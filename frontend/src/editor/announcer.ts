import { Alarm, type Time } from '../client/time';
import type { Participant } from '../client/protocol';
import { element } from '../dom';
import { label, type Labels } from '../labels';
import { others } from './people';
import type { SaveState } from './save-state';

const atMostEvery = 5_000;
const worthSaying: readonly SaveState[] = ['unsaved', 'offline', 'readonly', 'refused', 'closed'];

/** One polite line at a time for screen readers, at most every few seconds: who came and went, and whether the text is safe. */
export class Announcer {
  readonly dom = element('div', { class: 'wv-unseen', role: 'status', 'aria-live': 'polite' });
  private readonly pause: Alarm;
  private readonly waiting = new Map<string, string>();
  private here: Map<string, string> | null = null;
  private state: SaveState = 'joining';

  constructor(time: Time) {
    this.pause = new Alarm(time);
  }

  /** A later line about the same subject takes the place of an earlier one that wasn't said yet. */
  say(subject: string, line: string): void {
    this.waiting.delete(subject);
    this.waiting.set(subject, line);
    if (!this.pause.isSet) this.speak();
  }

  people(people: readonly Participant[], self: string, labels: Labels): void {
    // Whoever was here already is seen in the list, and a lost line isn't everyone's leaving.
    if (people.length === 0) return;
    const now = new Map(others(people, self).map(({ user }) => [user.id, user.name]));
    const before = this.here ?? now;
    this.here = now;
    for (const [id, name] of now) if (!before.has(id)) this.say(id, label(labels, 'presence.joined', name));
    for (const [id, name] of before) if (!now.has(id)) this.say(id, label(labels, 'presence.left', name));
  }

  saving(state: SaveState, labels: Labels): void {
    if (state === 'saving' || state === 'joining' || state === this.state) return;
    const wasInDoubt = worthSaying.includes(this.state);
    this.state = state;
    if (worthSaying.includes(state) || wasInDoubt) this.say('state', label(labels, `state.${state}`));
  }

  private speak(): void {
    if (this.waiting.size === 0) return;
    this.dom.textContent = [...this.waiting.values()].join('; ');
    this.waiting.clear();
    this.pause.set(atMostEvery, () => this.speak());
  }
}
