import type { EditorView } from 'prosemirror-view';
import { foundWords } from '../client/findings';

const card = (id: string) => `[data-finding="${CSS.escape(id)}"]`;

/** ProseMirror by itself gives the focus to no text that can't be written in. */
export function standIn(view: EditorView): void {
  if (view.editable) view.focus();
  else view.dom.focus({ preventScroll: true });
}

/**
 * The cards that the page has in its margin for what was found here: each is kept level with its words where there is room
 * beside the text; below the text they follow one another.
 */
export class Margin {
  private list: HTMLElement | null = null;
  private waiting = false;
  private readonly sizes = new ResizeObserver(() => this.alignSoon());
  private readonly cards = new MutationObserver(() => this.alignSoon());

  constructor(
    private readonly view: () => EditorView | null,
    private readonly goTo: (id: string) => void,
  ) {}

  get dom(): HTMLElement | null {
    return this.list;
  }

  show(list: HTMLElement | null): void {
    if (list === this.list) return;
    this.sizes.disconnect();
    this.cards.disconnect();
    this.list?.removeEventListener('click', this.clicked);
    this.list?.removeEventListener('keydown', this.pressed);
    this.list = list;
    if (!list) return;
    list.addEventListener('click', this.clicked);
    list.addEventListener('keydown', this.pressed);
    this.sizes.observe(list);
    this.cards.observe(list, { childList: true });
    this.alignSoon();
  }

  /** Once a frame at most: it asks the browser where things stand. */
  alignSoon(): void {
    if (this.waiting || !this.list) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.align();
    });
  }

  /** To the card of the words at the caret, else to the first; false where there is none. */
  focus(): boolean {
    const view = this.view();
    const here = view && foundWords(view.state).find(({ from, to }) => from <= view.state.selection.head && view.state.selection.head <= to);
    const first = this.list?.querySelector<HTMLElement>(here ? `${card(here.id)} button` : '[data-finding] button');
    first?.focus();
    return Boolean(first);
  }

  private align(): void {
    const { list } = this;
    const view = this.view();
    if (!list || !view || !view.dom.isConnected) return;
    const box = list.getBoundingClientRect();
    const beside = box.left >= view.dom.getBoundingClientRect().right;
    const gap = parseFloat(getComputedStyle(list).rowGap) || 0;
    const { head } = view.state.selection;
    const words = new Map(foundWords(view.state).map((one) => [one.id, one]));
    // All is measured before anything is moved.
    const cards = [...list.querySelectorAll<HTMLElement>(':scope > [data-finding]')].map((dom) => {
      const found = words.get(dom.dataset.finding ?? '');
      const wanted = found && beside ? view.coordsAtPos(found.from).top - box.top : 0;
      const now = found !== undefined && view.hasFocus() && found.from <= head && head <= found.to;
      return { dom, wanted, now, height: dom.offsetHeight };
    });
    let free = 0;
    for (const { dom, wanted, now, height } of cards) {
      const down = Math.max(0, Math.round(wanted - free));
      const margin = down === 0 ? '' : `${down}px`;
      if (dom.style.marginBlockStart !== margin) dom.style.marginBlockStart = margin;
      dom.toggleAttribute('data-now', now);
      free += down + height + gap;
    }
  }

  private readonly clicked = (event: Event): void => {
    const button = (event.target as Element).closest('[data-go-to]');
    const id = button?.closest<HTMLElement>('[data-finding]')?.dataset.finding;
    if (id) this.goTo(id);
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    const view = this.view();
    if (event.key === 'Escape' && view) standIn(view);
  };
}
