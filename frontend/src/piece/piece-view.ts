import { element, upgradeProperties } from '../dom';
import { hash } from '../hash';
import { label, type Labels } from '../labels';

/** A field as it is shown; a value that has a text stands by that text, any other as it is. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly texts: Readonly<Record<string, string>>;
}

type Content = Readonly<Record<string, string>>;

const properties = ['fields', 'content', 'live', 'labels'] as const;

/**
 * `<wv-piece>`: what a form was filled in with, as it is put before whoever decides, with what is live instead where that is
 * another. Properties `fields` (JSON), `content` and `live` (JSON; empty where nothing is live) and `labels`; `seen()` is the
 * hash of what stands on the screen.
 */
export class PieceView extends HTMLElement {
  private values = { fields: '[]', content: '{}', live: '', labels: {} as Labels };
  private waiting = false;
  private readonly list = element('dl', { class: 'piece-fields' });

  get fields(): string {
    return this.values.fields;
  }
  set fields(fields: string) {
    this.change({ fields });
  }
  get content(): string {
    return this.values.content;
  }
  set content(content: string) {
    this.change({ content });
  }
  get live(): string {
    return this.values.live;
  }
  set live(live: string) {
    this.change({ live });
  }
  get labels(): Labels {
    return this.values.labels;
  }
  set labels(labels: Labels) {
    this.change({ labels });
  }

  connectedCallback(): void {
    upgradeProperties(this, properties);
    if (!this.list.isConnected) this.append(this.list);
  }

  /** Computed from the page, not from what was handed in: this is what the person has before them. */
  async seen(): Promise<string> {
    this.render();
    const shown = [...this.list.querySelectorAll<HTMLElement>('[data-name]')];
    return hash(Object.fromEntries(shown.map((value) => [value.dataset.name, value.dataset.value ?? value.textContent])));
  }

  private change(change: Partial<typeof this.values>): void {
    this.values = { ...this.values, ...change };
    if (this.waiting) return;
    this.waiting = true;
    queueMicrotask(() => this.render());
  }

  private render(): void {
    if (!this.waiting) return;
    this.waiting = false;
    const fields = JSON.parse(this.values.fields) as readonly Field[];
    const content = JSON.parse(this.values.content) as Content;
    const live = this.values.live === '' ? null : (JSON.parse(this.values.live) as Content);
    const known = new Set(fields.map((field) => field.name));
    // What no field is there for is shown by its own name: nothing is approved that isn't seen.
    const others = [...Object.keys(content), ...Object.keys(live ?? {})].filter((name) => !known.has(name));
    const all = [...fields, ...[...new Set(others)].map((name) => ({ name, label: name, texts: {} }))];
    this.list.replaceChildren(...all.flatMap((field) => this.field(field, content[field.name], live, field.name)));
  }

  private field(field: Field, value: string | undefined, live: Content | null, name: string): HTMLElement[] {
    const before = live?.[name];
    if (value === undefined && before === undefined) return [];
    const changed = live !== null && value !== before;
    const shown = element('div', { class: changed ? 'changed' : '' }, element('dt', {}, field.label));
    if (changed) shown.firstElementChild!.append(' ', element('span', { class: 'mark' }, label(this.values.labels, 'changed')));
    if (changed && before !== undefined) {
      const gone = element('del', {}, field.texts[before] ?? before);
      shown.append(element('dd', {}, element('span', { class: 'visually-hidden' }, label(this.values.labels, 'before')), gone));
    }
    if (value !== undefined) shown.append(element('dd', {}, this.value(field, value, changed)));
    return [shown];
  }

  private value(field: Field, value: string, changed: boolean): HTMLElement {
    const text = field.texts[value];
    const tag = changed ? 'ins' : 'span';
    return text === undefined
      ? element(tag, { 'data-name': field.name }, value)
      : element(tag, { 'data-name': field.name, 'data-value': value }, text);
  }
}
