import type { SessionView } from '../client/session-types';
import { element } from '../dom';
import { icon, type IconName } from '../icons';
import { label, type Labels } from '../labels';

/** What the person is told about their text; also the `state` of the event `wv-state`. */
export type SaveState = 'joining' | 'saved' | 'saving' | 'unsaved' | 'offline' | 'readonly' | 'refused' | 'closed';

/** 'Saved' is said only of what the server has confirmed as stored. */
export function saveState({ phase, unsent, overdue }: SessionView): SaveState {
  switch (phase) {
    case 'joining':
      return unsent > 0 ? 'unsaved' : 'joining';
    case 'live':
    case 'sending':
      return unsent === 0 ? 'saved' : overdue ? 'unsaved' : 'saving';
    case 'catchingUp':
    case 'offline':
      return unsent > 0 ? 'unsaved' : 'offline';
    case 'readOnly':
      return 'readonly';
    case 'refused':
    case 'closed':
      return unsent > 0 ? 'unsaved' : phase;
  }
}

const icons: Record<SaveState, IconName> = {
  joining: 'saving',
  saved: 'saved',
  saving: 'saving',
  unsaved: 'unsaved',
  offline: 'offline',
  readonly: 'readonly',
  refused: 'unsaved',
  closed: 'unsaved',
};

/** Saved, saving, not saved: text and icon, never colour alone, on the narrowest screen too. */
export class SaveStateLabel {
  readonly dom = element('div', { class: 'wv-state' });
  private drawn = '';

  update(state: SaveState, labels: Labels): void {
    const text = label(labels, `state.${state}`);
    if (this.drawn === `${state}:${text}`) return;
    this.drawn = `${state}:${text}`;
    this.dom.dataset.state = state;
    this.dom.replaceChildren(icon(icons[state]), element('span', {}, text));
  }
}
