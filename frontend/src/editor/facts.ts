import type { Mark, Node } from 'prosemirror-model';
import { Plugin, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { label, type Labels } from '../labels';
import { schema } from '../schema';

const type = schema.marks.fact!;

/** A fact that can stand in this text, in the words that the text is to say. */
export interface Fact {
  readonly id: string;
  readonly name: string;
  readonly words: string;
}

/** Whether one can be put in where the selection is. */
export function takesFact({ selection: { $from, $to } }: EditorState): boolean {
  return $from.sameParent($to) && $from.parent.inlineContent;
}

/** Words of a text that stand for a fact, in positions of the document. */
export interface NamedWords {
  id: string;
  from: number;
  to: number;
  words: string;
}

/** As the server finds them: what adjoins and stands for the same fact is one. */
export function namedWords(doc: Node): NamedWords[] {
  const found: NamedWords[] = [];
  doc.descendants((node, from) => {
    const mark = node.isInline && type.isInSet(node.marks);
    if (!mark) return;
    const id = String(mark.attrs.id);
    const to = from + node.nodeSize;
    const words = node.text ?? '\n';
    const last = found.at(-1);
    if (last?.id === id && last.to === from) Object.assign(last, { to, words: last.words + words });
    else found.push({ id, from, to, words });
  });
  return found;
}

/** The named words that hold the selection, or in which the caret stands. */
export function namedWordsAt({ doc, selection: { from, to } }: EditorState): NamedWords | undefined {
  return namedWords(doc).find((named) => named.from <= from && to <= named.to);
}

/** From elsewhere come words alone: only what could have been put in here stays a fact. */
export function knownMarks(marks: readonly Mark[], facts: readonly Fact[]): readonly Mark[] {
  return marks.filter((mark) => mark.type !== type || facts.some(({ id }) => id === mark.attrs.id));
}

/** Says of which fact words are, and where they say something else than it does. */
export function factDecorations(facts: () => readonly Fact[], labels: () => Labels): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) =>
        DecorationSet.create(
          doc,
          namedWords(doc).flatMap(({ id, from, to, words }) => {
            const fact = facts().find((one) => one.id === id);
            if (!fact) return [];
            const differs = fact.words !== words;
            const title = differs ? label(labels(), 'fact.differs', fact.name, fact.words) : fact.name;
            return [Decoration.inline(from, to, { title, ...(differs ? { class: 'wv-fact-differs' } : {}) })];
          }),
        ),
    },
  });
}
