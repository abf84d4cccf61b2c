import { element } from '../dom';
import { label, type Labels } from '../labels';

/** Lines between toolbar and text, each by its subject; there are none on a good day. */
export class Notices {
  readonly dom = element('div', { class: 'wv-notices' });
  private readonly lines = new Map<string, { text: string; line: HTMLElement }>();

  show(subject: string, text: string, ...actions: readonly HTMLElement[]): void {
    const before = this.lines.get(subject);
    if (before?.text === text) return;
    const line = element('div', { class: 'wv-notice', 'data-subject': subject, role: 'note' }, element('p', {}, text), ...actions);
    if (before) before.line.replaceWith(line);
    else this.dom.append(line);
    this.lines.set(subject, { text, line });
  }

  hide(subject: string): void {
    this.lines.get(subject)?.line.remove();
    this.lines.delete(subject);
  }

  /** What couldn't be placed is offered back, to be copied; it stays until the person puts it away. */
  offer(text: string, labels: Labels, putAway: () => void): void {
    if (text === '') return this.hide('unplaced');
    const quote = element('blockquote', { dir: 'auto', tabindex: '0' }, text);
    const copy = element('button', { type: 'button', class: 'wv-button' }, label(labels, 'unplaced.copy'));
    copy.addEventListener('click', () => {
      void copyText(text, quote).then(() => (copy.textContent = label(labels, 'unplaced.copied')));
    });
    const away = element('button', { type: 'button', class: 'wv-button wv-quiet', click: putAway }, label(labels, 'unplaced.dismiss'));
    const before = this.lines.get('unplaced');
    if (before?.text === text) return;
    this.hide('unplaced');
    this.show('unplaced', label(labels, 'unplaced.title'), quote, element('div', { class: 'wv-actions' }, copy, away));
    this.lines.get('unplaced')!.text = text;
  }
}

/** Without a secure context there is no clipboard to write to; then the text is selected, ready to be copied by hand. */
async function copyText(text: string, quote: HTMLElement): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  getSelection()?.selectAllChildren(quote);
}
