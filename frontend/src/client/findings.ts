import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { rangeFromServer, type Draft } from './draft';
import { isSomething, mapped } from './others-text';

/** Words that the answer check speaks of. */
export interface FoundWords {
  id: string;
  from: number;
  to: number;
  /** How they are marked: what is weak, what is better not said, a whole sentence. */
  look: 'weak' | 'unwise' | 'sentence';
}

/** What was found in the server's document at a version; `count` has also what is said of the text as a whole. */
export interface Found {
  version: number;
  count: number;
  words: readonly FoundWords[];
}

interface Shown {
  /** What is placed; null before the first. */
  found: Found | null;
  words: readonly FoundWords[];
}

const nothing: Shown = { found: null, words: [] };
const key = new PluginKey<Shown>('findings');

export function foundWords(state: EditorState): readonly FoundWords[] {
  return key.getState(state)?.words ?? [];
}

/** The words where they lie in the shown document; null while that isn't known yet, or when they are placed already. */
export function withFound(draft: Draft, found: Found): Transaction | null {
  const shown = key.getState(draft.state);
  // Where no findings are shown, such as in a page without a screen, there is nothing to place.
  if (!shown || shown.found === found || found.version > draft.version) return null;
  const words = found.words.flatMap((one) => {
    const range = rangeFromServer(draft, one.from, one.to, found.version);
    return range ? [{ ...one, ...range }] : [];
  });
  return draft.state.tr.setMeta(key, { found, words } satisfies Shown).setMeta('addToHistory', false);
}

/** Whether the transaction places what was found, which else goes along with the text. */
export function placesFound(transaction: Transaction): boolean {
  return transaction.getMeta(key) !== undefined;
}

/** Keeps what was found at its words while the document changes around them and in them. */
export function findings(): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => nothing,
      apply: (transaction, before) => {
        const placed = transaction.getMeta(key) as Shown | undefined;
        return placed ?? (transaction.docChanged ? moved(before, transaction) : before);
      },
    },
  });
}

/** What is written at an end of the words isn't of them; words of which nothing is left are found no more. */
function moved({ found, words }: Shown, transaction: Transaction): Shown {
  const there = words.map((one) => ({ ...one, ...mapped(one, transaction) }));
  return { found, words: there.filter(isSomething) };
}
