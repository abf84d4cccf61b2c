import { redo as redoAll, undo as undoAll } from 'prosemirror-history';
import { Plugin, type Command, type EditorState, type SelectionBookmark, type Transaction } from 'prosemirror-state';
import { Mapping, ReplaceAroundStep, ReplaceStep, type Step, type StepMap, type Transform } from 'prosemirror-transform';
import { historyKey } from '../client/apart';
import { mapped, othersText, othersTextPlugin, type Range } from '../client/others-text';

/** What is used of prosemirror-history's own records; its version is pinned. */
interface Branch {
  readonly items: { readonly length: number; slice(from: number, to: number): Branch['items'] };
  readonly eventCount: number;
  readonly constructor: new (items: Branch['items'], eventCount: number) => Branch;
  addMaps(maps: readonly StepMap[]): Branch;
  addTransform(transform: Transform, selection: SelectionBookmark, options: object, preserveItems: boolean): Branch;
}

interface HistoryState {
  readonly done: Branch;
  readonly undone: Branch;
  readonly constructor: new (done: Branch, undone: Branch, ranges: null, time: number, composition: number) => HistoryState;
}

/** Takes back what this person did last. What others have written into it meanwhile stays. */
export const undo = sparing(undoAll);
export const redo = sparing(redoAll);

/** For the browser's own ways to undo, such as a phone's; stands before the history's plugin. */
export function ownUndo(): Plugin[] {
  const asked: Record<string, Command> = { historyUndo: undo, historyRedo: redo };
  const listener = new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput: (view, event) => {
          const command = asked[event.inputType];
          if (!command || !view.editable) return false;
          event.preventDefault();
          return command(view.state, view.dispatch) || true;
        },
      },
    },
  });
  return [othersTextPlugin(), listener];
}

function sparing(command: Command): Command {
  return (state, dispatch) => command(state, dispatch && ((transaction) => dispatch(spared(state, transaction))));
}

/** The same without the deletion of others' text, and with a history that fits it. */
function spared(state: EditorState, whole: Transaction): Transaction {
  const others = othersText(state);
  if (others.length === 0) return whole;
  const narrow = state.tr;
  let spares = false;
  const made: (number | null)[] = [];
  whole.steps.forEach((step, index) => {
    const here = step.map(toNarrow(whole, narrow, index, made));
    const before = narrow.steps.length;
    // Where they stand by now: a step before this one would have taken out some of it too.
    const there = others.map((range) => mapped(range, narrow));
    if (isReplacing(here) && deletesSome(here, there)) {
      spares = true;
      replaceOwn(narrow, here, there);
      made.push(null);
    } else made.push(here && !narrow.maybeStep(here).failed ? before : null);
  });
  return spares ? withHistory(state, whole, narrow) : whole;
}

/**
 * From the document as the whole undoing would have it to the one as it is, before a step. What a step puts back is the
 * same here as there, so that a step after it finds it again.
 *
 * @param made which step did here what each of the whole's did; null where none is the same
 */
function toNarrow(whole: Transaction, narrow: Transaction, index: number, made: readonly (number | null)[]): Mapping {
  const back = whole.mapping.maps.slice(0, index).reverse().map((map) => map.invert());
  const mirrors = made.flatMap((step, at) => (step === null ? [] : [index - 1 - at, index + step]));
  return new Mapping([...back, ...narrow.mapping.maps], mirrors);
}

type Replacing = ReplaceStep | ReplaceAroundStep;

function isReplacing(step: Step | null): step is Replacing {
  return step instanceof ReplaceStep || step instanceof ReplaceAroundStep;
}

/** What it takes out; what it goes around stays. */
function takenOut(step: Replacing): Range[] {
  const { from, to } = step;
  return step instanceof ReplaceStep
    ? [{ from, to }]
    : [
        { from, to: step.gapFrom },
        { from: step.gapTo, to },
      ];
}

function deletesSome(step: Replacing, others: readonly Range[]): boolean {
  return takenOut(step).some(({ from, to }) => others.some((range) => Math.max(range.from, from) < Math.min(range.to, to)));
}

/** Takes out what lies between others' text, from back to front, and puts in what the step does. */
function replaceOwn(narrow: Transaction, step: Replacing, others: readonly Range[]): void {
  const own = takenOut(step).flatMap((range) => between(others, range));
  for (const range of own.reverse()) narrow.delete(range.from, range.to);
  // Around what stays there is a block already: others' text keeps it.
  const isWanted = step instanceof ReplaceStep ? step.slice.size > 0 : step.slice.content.textBetween(0, step.slice.content.size) !== '';
  if (isWanted) narrow.replace(step.from, step.from, step.slice);
}

function between(others: readonly Range[], { from, to }: Range): Range[] {
  const own: Range[] = [];
  let at = from;
  for (const range of others) {
    if (range.to <= at || range.from >= to) continue;
    if (range.from > at) own.push({ from: at, to: range.from });
    at = range.to;
  }
  if (at < to) own.push({ from: at, to });
  return own;
}

/** The history's records of what was done hold one entry for each step that was made, which rebasing relies on. */
function withHistory(state: EditorState, whole: Transaction, narrow: Transaction): Transaction {
  const { redo: again, historyState } = whole.getMeta(historyKey) as { redo: boolean; historyState: HistoryState };
  const plugin = state.plugins.find((one) => (one as unknown as { key: string }).key === historyKey)!;
  const before = plugin.getState(state) as HistoryState;
  const rest = again ? historyState.undone : historyState.done;
  const items = rest.items.slice(0, rest.items.length - whole.steps.length);
  const left = new rest.constructor(items, rest.eventCount).addMaps(narrow.mapping.maps);
  const config = (plugin.spec as { config: object }).config;
  const added = (again ? before.done : before.undone).addTransform(narrow, state.selection.getBookmark(), config, true);
  const history = again ? new historyState.constructor(added, left, null, 0, -1) : new historyState.constructor(left, added, null, 0, -1);
  return narrow.setMeta(historyKey, { redo: again, historyState: history }).scrollIntoView();
}
