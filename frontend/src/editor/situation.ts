import { unsentLimit } from '../client/session';
import type { SessionView } from '../client/session-types';
import { element } from '../dom';
import { label, type Labels } from '../labels';
import type { Announcer } from './announcer';
import { Notices } from './notices';
import type { SaveState } from './save-state';

/** In milliseconds. */
const toldFor = 8_000;

/** How it stands between this page and the document, in lines above the text: only what somebody has to know. */
export class Situation {
  private readonly notices = new Notices();
  readonly dom = this.notices.dom;

  constructor(
    private readonly labels: () => Labels,
    private readonly announcer: Announcer,
  ) {}

  draw(view: SessionView | null, state: SaveState): void {
    this.when('offline', state === 'unsaved' && view?.phase === 'offline' && !view.atRisk);
    this.when('at-risk', view?.atRisk ?? false);
    this.when('too-much-unsent', (view?.unsent ?? 0) >= unsentLimit);
    const over = view !== null && (view.phase === 'refused' || view.phase === 'closed') && view.reason !== 'left';
    if (over) this.notices.show('over', this.label(`over.${view.reason}`), ...(view.reason === 'not_allowed' ? [] : [this.reload()]));
    else this.notices.hide('over');
  }

  /** What couldn't be placed, until it is put away. */
  offer(unplaced: string, putAway: () => void): void {
    this.notices.offer(unplaced, this.labels(), putAway);
  }

  /** Said and shown for a while. */
  tell(subject: string, key: string): void {
    const text = this.label(key);
    this.announcer.say(subject, text);
    this.notices.show(subject, text);
    setTimeout(() => this.notices.hide(subject), toldFor);
  }

  private when(subject: string, holds: boolean): void {
    if (holds) this.notices.show(subject, this.label(`notice.${subject}`));
    else this.notices.hide(subject);
  }

  private reload(): HTMLButtonElement {
    return element('button', { type: 'button', class: 'wv-button', click: () => location.reload() }, this.label('reload'));
  }

  private label(key: string): string {
    return label(this.labels(), key);
  }
}
