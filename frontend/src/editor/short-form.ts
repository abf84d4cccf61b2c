import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { clock, countWords, speakingSeconds, textOf } from '../client/text-figures';

/** Marks the first paragraph as what one says first, with the time that it takes. */
export function shortForm(name: () => string): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const first = doc.firstChild;
        if (first?.type.name !== 'paragraph' || first.content.size === 0) return null;
        const time = clock(speakingSeconds(countWords(textOf(first))));
        const attributes = { class: 'wv-short-form', 'data-short-form': `${name()} · ${time}` };
        return DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, attributes)]);
      },
    },
  });
}

/** Shown while nothing is written. */
export function placeholder(text: () => string): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const first = doc.firstChild;
        if (doc.childCount !== 1 || !first?.isTextblock || first.content.size > 0) return null;
        return DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, { class: 'wv-empty', 'data-placeholder': text() })]);
      },
    },
  });
}
