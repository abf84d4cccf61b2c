import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { caretsOf, type Caret } from '../client/carets';
import { element } from '../dom';

/** Zero wide, so that nothing moves; the name floats above and fades to leave the bare caret (see the stylesheet). */
function caretMark({ name, color }: Caret): HTMLElement {
  const givenName = name.split(' ')[0]!;
  const tag = element('span', { class: 'wv-caret-name', 'aria-hidden': 'true' }, givenName);
  return element('span', { class: `wv-caret wv-person-${color % 8}` }, tag);
}

/** Draws where the others are. */
export function caretDecorations(): Plugin {
  return new Plugin({
    props: {
      decorations: (state) => {
        const { size } = state.doc.content;
        const decorations = [...caretsOf(state).values()].flatMap((caret) => {
          const head = Math.min(caret.head, size);
          const [from, to] = [Math.min(caret.anchor, head), Math.min(Math.max(caret.anchor, head), size)];
          const key = `${caret.client}:${caret.moves}:${caret.color}`;
          return [
            Decoration.widget(head, () => caretMark(caret), { key, side: -1, ignoreSelection: true, stopEvent: () => true }),
            ...(from < to ? [Decoration.inline(from, to, { class: `wv-selection wv-person-${caret.color % 8}` })] : []),
          ];
        });
        return DecorationSet.create(state.doc, decorations);
      },
    },
  });
}
