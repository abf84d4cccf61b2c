import { Slice, type Node } from 'prosemirror-model';
import { Selection, type EditorState, type Transaction } from 'prosemirror-state';
import { ReplaceStep, type Step } from 'prosemirror-transform';

/** By what prosemirror-history names its state, and what it does to it; its version is pinned. */
export const historyKey = 'history$';

/**
 * The same transaction with the taking out and the putting in as steps of their own, where it types over something. Whoever
 * takes out the same at that moment would take out what was put in its place too: where a range is replaced by one step,
 * its ends lie around what replaced it.
 */
export function apart(state: EditorState, transaction: Transaction): Transaction {
  // The history has an entry for each step of what it takes back, and took it apart when it was done.
  if (transaction.getMeta(historyKey)) return transaction;
  const steps = transaction.steps.flatMap((step, at) => parts(step, transaction.docs[at]!));
  if (steps.length === transaction.steps.length) return transaction;
  const same = state.tr;
  for (const step of steps) same.step(step);
  same.setSelection(Selection.fromJSON(same.doc, transaction.selection.toJSON()));
  same.setStoredMarks(transaction.storedMarks);
  same.setTime(transaction.time);
  for (const [key, value] of Object.entries(metaOf(transaction))) same.setMeta(key, value);
  return transaction.scrolledIntoView ? same.scrollIntoView() : same;
}

function parts(step: Step, before: Node): Step[] {
  return typesOver(step, before)
    ? [new ReplaceStep(step.from, step.to, Slice.empty), new ReplaceStep(step.from, step.from, step.slice)]
    : [step];
}

/** Text for text within one block. */
function typesOver(step: Step, before: Node): step is ReplaceStep {
  if (!(step instanceof ReplaceStep) || step.from === step.to || step.slice.size === 0) return false;
  if (!before.resolve(step.from).sameParent(before.resolve(step.to))) return false;
  const { content, openStart, openEnd } = step.slice;
  let isText = openStart === 0 && openEnd === 0;
  content.forEach((node) => (isText &&= node.isText));
  return isText;
}

/** What plugins have said of it; the library keeps it to itself. */
function metaOf(transaction: Transaction): Record<string, unknown> {
  return (transaction as unknown as { meta: Record<string, unknown> }).meta;
}
