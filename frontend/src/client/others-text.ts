import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { authorMeta } from './draft';

export interface Range {
  readonly from: number;
  readonly to: number;
}

const key = new PluginKey<readonly Range[]>('others-text');

/** What others have written since this page is open, from front to back. */
export function othersText(state: EditorState): readonly Range[] {
  return key.getState(state) ?? [];
}

/** Knows which of the text is others', so that undoing leaves it alone. */
export function othersTextPlugin(): Plugin<readonly Range[]> {
  return new Plugin<readonly Range[]>({
    key,
    state: {
      init: () => [],
      apply: (transaction, before) => {
        if (!transaction.docChanged) return before;
        const moved = before.map((range) => mapped(range, transaction)).filter(isSomething);
        return transaction.getMeta(authorMeta) === undefined
          ? written(transaction, () => true).reduce(without, moved)
          : joined([...moved, ...written(transaction, (index) => isOthers(transaction, index))]);
      },
    },
  });
}

/** A commit of somebody else's comes between the undoing and the doing again of what is unsent here. */
function isOthers(transaction: Transaction, index: number): boolean {
  const unsent = Number(transaction.getMeta('rebased') ?? 0);
  return index >= unsent && transaction.mapping.getMirror(index) === undefined;
}

/** Where it stands after the steps from the given one on, without what they put at its ends. */
export function mapped({ from, to }: Range, { mapping }: Transaction, after = 0): Range {
  const rest = mapping.slice(after);
  return { from: rest.map(from, 1), to: rest.map(to, -1) };
}

export function isSomething({ from, to }: Range): boolean {
  return to > from;
}

/** What the wanted steps put into the document, where it stands at the end. */
function written(transaction: Transaction, wanted: (index: number) => boolean): Range[] {
  const ranges: Range[] = [];
  transaction.mapping.maps.forEach((map, index) => {
    if (wanted(index)) map.forEach((_from, _to, from, to) => ranges.push(mapped({ from, to }, transaction, index + 1)));
  });
  return ranges.filter(isSomething);
}

function without(ranges: readonly Range[], { from, to }: Range): Range[] {
  return ranges
    .flatMap((range) => [
      { from: range.from, to: Math.min(range.to, from) },
      { from: Math.max(range.from, to), to: range.to },
    ])
    .filter(isSomething);
}

function joined(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && range.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else result.push(range);
  }
  return result;
}
