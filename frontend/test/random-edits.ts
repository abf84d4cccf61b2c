import { setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { Node, type Mark } from 'prosemirror-model';
import { wrapInList } from 'prosemirror-schema-list';
import { TextSelection, type EditorState, type Selection, type Transaction } from 'prosemirror-state';
import { canSplit } from 'prosemirror-transform';
import { schema } from '../src/schema';

const facts = ['01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-00000000000f'];
const words = ['grid', 'meter ', 'Zwolle', ' ', 'é', '😀', 'on call', '1', ', ', 'שלום'];

export type Random = () => number;

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!;
}

function someSelection(state: EditorState, random: Random): Selection {
  const at = () => Math.floor(random() * (state.doc.content.size + 1));
  const anchor = at();
  const head = random() < 0.5 ? anchor : Math.max(0, Math.min(state.doc.content.size, anchor + Math.floor(random() * 12) - 6));
  return TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head));
}

function byCommand(state: EditorState, random: Random): Transaction | null {
  const { nodes, marks } = schema;
  const command = pick(random, [
    toggleMark(marks.strong!),
    toggleMark(marks.em!),
    toggleMark(marks.link!, { href: 'https://wedervraag.example/' }),
    toggleMark(marks.fact!, { id: facts[0] }),
    setBlockType(nodes.heading!, { level: 2 }),
    setBlockType(nodes.paragraph!),
    wrapIn(nodes.blockquote!),
    wrapInList(nodes.bullet_list!),
    wrapInList(nodes.ordered_list!),
  ]);
  let result: Transaction | null = null;
  command(state, (transaction) => (result = transaction));
  return result;
}

/** One thing that a person may do, anywhere in the document. */
export function randomEdit(state: EditorState, random: Random): Transaction {
  const selected = state.apply(state.tr.setSelection(someSelection(state, random)));
  const { $from, from, to } = selected.selection;
  const transaction = selected.tr;
  const dice = random();
  if (dice < 0.55) return onto(state, transaction.insertText(pick(random, words)));
  if (dice < 0.7) return onto(state, from < to ? transaction.deleteSelection() : transaction.delete(Math.max($from.start(), from - 1), from));
  if (dice < 0.78) return onto(state, canSplit(selected.doc, from) ? transaction.split(from) : transaction);
  if (dice < 0.82) return onto(state, transaction.replaceSelectionWith(schema.nodes.hard_break!.create()));
  return onto(state, byCommand(selected, random) ?? transaction);
}

/** The same steps on the state before the selection was moved. */
function onto(state: EditorState, made: Transaction): Transaction {
  return made.steps.reduce((transaction, step) => transaction.step(step), state.tr);
}

function inline(random: Random): Node[] {
  const result: Node[] = [];
  for (let count = Math.floor(random() * 5); count > 0; count--) {
    if (random() < 0.15) {
      result.push(schema.nodes.hard_break!.create());
      continue;
    }
    let marks: readonly Mark[] = [...(random() < 0.3 ? [schema.marks.strong!.create()] : []), ...(random() < 0.3 ? [schema.marks.em!.create()] : [])];
    if (random() < 0.2) marks = schema.marks.link!.create({ href: pick(random, links) }).addToSet(marks);
    if (random() < 0.2) marks = schema.marks.fact!.create({ id: pick(random, facts) }).addToSet(marks);
    result.push(schema.text(pick(random, texts), marks));
  }
  return result;
}

const links = ['https://a.example/?q=1&r="x"', 'mailto:anna@grid.example', 'HTTP://b.example/%20é'];
const texts = ['  two  spaces ', ' ', '\u00a0', 'a\u00a0b', 'plain', '<b>&amp;</b>', 'שלום', '😀👩‍👩‍👧', 'e\u0301', '"quotes" \\ back', '\u200b', '\u2028', ' x'];

function block(random: Random, depth: number): Node {
  const { nodes } = schema;
  const paragraph = () => nodes.paragraph!.create(null, inline(random));
  const dice = depth > 3 ? 0 : random();
  if (dice < 0.5) return paragraph();
  if (dice < 0.6) return nodes.heading!.create({ level: random() < 0.5 ? 1 : 2 }, inline(random));
  if (dice < 0.7) return nodes.blockquote!.create(null, Array.from({ length: 1 + Math.floor(random() * 2) }, paragraph));
  return list(random, depth);
}

function list(random: Random, depth: number): Node {
  const { nodes } = schema;
  const items = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
    const rest = Array.from({ length: Math.floor(random() * 2) }, () =>
      depth < 3 && random() < 0.6 ? list(random, depth + 1) : nodes.paragraph!.create(null, inline(random)),
    );
    return nodes.list_item!.create(null, [nodes.paragraph!.create(null, inline(random)), ...rest]);
  });
  return (random() < 0.5 ? nodes.bullet_list! : nodes.ordered_list!).create(null, items);
}

export function randomDocument(random: Random): Node {
  const blocks = Array.from({ length: 1 + Math.floor(random() * 5) }, () => block(random, 0));
  const doc = schema.nodes.doc!.create(null, blocks);
  doc.check();
  // Through JSON once, so that neighbouring texts with the same marks are one.
  return Node.fromJSON(schema, JSON.parse(JSON.stringify(doc.toJSON())));
}
