import { DOMSerializer, Node, type Mark } from 'prosemirror-model';
import { element } from '../dom';
import { initials } from '../initials';
import { label, type Labels } from '../labels';
import { isAllowedLink, schema } from '../schema';
import { textPositionOf, type Change } from './change';
import type { Passage } from './passage';

/** What isn't part of the document: numbers, initials, and what was taken out. Reading the text back from the page leaves it out. */
export const ignored = 'wv-ignore';

/** What a screen reader says at the number of each kind. */
const said: Record<Change['kind'], readonly string[]> = {
  insert: ['inserted'],
  delete: ['deleted'],
  replace: ['deleted', 'inserted'],
  format: ['formatted'],
};

interface Placed {
  change: Change;
  /** Where its number and deleted words stand in a text; null when it stands between blocks. */
  at: number | null;
  blocks: readonly Node[];
  shown: boolean;
}

/** What belongs to one change within one text, outlined together. */
interface Group {
  n: number;
  dom: HTMLElement;
  inserted: HTMLElement | null;
}

/** Renders a document as it will be read, with the changes since another inline, or with whose letters are whose. */
export class MarkedUp {
  private readonly placed: readonly Placed[];

  constructor(
    private readonly doc: Node,
    changes: readonly Change[],
    private readonly labels: Labels,
    private readonly passages: readonly Passage[] = [],
  ) {
    this.placed = changes.map((change) => {
      const blocks = (change.deleted ?? []).map((json) => Node.fromJSON(schema, json));
      return { change, at: textPositionOf(change, doc), blocks, shown: false };
    });
  }

  render(): HTMLElement {
    const root = element('div', { class: 'wv-prose-blocks', dir: 'auto' });
    this.children(this.doc, 0, root);
    return root;
  }

  private children(parent: Node, start: number, into: HTMLElement): void {
    parent.forEach((child, offset) => {
      this.between(start + offset, into);
      into.append(this.block(child, start + offset));
    });
    this.between(start + parent.content.size, into);
  }

  private block(node: Node, position: number): HTMLElement {
    const { dom, contentDOM } = DOMSerializer.renderSpec(document, node.type.spec.toDOM!(node));
    const into = (contentDOM ?? dom) as HTMLElement;
    if (!node.isTextblock) this.children(node, position + 1, into);
    else {
      const end = position + node.nodeSize;
      const isNew = this.placed.some(({ change: { from, to, kind } }) => kind !== 'format' && from <= position && to >= end);
      if (isNew) into.classList.add('wv-inserted');
      this.inline(node, position + 1, into);
    }
    return dom as HTMLElement;
  }

  /** What was taken out between two blocks. */
  private between(position: number, into: HTMLElement): void {
    for (const placed of this.placed) {
      const isHere = placed.change.from === position && (placed.at === null || placed.blocks[0]?.isBlock);
      if (!isHere || placed.shown || placed.blocks.length === 0) continue;
      placed.shown = true;
      const taken = element('del', { class: 'wv-block wv-change', 'data-n': String(placed.change.n) }, this.number(placed.change));
      if (placed.blocks[0]!.isInline) taken.append(...placed.blocks.map((node) => this.piece(node)));
      else taken.append(...placed.blocks.map((node) => this.oldBlock(node)));
      const inList = into.localName === 'ul' || into.localName === 'ol';
      into.append(inList ? element('li', { class: ignored }, taken) : taken);
    }
  }

  private oldBlock(node: Node): globalThis.Node {
    const shown = node.type.name === 'list_item' ? schema.nodes.bullet_list!.create(null, node) : node;
    return DOMSerializer.fromSchema(schema).serializeNode(shown);
  }

  private inline(parent: Node, start: number, into: HTMLElement): void {
    let open: Group | null = null;
    let last: Passage | undefined;
    parent.forEach((child, offset, index) => {
      const from = start + offset;
      const to = from + child.nodeSize;
      let position = from;
      for (const cut of this.cuts(from, to)) {
        const here = this.begun(position, into);
        const change = this.changeAt(position);
        if (here) open = here;
        if (!change || open?.n !== change.n) open = change ? this.group(change.n, into) : null;
        const next = cut === to ? parent.maybeChild(index + 1) : child;
        const piece = this.piece(child.isText ? child.cut(position - from, cut - from) : child, next);
        const by = this.passages.find((passage) => passage.from <= position && position < passage.to);
        (change && open ? this.inserted(change, open) : into).append(...(by ? signed(by, piece, last) : [piece]));
        last = by ?? last;
        position = cut;
      }
    });
    this.begun(start + parent.content.size, into);
  }

