import type { Attrs } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { element } from '../dom';
import { label, type Labels } from '../labels';
import { isAllowedLink, schema } from '../schema';

const type = schema.marks.link!;

/** Ids are for the whole page, in which several editors may stand. */
let made = 0;

/** What a person types as an address, made whole: a bare domain gets https, a bare e-mail address mailto. */
export function asLink(typed: string): string | null {
  const text = typed.trim();
  if (isAllowedLink(text)) return text;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return `mailto:${text}`;
  const whole = `https://${text}`;
  return /^[^\s:/?#@]+\.[^\s:/?#@]{2,}(:\d+)?([/?#]\S*)?$/.test(text) && isAllowedLink(whole) ? whole : null;
}

/** Where the link around the caret begins and ends. */
function linkAround(view: EditorView): { from: number; to: number; href: string } | null {
  const { $from, empty, from, to } = view.state.selection;
  const mark = type.isInSet($from.marks()) ?? ($from.nodeAfter && type.isInSet($from.nodeAfter.marks));
  if (!mark) return null;
  if (!empty) return { from, to, href: String(mark.attrs.href) };
  let start = $from.start();
  let found = { from: $from.pos, to: $from.pos };
  $from.parent.forEach((child) => {
    const end = start + child.nodeSize;
    if (mark.isInSet(child.marks) && start <= $from.pos && end >= $from.pos) found = { from: start, to: end };
    start = end;
  });
  return { ...found, href: String(mark.attrs.href) };
}

/** Asks for the address of a link; the browser's own dialog keeps the focus in and gives it back. */
export class LinkDialog {
  readonly dom: HTMLDialogElement;
  private readonly title = element('h2', { id: `wv-link-title-${made}` });
  private readonly name = element('label', { for: `wv-link-address-${made}` });
  private readonly hint = element('p', { class: 'wv-hint', id: `wv-link-hint-${made}` });
  private readonly fault = element('p', { class: 'wv-fault', id: `wv-link-fault-${made}`, role: 'alert' });
  private readonly address: HTMLInputElement;
  private readonly remove = element('button', { type: 'button', class: 'wv-button wv-quiet', click: () => this.apply(null) });
  private readonly cancel = element('button', { type: 'button', class: 'wv-button', click: () => this.dom.close() });
  private readonly confirm = element('button', { type: 'submit', class: 'wv-button wv-primary' });
  private labels: Labels = {};

  constructor(private readonly view: () => EditorView | null) {
    made++;
    this.address = element('input', {
      id: this.name.htmlFor,
      type: 'text',
      inputmode: 'url',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-describedby': `${this.hint.id} ${this.fault.id}`,
      input: () => this.say(''),
    });
    const actions = element('div', { class: 'wv-actions' }, this.remove, element('span', { class: 'wv-grow' }), this.cancel, this.confirm);
    const form = element('form', { method: 'dialog', novalidate: true, submit: (event) => this.submit(event) });
    form.append(this.title, this.name, this.address, this.hint, this.fault, actions);
    this.dom = element('dialog', { class: 'wv-dialog', 'aria-labelledby': this.title.id, close: () => this.view()?.focus() }, form);
  }

  setLabels(labels: Labels): void {
    this.labels = labels;
    this.title.textContent = label(labels, 'link');
    this.name.textContent = label(labels, 'link.address');
    this.hint.textContent = label(labels, 'link.hint');
    this.remove.textContent = label(labels, 'link.remove');
    this.cancel.textContent = label(labels, 'link.cancel');
    this.confirm.textContent = label(labels, 'link.apply');
  }

  open(view: EditorView): void {
    const link = linkAround(view);
    this.address.value = link?.href ?? '';
    this.remove.hidden = link === null;
    this.say('');
    this.dom.showModal();
    this.address.select();
  }

  private submit(event: Event): void {
    event.preventDefault();
    const href = asLink(this.address.value);
    if (href) return this.apply({ href });
    this.say(label(this.labels, 'link.invalid'));
    this.address.focus();
  }

  private say(fault: string): void {
    this.fault.textContent = fault;
    this.address.setAttribute('aria-invalid', String(fault !== ''));
  }

  private apply(attrs: Attrs | null): void {
    const view = this.view();
    this.dom.close();
    if (!view?.editable) return;
    const link = linkAround(view);
    const { from, to, empty } = view.state.selection;
    const range = empty && link ? link : { from, to };
    const transaction = view.state.tr;
    if (range.from < range.to) {
      transaction.removeMark(range.from, range.to, type);
      if (attrs) transaction.addMark(range.from, range.to, type.create(attrs));
    } else if (attrs) {
      // Nothing is selected: the address itself becomes the text.
      const text = String(attrs.href).replace(/^(mailto:|https?:\/\/)/i, '');
      transaction.insert(from, schema.text(text, [...view.state.selection.$from.marks(), type.create(attrs)]));
      transaction.setSelection(TextSelection.create(transaction.doc, from + text.length));
    }
    view.dispatch(transaction.scrollIntoView());
  }
}

