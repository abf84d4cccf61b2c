import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { element } from '../dom';
import { icon } from '../icons';
import { label, type Labels } from '../labels';
import type { Format } from './formats';

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

function spoken(shortcut: string): string {
  return isMac ? shortcut.replace('Control', '⌘').replace('Alt', '⌥').replaceAll('+', '') : shortcut.replace('Control', 'Ctrl');
}

/** One stop for the Tab key; the arrow keys move within, Escape goes back to the text. */
export class Toolbar {
  readonly dom: HTMLElement;
  private readonly buttons: { format: Format; button: HTMLButtonElement }[];
  private current = 0;

  constructor(
    formats: readonly Format[],
    private readonly view: () => EditorView | null,
  ) {
    this.buttons = formats.map((format, index) => ({ format, button: this.button(format, index) }));
    this.dom = element('div', { class: 'wv-tools', role: 'toolbar', keydown: (event) => this.key(event as KeyboardEvent) });
    this.dom.append(...this.buttons.map(({ button }) => button));
    this.stopAt(0);
  }

  setLabels(labels: Labels): void {
    this.dom.setAttribute('aria-label', label(labels, 'toolbar'));
    for (const { format, button } of this.buttons) {
      const name = label(labels, format.name);
      button.setAttribute('aria-label', name);
      button.dataset.tip = format.shortcut ? `${name} · ${spoken(format.shortcut)}` : name;
    }
  }

  update(state: EditorState | null, writable: boolean): void {
    for (const { format, button } of this.buttons) {
      const usable = writable && state !== null && format.command(state);
      button.setAttribute('aria-disabled', String(!usable));
      if (format.isOn) button.setAttribute('aria-pressed', String(state !== null && format.isOn(state)));
    }
  }

  focus(): void {
    this.buttons[this.current]?.button.focus();
  }

  private button(format: Format, index: number): HTMLButtonElement {
    return element(
      'button',
      {
        type: 'button',
        class: format.apart ? 'wv-tool wv-apart' : 'wv-tool',
        'aria-keyshortcuts': format.shortcut ?? false,
        // The selection stays where it is while the mouse presses a button.
        mousedown: (event) => event.preventDefault(),
        focus: () => this.stopAt(index),
        click: () => this.use(format),
      },
      icon(format.name),
    );
  }

  private use(format: Format): void {
    const view = this.view();
    if (!view?.editable) return;
    format.command(view.state, view.dispatch, view);
    if (!format.asks) view.focus();
  }

  private key(event: KeyboardEvent): void {
    const last = this.buttons.length - 1;
    const rightToLeft = getComputedStyle(this.dom).direction === 'rtl';
    const to: Record<string, number> = {
      [rightToLeft ? 'ArrowLeft' : 'ArrowRight']: this.current === last ? 0 : this.current + 1,
      [rightToLeft ? 'ArrowRight' : 'ArrowLeft']: this.current === 0 ? last : this.current - 1,
      Home: 0,
      End: last,
    };
    if (event.key === 'Escape') this.view()?.focus();
    else if (event.key in to) this.buttons[to[event.key]!]?.button.focus();
    else return;
    event.preventDefault();
  }

  private stopAt(index: number): void {
    this.current = index;
    this.buttons.forEach(({ button }, at) => (button.tabIndex = at === index ? 0 : -1));
  }
}
