import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { Fragment, Slice } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { formats } from '../src/editor/formats';
import { schema } from '../src/schema';
import { pick, randomDocument, type Random } from '../test/random-edits';
import type { SimulatedPage } from './page';

const { nodes, marks } = schema;
const buttons = formats(() => false, () => false, () => false).filter(({ name, asks }) => !asks && !['undo', 'redo'].includes(name));
const enter = chainCommands(splitListItem(nodes.list_item!), baseKeymap['Enter']!);
const links = ['https://a.example/?q=1&r="x"', 'mailto:anna@grid.example', 'https://b.example/%20é'];

/** Beyond this much text, people delete more than they write. */
const roomy = 1_000;

/** Puts the caret, or a short selection, anywhere. */
function select(page: SimulatedPage, random: Random, longest: number): void {
  const { state } = page;
  if (!state) return;
  const { size } = state.doc.content;
  const anchor = Math.floor(random() * (size + 1));
  const head = Math.max(0, Math.min(size, anchor + Math.round((random() * 2 - 1) * longest)));
  const selection = TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head));
  page.dispatch(state.tr.setSelection(selection), 'edit');
}

function typing(text: string): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.insertText(text));
    return true;
  };
}

/** What one key takes out, as the browser says it, or the editor's own way at a paragraph's beginning. */
const backspace: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset === 0) return baseKeymap['Backspace']!(state, dispatch);
  const before = $from.nodeBefore;
  const length = before?.isText && /[\udc00-\udfff]$/.test(before.text!) ? 2 : 1;
  dispatch?.(state.tr.delete($from.pos - length, $from.pos));
  return true;
};

function pasting(slice: Slice): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.replaceSelection(slice));
    return true;
  };
}

/** Paragraphs, lists and formats with letters of one's own in them, open at their ends as the clipboard's are. */
function someSlice(page: SimulatedPage, random: Random): Slice {
  const letters = () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => page.world.letters.fresh()).join('');
  const doc = randomDocument(random);
  const own = (fragment: Fragment): Fragment =>
    Fragment.fromArray(fragment.content.map((node) => (node.isText ? schema.text(letters(), node.marks) : node.copy(own(node.content)))));
  const content = own(Fragment.fromArray(doc.content.content.slice(0, 2)));
  return random() < 0.7 ? Slice.maxOpen(content) : new Slice(content, 0, 0);
}

function isLarge({ doc }: EditorState): boolean {
  return doc.content.size > roomy;
}

/** A word, letter by letter, in a hurry; or one other thing that a person may do. Counts what changes the document. */
export function someEdits(page: SimulatedPage, random: Random): number {
  if (random() < 0.5) {
    let typed = 0;
    for (let left = 2 + Math.floor(random() * 14); left > 0; left--) if (page.does(typing(page.world.letters.fresh()))) typed++;
    return typed;
  }
  return someEdit(page, random) ? 1 : 0;
}

function someEdit(page: SimulatedPage, random: Random): boolean {
  const { state } = page;
  if (!state || !page.view?.writable) return false;
  if (random() < 0.12) select(page, random, random() < 0.6 ? 0 : 6);
  const dice = random();
  if (dice < 0.5) return page.does(typing(page.world.letters.fresh()));
  if (dice < 0.59) return page.does(backspace);
  if (dice < 0.63) {
    select(page, random, isLarge(state) ? 400 : random() < 0.85 ? 8 : 40);
    return page.does(baseKeymap['Delete']!) || page.does(backspace);
  }
  if (dice < 0.7) return page.does(enter);
  if (dice < 0.72) return page.does(pick(random, [sinkListItem(nodes.list_item!), liftListItem(nodes.list_item!)]));
  if (dice < 0.8) {
    select(page, random, 12);
    return page.does(pick(random, buttons).command);
  }
  if (dice < 0.82) {
    select(page, random, 12);
    return page.does(toggleMark(marks.link!, { href: pick(random, links) }));
  }
  if (dice < 0.845) return page.does(pasting(someSlice(page, random)));
  if (dice < 0.846) return page.does(typing('lorem ipsum '.repeat(20 + Math.floor(random() * 100))));
  if (dice < 0.86) return page.does(typing(pick(random, ['😀', 'é', 'שלום', ' ', '👩‍👩‍👧'])));
  if (dice < 0.87) return page.does((now, dispatch) => (dispatch?.(now.tr.replaceSelectionWith(nodes.hard_break!.create())), true));
  return dice < 0.96 ? page.undo() : page.redo();
}
