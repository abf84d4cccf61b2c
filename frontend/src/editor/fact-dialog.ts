import { TextSelection, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { element } from '../dom';
import { label, type Labels } from '../labels';
import { schema } from '../schema';
import { namedWordsAt, type Fact } from './facts';

const type = schema.marks.fact!;
const shown = 8;

/** Ids are for the whole page, in which several editors may stand. */
let made = 0;

/** Puts a fact into the text by its name, in the browser's own dialog and list; or takes one out, whose words stay. */
export class FactDialog {
  readonly dom: HTMLDialogElement;
  private readonly title = element('h2', { id: `wv-fact-title-${made}` });
  private readonly name = element('label', { for: `wv-fact-name-${made}` });
  private readonly hint = element('p', { class: 'wv-hint' });
  private readonly sought = element('input', { id: `wv-fact-name-${made}`, type: 'search', autocomplete: 'off', input: () => this.list(), keydown: (event) => this.key(event as KeyboardEvent) });
  private readonly choice = element('select', { class: 'wv-choice', size: String(shown), dblclick: () => this.put(), keydown: (event) => this.key(event as KeyboardEvent) });
  private readonly remove = element('button', { type: 'button', class: 'wv-button wv-quiet', click: () => this.takeOut() });
  private readonly cancel = element('button', { type: 'button', class: 'wv-button', click: () => this.dom.close() });
  private readonly confirm = element('button', { type: 'button', class: 'wv-button wv-primary', click: () => this.put() });
  private labels: Labels = {};

  constructor(
    private readonly view: () => EditorView | null,
    private readonly facts: () => readonly Fact[],
  ) {
    made++;
    const actions = element('div', { class: 'wv-actions' }, this.remove, element('span', { class: 'wv-grow' }), this.cancel, this.confirm);
    const properties = { class: 'wv-dialog', 'aria-labelledby': this.title.id, close: () => this.view()?.focus() };
    this.dom = element('dialog', properties, this.title, this.name, this.sought, this.choice, this.hint, actions);
  }

  setLabels(labels: Labels): void {
    this.labels = labels;
    this.title.textContent = label(labels, 'fact');
    this.name.textContent = label(labels, 'fact.name');
    this.choice.setAttribute('aria-label', label(labels, 'fact.list'));
    this.remove.textContent = label(labels, 'fact.remove');
    this.cancel.textContent = label(labels, 'link.cancel');
    this.confirm.textContent = label(labels, 'fact.apply');
  }

  open(state: EditorState): void {
    const named = namedWordsAt(state);
    this.sought.value = '';
    this.remove.hidden = named === undefined;
    this.list(named?.id);
    this.dom.showModal();
    this.sought.focus();
  }

  private list(chosen?: string): void {
    const words = this.sought.value.toLocaleLowerCase().split(/\s+/);
    const found = this.facts().filter(({ name }) => words.every((word) => name.toLocaleLowerCase().includes(word)));
    this.choice.replaceChildren(
      ...found.map((fact) => element('option', { value: fact.id, selected: fact.id === (chosen ?? found[0]!.id) }, `${fact.name}: ${fact.words}`)),
    );
    this.choice.hidden = found.length === 0;
    this.confirm.disabled = found.length === 0;
    this.hint.textContent = label(this.labels, found.length > 0 ? 'fact.hint' : this.facts().length > 0 ? 'fact.no-such' : 'fact.none');
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.put();
    else if (event.key === 'ArrowDown' && event.target === this.sought) this.choice.focus();
    else return;
    event.preventDefault();
  }

  private put(): void {
    const fact = this.facts().find(({ id }) => id === this.choice.value);
    const view = this.view();
    if (!fact || this.choice.hidden) return;
    this.dom.close();
    if (!view?.editable) return;
    const { state } = view;
    const { from, to } = namedWordsAt(state) ?? state.selection;
    const marks = type.create({ id: fact.id }).addToSet((state.storedMarks ?? state.selection.$from.marks()).filter((mark) => mark.type !== type));
    const transaction = state.tr.replaceWith(from, to, schema.text(fact.words, marks));
    transaction.setSelection(TextSelection.create(transaction.doc, from + fact.words.length));
    view.dispatch(transaction.scrollIntoView());
  }

  private takeOut(): void {
    const view = this.view();
    this.dom.close();
    const named = view?.editable && namedWordsAt(view.state);
    if (view && named) view.dispatch(view.state.tr.removeMark(named.from, named.to, type));
  }
}
