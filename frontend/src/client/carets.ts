import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { authorMeta } from './draft';

/** Where another participant is, in positions of the shown document. */
export interface Caret {
  client: string;
  name: string;
  color: number;
  anchor: number;
  head: number;
  /** Counts this caret's movements, so that its name shows again at each. */
  moves: number;
}

export type CaretChange =
  | { kind: 'moved'; client: string; name: string; color: number; anchor: number; head: number }
  | { kind: 'gone'; client: string }
  | { kind: 'present'; clients: ReadonlyMap<string, number> };

type Carets = ReadonlyMap<string, Caret>;

const key = new PluginKey<Carets>('carets');

export function caretsOf(state: EditorState): Carets {
  return key.getState(state) ?? new Map();
}

export function withCaretChange(transaction: Transaction, change: CaretChange): Transaction {
  return transaction.setMeta(key, change).setMeta('addToHistory', false);
}

/** Keeps others' carets at their words while the document changes around them. */
export function carets(): Plugin<Carets> {
  return new Plugin<Carets>({
    key,
    state: {
      init: () => new Map(),
      apply: (transaction, before) => {
        const change = transaction.getMeta(key) as CaretChange | undefined;
        const mapped = transaction.docChanged ? mapCarets(before, transaction) : before;
        return change ? changed(mapped, change) : mapped;
      },
    },
  });
}

/** Whoever wrote a text stands behind it; everyone else who stood there stays before it. */
function mapCarets(before: Carets, transaction: Transaction): Carets {
  const author = transaction.getMeta(authorMeta) as string | undefined;
  return new Map(
    [...before].map(([client, caret]) => {
      const bias = client === author ? 1 : -1;
      const anchor = transaction.mapping.map(caret.anchor, bias);
      const head = transaction.mapping.map(caret.head, bias);
      const moves = client === author ? caret.moves + 1 : caret.moves;
      return [client, { ...caret, anchor, head, moves }];
    }),
  );
}

function changed(before: Carets, change: CaretChange): Carets {
  const after = new Map(before);
  switch (change.kind) {
    case 'moved': {
      const { kind: _, ...caret } = change;
      after.set(change.client, { ...caret, moves: (before.get(change.client)?.moves ?? 0) + 1 });
      return after;
    }
    case 'gone':
      after.delete(change.client);
      return after;
    case 'present':
      for (const [client, caret] of before) {
        const color = change.clients.get(client);
        if (color === undefined) after.delete(client);
        else after.set(client, { ...caret, color });
      }
      return after;
  }
}
