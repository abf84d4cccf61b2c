import { Node } from 'prosemirror-model';
import { adoptStyles, element, upgradeProperties } from '../dom';
import { icon, type IconName } from '../icons';
import { label, type Labels } from '../labels';
import { schema } from '../schema';
import { styles } from '../styles';
import type { Change } from './change';
import { MarkedUp } from './marked-up';
import type { Passage } from './passage';
import { contentHash, readBack } from './seen';

const properties = ['question', 'note', 'document', 'changes', 'writers', 'labels'] as const;

/**
 * `<wv-revision>`: a revision as it will be read, with the changes since the live wording inline. Properties `question`,
 * `note`, `document` and `changes` (JSON strings; no changes at all for a first approval), `writers` (JSON, to show whose
 * letters are whose instead) and `labels`; the event `wv-read` tells how many changes were looked at; `seen()` is the hash of
 * what stands on the screen.
 */
export class RevisionView extends HTMLElement {
  private values = { question: '', note: '', document: '', changes: '', writers: '', labels: {} as Labels };
  private list: readonly Change[] = [];
  private readonly read = new Set<number>();
  private current = 0;
  private waiting = false;
  private readonly heading = element('h1', { class: 'wv-question', dir: 'auto' });
  private readonly remark = element('p', { class: 'wv-note' });
  private readonly back = this.step('previous', 'P', -1);
  private readonly forth = this.step('next', 'N', 1);
  private readonly progress = element('p', { role: 'status' });
  private readonly sheet = element('article', { class: 'wv-sheet approved-text' });

  get question(): string {
    return this.values.question;
  }
  set question(question: string) {
    this.change({ question });
  }
  get note(): string {
    return this.values.note;
  }
  set note(note: string) {
    this.change({ note });
  }
  get document(): string {
    return this.values.document;
  }
  set document(document: string) {
    this.change({ document });
  }
  get changes(): string {
    return this.values.changes;
  }
  set changes(changes: string) {
    this.change({ changes });
  }
  get writers(): string {
    return this.values.writers;
  }
  set writers(writers: string) {
    this.change({ writers });
  }
  get labels(): Labels {
    return this.values.labels;
  }
  set labels(labels: Labels) {
    this.change({ labels });
  }

  connectedCallback(): void {
    upgradeProperties(this, properties);
    adoptStyles(styles);
    if (!this.heading.isConnected) {
      const bar = element('div', { class: 'wv-revision-bar' }, this.back, this.forth, this.progress);
      this.append(this.heading, this.remark, bar, this.sheet);
    }
    this.ownerDocument.addEventListener('keydown', this.key);
  }

  disconnectedCallback(): void {
    this.ownerDocument.removeEventListener('keydown', this.key);
  }

  /** Computed from the page, not from what was handed in: this is what the person has before them. */
  async seen(): Promise<string> {
    this.render();
    const text = this.sheet.firstElementChild;
    if (!(text instanceof HTMLElement)) throw new Error('nothing is shown');
    return contentHash(this.heading.textContent, readBack(text).toJSON());
  }

  /** To the change with this number, which counts as read from then on. */
  goTo(n: number): void {
    this.render();
    const parts = [...this.sheet.querySelectorAll<HTMLElement>(`.wv-change[data-n="${n}"]`)];
    this.sheet.querySelectorAll('.wv-now').forEach((part) => part.classList.remove('wv-now'));
    parts.forEach((part) => part.classList.add('wv-now'));
    this.sheet.querySelector<HTMLElement>(`.wv-number[data-n="${n}"]`)?.setAttribute('data-read', '');
    this.current = n;
    this.read.add(n);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    parts[0]?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    this.tell();
  }

  private change(changed: Partial<RevisionView['values']>): void {
    this.values = { ...this.values, ...changed };
    if (this.waiting) return;
    this.waiting = true;
    queueMicrotask(() => this.render());
  }

  private render(): void {
    if (!this.waiting) return;
    this.waiting = false;
    const { question, note, document, changes, labels } = this.values;
    this.heading.textContent = question;
    this.remark.textContent = note;
    this.remark.hidden = note === '';
    this.list = (JSON.parse(changes || 'null') as Change[] | null) ?? [];
    this.read.clear();
    this.current = 0;
    this.sheet.replaceChildren(...(document ? [this.text(document)] : []));
    for (const [button, name] of [[this.back, 'previous'], [this.forth, 'next']] as const) {
      button.setAttribute('aria-label', label(labels, name));
      button.title = label(labels, name);
      button.hidden = this.list.length === 0;
    }
    this.tell();
  }

  private text(document: string): HTMLElement {
    const passages = JSON.parse(this.values.writers || '[]') as Passage[];
    return new MarkedUp(Node.fromJSON(schema, JSON.parse(document)), this.list, this.labels, passages).render();
  }

  private tell(): void {
    const total = this.list.length;
    const read = this.read.size;
    const { labels, changes } = this.values;
    const none = changes ? 'none' : 'first';
    this.progress.textContent = total > 0 ? label(labels, 'progress', read, total) : label(labels, none);
    this.dispatchEvent(new CustomEvent('wv-read', { detail: { read, total, current: this.current }, bubbles: true }));
  }

  private step(name: IconName & ('previous' | 'next'), letter: string, by: 1 | -1): HTMLButtonElement {
    const key = element('kbd', { 'aria-hidden': 'true' }, letter);
    const button = element('button', { type: 'button', class: 'wv-button', 'aria-keyshortcuts': letter, click: () => this.move(by) });
    button.append(...(by === 1 ? [key, icon(name)] : [icon(name), key]));
    return button;
  }

  private move(by: 1 | -1): void {
    const numbers = this.list.map(({ n }) => n);
    const index = numbers.indexOf(this.current);
    const to = index < 0 ? (by === 1 ? 0 : numbers.length - 1) : (index + by + numbers.length) % numbers.length;
    if (numbers[to] !== undefined) this.goTo(numbers[to]);
  }

  private readonly key = (event: KeyboardEvent): void => {
    const by = { n: 1, p: -1 }[event.key.toLowerCase()] as 1 | -1 | undefined;
    // Nothing is read where nothing is shown.
    if (!by || this.hidden || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.composedPath().some(isTypedInto)) return;
    event.preventDefault();
    this.move(by);
  };
}

function isTypedInto(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, dialog, [role="dialog"], [role="textbox"]');
}
