import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { rangeFromServer, type Draft } from './draft';
import { isSomething, mapped } from './others-text';

/** Who speaks of words: the answer check, people, and whoever is about to. */
export type Source = 'check' | 'comments' | 'new';

/** Words of which something is said. */
export interface FoundWords {
  id: string;
  from: number;
  to: number;
  /** How they are marked: what is weak, what is better not said, a whole sentence; what people talk about. */
  look: 'weak' | 'unwise' | 'sentence' | 'comment';
}

/** What is said of the server's document at a version; `count` has also what is said of the text as a whole. */
export interface Found {
  version: number;
  count: number;
  words: readonly FoundWords[];
}

interface Placed {
  found: Found;
  words: readonly FoundWords[];
}

/** By who says it, as far as that is placed. */
type Shown = Partial<Record<Source, Placed>>;

const key = new PluginKey<Shown>('findings');

export function foundWords(state: EditorState): readonly FoundWords[] {
  return Object.values(key.getState(state) ?? {}).flatMap(({ words }) => words);
}

/** The words where they lie in the shown document; null while that isn't known yet, or when they are placed already. */
export function withFound(draft: Draft, source: Source, found: Found): Transaction | null {
  const shown = key.getState(draft.state);
  // Where no findings are shown, such as in a page without a screen, there is nothing to place.
  if (!shown || shown[source]?.found === found || found.version > draft.version) return null;
  const words = found.words.flatMap((one) => {
    const range = rangeFromServer(draft, one.from, one.to, found.version);
    return range ? [{ ...one, ...range }] : [];
  });
  return draft.state.tr.setMeta(key, { [source]: { found, words } } satisfies Shown).setMeta('addToHistory', false);
}

/** Whether the transaction places what is said, which else goes along with the text. */
export function placesFound(transaction: Transaction): boolean {
  return transaction.getMeta(key) !== undefined;
}

/** Keeps what is said at its words while the document changes around them and in them. */
export function findings(): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({}),
      apply: (transaction, before) => {
        const placed = transaction.getMeta(key) as Shown | undefined;
        if (placed) return { ...before, ...placed };
        return transaction.docChanged ? Object.fromEntries(Object.entries(before).map(([source, one]) => [source, moved(one, transaction)])) : before;
      },
    },
  });
}

/** What is written at an end of the words isn't of them; of words of which nothing is left nothing is shown. */
function moved({ found, words }: Placed, transaction: Transaction): Placed {
  const there = words.map((one) => ({ ...one, ...mapped(one, transaction) }));
  return { found, words: there.filter(isSomething) };
}
