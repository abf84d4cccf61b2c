import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Selection, type EditorState, type Transaction } from 'prosemirror-state';
import { ReplaceAroundStep, ReplaceStep, type Step } from 'prosemirror-transform';

/** By what prosemirror-history names its state, and what it does to it; its version is pinned. */
export const historyKey = 'history$';

/**
 * The same transaction with the taking out and the putting in as steps of their own. Whoever replaces the same at that moment
 * would take out what was put in its place too: where a range is replaced by one step, its ends lie around what replaced it.
 */
export function apart(state: EditorState, transaction: Transaction): Transaction {
  // The history has an entry for each step of what it takes back, and took it apart when it was done.
  if (transaction.getMeta(historyKey)) return transaction;
  const steps = transaction.steps.flatMap((step, at) => parts(step, transaction.docs[at]!));
  if (steps.every((step, at) => step === transaction.steps[at])) return transaction;
  const same = state.tr;
  for (const step of steps) same.step(step);
  same.setSelection(Selection.fromJSON(same.doc, transaction.selection.toJSON()));
  same.setStoredMarks(transaction.storedMarks);
  same.setTime(transaction.time);
  for (const [key, value] of Object.entries(metaOf(transaction))) same.setMeta(key, value);
  return transaction.scrolledIntoView ? same.scrollIntoView() : same;
}

function parts(step: Step, before: Node): Step[] {
  if (!(step instanceof ReplaceStep) || step.from === step.to || step.slice.size === 0) return [step];
  const after = step.apply(before).doc;
  return ways(step, before).find((steps) => after !== null && comesTo(before, steps, after)) ?? [step];
}

/** Ways to do the same that may fit, the best first. */
function ways(step: ReplaceStep, before: Node): Step[][] {
  const { from, to, slice } = step;
  if (before.textBetween(from, to, '', 'x') !== '') {
    const takingOut = new ReplaceStep(from, to, Slice.empty);
    return [[takingOut, new ReplaceStep(from, from, slice)], [new ReplaceStep(to, to, slice), takingOut]];
  }
  if (continuesBlocks(step, before)) return [behindEnds(from, slice)];
  if (fillsBlock(step, before)) return [intoBlock(step, before.nodeAt(from)!)];
  // Refused by itself where somebody has written there meanwhile.
  return [[new ReplaceStep(from, to, slice, true)]];
}

function comesTo(before: Node, steps: readonly Step[], after: Node): boolean {
  let doc: Node | null = before;
  for (const step of steps) doc = doc && step.apply(doc).doc;
  return doc !== null && doc.eq(after);
}

function insertion(at: number, content: Fragment): ReplaceStep {
  return new ReplaceStep(at, at, new Slice(content, 0, 0));
}

/** Blocks put in at the end of one, in place of its end and the ends of those around it that they close themselves. */
function continuesBlocks({ from, to, slice }: ReplaceStep, before: Node): boolean {
  const $from = before.resolve(from);
  const ends = to - from;
  if (slice.openStart !== ends || slice.openEnd !== 0 || ends > $from.depth) return false;
  return Array.from({ length: ends }, (_, up) => up).every((up) => $from.end($from.depth - up) === from + up);
}

/** What goes behind each of the ends, and nothing taken out. The furthest first, so that none moves another. */
function behindEnds(from: number, { content, openStart }: Slice): Step[] {
  const steps: Step[] = [];
  let open = content;
  for (let end = openStart; end > 0; end--) {
    const [first, ...rest] = open.content;
    if (rest.length > 0) steps.push(insertion(from + end, Fragment.fromArray(rest)));
    open = first!.content;
  }
  return open.size > 0 ? [...steps, insertion(from, open)] : steps;
}

/** Blocks in the place of one in which nothing is written yet. */
function fillsBlock({ from, to, slice }: ReplaceStep, before: Node): boolean {
  const block = before.nodeAt(from);
  const isClosed = slice.openStart === 0 && slice.openEnd === 0;
  return isClosed && block !== null && block.isTextblock && block.nodeSize === to - from && slice.content.firstChild!.isTextblock;
}

/** The first of them into the block, which becomes one of its kind; the rest behind it. */
function intoBlock({ from, to, slice }: ReplaceStep, block: Node): Step[] {
  const [first, ...rest] = slice.content.content as [Node, ...Node[]];
  const steps: Step[] = [];
  if (rest.length > 0) steps.push(insertion(to, Fragment.fromArray(rest)));
  if (first.content.size > 0) steps.push(insertion(from + 1, first.content));
  if (block.hasMarkup(first.type, first.attrs)) return steps;
  const kind = new Slice(Fragment.from(first.copy(Fragment.empty)), 0, 0);
  return [new ReplaceAroundStep(from, to, from + 1, to - 1, kind, 1, true), ...steps];
}

/** What plugins have said of it; the library keeps it to itself. */
function metaOf(transaction: Transaction): Record<string, unknown> {
  return (transaction as unknown as { meta: Record<string, unknown> }).meta;
}
