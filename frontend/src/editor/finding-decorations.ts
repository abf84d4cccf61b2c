import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { foundWords, placesFound } from '../client/findings';

const key = new PluginKey<DecorationSet>('finding-decorations');

/** Marks the words of which something is said, each kind in a way of its own; stands behind the findings' own plugin. */
export function findingDecorations(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      // Drawn anew only when something was found: lines that go along cost a keystroke nothing, however long the text.
      apply: (transaction, lines, _before, state) => (placesFound(transaction) ? drawn(state) : lines.map(transaction.mapping, transaction.doc)),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function drawn(state: EditorState): DecorationSet {
  return DecorationSet.create(
    state.doc,
    foundWords(state).map(({ from, to, look }) => Decoration.inline(from, to, { class: `wv-found wv-found-${look}` })),
  );
}
