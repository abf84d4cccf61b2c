import { Schema, type Attrs, type DOMOutputSpec, type Mark, type MarkSpec, type Node, type NodeSpec, type TagParseRule } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import spec from '../../src/main/resources/nl/wedervraag/coediting/schema.json';

// Two people who type at the same place each keep their words whole: what comes in goes after one's own, not between its
// letters. The server maps alike.
ReplaceStep.MAP_BIAS = -1;

/** The version that a join names; an outdated browser is told to reload. */
export const schemaVersion: number = spec.version;

interface Appearance {
  /** What is pasted keeps its kind of block, also into an empty paragraph. */
  defining?: boolean;
  toDOM(node: Node): DOMOutputSpec;
  parseDOM: TagParseRule[];
}

interface MarkAppearance {
  toDOM(mark: Mark): DOMOutputSpec;
  parseDOM: MarkSpec['parseDOM'];
}

/** What a link may point to, as the server has it; it refuses everything else. */
export function isAllowedLink(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s\p{Z}\uFEFF][^\x00-\x20\x7F]*$/iu.test(href) && href.length <= 2000;
}

/** Headings that come by paste have six levels; ours are two, and stand below the page's own. */
function pastedHeading(tag: string): TagParseRule {
  return { tag, attrs: { level: tag === 'h1' ? 1 : 2 } };
}

function ownHeading(dom: HTMLElement): Attrs | false {
  const level = Number(dom.dataset.level);
  return level === 1 || level === 2 ? { level } : false;
}

const nodeAppearance: Record<string, Appearance> = {
  paragraph: { toDOM: () => ['p', { dir: 'auto' }, 0], parseDOM: [{ tag: 'p' }] },
  heading: {
    defining: true,
    toDOM: (node) => [`h${2 + Number(node.attrs.level)}`, { dir: 'auto', 'data-level': String(node.attrs.level) }, 0],
    parseDOM: [
      { tag: '[data-level]', getAttrs: ownHeading, priority: 60 },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(pastedHeading),
    ],
  },
  blockquote: { defining: true, toDOM: () => ['blockquote', 0], parseDOM: [{ tag: 'blockquote' }] },
  bullet_list: { toDOM: () => ['ul', 0], parseDOM: [{ tag: 'ul' }] },
  ordered_list: { toDOM: () => ['ol', 0], parseDOM: [{ tag: 'ol' }] },
  list_item: { defining: true, toDOM: () => ['li', 0], parseDOM: [{ tag: 'li' }] },
  hard_break: { toDOM: () => ['br'], parseDOM: [{ tag: 'br' }] },
};

const markAppearance: Record<string, MarkAppearance> = {
  link: {
    toDOM: (mark) => ['a', { href: mark.attrs.href, rel: 'noopener noreferrer nofollow' }, 0],
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom) => {
          const href = dom.getAttribute('href') ?? '';
          return isAllowedLink(href) ? { href } : false;
        },
      },
    ],
  },
  strong: {
    toDOM: () => ['strong', 0],
    parseDOM: [
      { tag: 'strong' },
      // Google Docs wraps all that is copied in a <b> that means nothing.
      { tag: 'b', getAttrs: (dom) => (dom.style.fontWeight === 'normal' ? false : null) },
      { style: 'font-weight=400', clearMark: (mark) => mark.type.name === 'strong' },
      { style: 'font-weight', getAttrs: (value) => (/^(bold(er)?|[5-9]\d{2,})$/.test(value) ? null : false) },
    ],
  },
  em: {
    toDOM: () => ['em', 0],
    parseDOM: [
      { tag: 'i' },
      { tag: 'em' },
      { style: 'font-style=italic' },
      { style: 'font-style=normal', clearMark: (mark) => mark.type.name === 'em' },
    ],
  },
  fact: {
    toDOM: (mark) => ['span', { class: 'wv-fact', 'data-fact': mark.attrs.id }, 0],
    parseDOM: [
      {
        tag: 'span[data-fact]',
        getAttrs: (dom) => {
          const id = dom.getAttribute('data-fact') ?? '';
          return isId(id) ? { id } : false;
        },
      },
    ],
  },
};

/** An id of something that is kept elsewhere, in its usual form. */
export function isId(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}

interface ListedAttribute {
  default?: unknown;
  validate?: string;
  oneOf?: unknown[];
  format?: string;
  maxLength?: number;
}

/** Our own keys (oneOf, format, maxLength) become ProseMirror's check, so that both sides refuse alike. */
function attributes(listed: Record<string, ListedAttribute> | undefined): NodeSpec['attrs'] {
  if (!listed) return undefined;
  return Object.fromEntries(
    Object.entries(listed).map(([name, attribute]) => [
      name,
      {
        ...('default' in attribute ? { default: attribute.default } : {}),
        validate: (value: unknown) => {
          if (attribute.validate && typeof value !== attribute.validate) throw new RangeError(`${name} is no ${attribute.validate}`);
          if (attribute.oneOf && !attribute.oneOf.includes(value)) throw new RangeError(`${name} may not be ${String(value)}`);
          if (attribute.maxLength && String(value).length > attribute.maxLength) throw new RangeError(`${name} is too long`);
          if (attribute.format === 'id' && !isId(String(value))) throw new RangeError(`${name} is no id`);
          if (attribute.format === 'link' && !isAllowedLink(String(value))) throw new RangeError(`${name} is no link that is allowed`);
        },
      },
    ]),
  );
}

type Listed = Record<string, { [key: string]: unknown; attrs?: Record<string, ListedAttribute> }>;

function withAppearance<T extends object>(listed: Listed, appearance: Record<string, object>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(listed).map(([name, entry]) => {
      const attrs = attributes(entry.attrs) as Attrs | undefined;
      return [name, { ...entry, ...(attrs ? { attrs } : {}), ...appearance[name] } as T];
    }),
  );
}

/** The document's schema as the server lists it, with how each part looks in a page. */
export const schema = new Schema({
  topNode: spec.topNode,
  nodes: withAppearance<NodeSpec>(spec.nodes, nodeAppearance),
  marks: withAppearance<MarkSpec>(spec.marks, markAppearance),
});