  /** Ends of pieces that belong to one change, or none, throughout. */
  private cuts(from: number, to: number): number[] {
    const inside = this.placed.flatMap(({ change, at }) => [change.from, change.to, at ?? from]);
    inside.push(...this.passages.flatMap((passage) => [passage.from, passage.to]));
    return [...new Set([...inside.filter((cut) => cut > from && cut < to), to])].sort((a, b) => a - b);
  }

  private changeAt(position: number): Change | undefined {
    return this.placed.find(({ change }) => change.from <= position && position < change.to)?.change;
  }

  /** Opens the changes that begin here: number, words taken out, and a sign where only a border between blocks changed. */
  private begun(position: number, into: HTMLElement): Group | null {
    let last: Group | null = null;
    for (const placed of this.placed) {
      if (placed.at !== position || placed.shown) continue;
      placed.shown = true;
      const { change, blocks } = placed;
      last = this.group(change.n, into);
      last.dom.append(this.number(change));
      if (blocks.length > 0) last.dom.append(this.takenOut(blocks));
      const hasText = this.doc.textBetween(Math.min(change.from, this.doc.content.size), Math.min(change.to, this.doc.content.size)) !== '';
      if (change.to > change.from && !hasText) last.dom.append(element('ins', { class: ignored }, '¶'));
    }
    return last;
  }

  private group(n: number, into: HTMLElement): Group {
    const group = { n, dom: element('span', { class: 'wv-change', 'data-n': String(n) }), inserted: null };
    into.append(group.dom);
    return group;
  }

  private inserted(change: Change, group: Group): HTMLElement {
    group.inserted ??= change.kind === 'format' ? element('span', { class: 'wv-format' }) : element('ins');
    group.dom.append(group.inserted);
    return group.inserted;
  }

  private takenOut(nodes: readonly Node[]): HTMLElement {
    const del = element('del', { class: ignored });
    const texts = nodes.map((node) => (node.isInline ? this.piece(node) : node.textBetween(0, node.content.size, ' ¶ ', ' ')));
    texts.forEach((text, index) => del.append(...(index > 0 && nodes[index]!.isBlock ? [' ¶ ', text] : [text])));
    if (del.textContent === '') del.append('¶');
    return del;
  }

  private number({ n, kind }: Change): HTMLElement {
    const name = `${label(this.labels, 'change', n)}: ${said[kind].map((key) => label(this.labels, key)).join(', ')}`;
    return element('span', { class: `wv-number ${ignored}`, role: 'img', 'aria-label': name, 'data-n': String(n) }, String(n));
  }

  private piece(node: Node, next: Node | null = null): globalThis.Node {
    const inner: globalThis.Node = node.isText ? document.createTextNode(node.text!) : document.createElement('br');
    return node.marks.reduceRight((content, mark) => this.marked(mark, content, mark.isInSet(next?.marks ?? [])), inner);
  }

  private marked(mark: Mark, content: globalThis.Node, goesOn: boolean): globalThis.Node {
    if (mark.type.name === 'strong' || mark.type.name === 'em') return element(mark.type.name, {}, content);
    if (mark.type.name === 'fact') return element('span', { class: 'wv-fact', 'data-fact': String(mark.attrs.id) }, content);
    const href = String(mark.attrs.href);
    const target = isAllowedLink(href) ? { href, rel: 'noopener noreferrer nofollow', target: '_blank' } : {};
    return element('a', { ...target, 'data-href': href, class: goesOn ? 'wv-goes-on' : '' }, content);
  }
}

/** In its writer's colour, with their initials before it where it isn't the same person's as what stands before. */
function signed({ name, color }: Passage, piece: globalThis.Node, before: Passage | undefined): globalThis.Node[] {
  const text = element('span', { class: `wv-by wv-person-${color}` }, piece);
  const sign = { class: `wv-sign wv-person-${color} ${ignored}`, role: 'img', 'aria-label': name, title: name };
  const isFirst = name !== before?.name || color !== before.color;
  return isFirst ? [element('span', sign, initials(name)), text] : [text];
}
