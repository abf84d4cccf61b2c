import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import type { IconName } from '../icons';
import { schema } from '../schema';
import { redo, undo } from './undo';

const { nodes, marks } = schema;

/** One button of the toolbar. */
export interface Format {
  name: IconName;
  command: Command;
  /** For what can be on or off. */
  isOn?: (state: EditorState) => boolean;
  shortcut?: string;
  /** Opens a dialog, which gives the focus back by itself. */
  asks?: boolean;
  /** Starts a group of its own. */
  apart?: boolean;
}

function hasMark(type: MarkType) {
  return ({ selection, storedMarks, doc }: EditorState): boolean => {
    const { from, to, empty, $from } = selection;
    return empty ? type.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, type);
  };
}

function isInside(type: NodeType, attrs?: Record<string, unknown>) {
  return ({ selection }: EditorState): boolean => {
    const { $from } = selection;
    for (let depth = $from.depth; depth > 0; depth--) {
      const node = $from.node(depth);
      if (node.type === type) return node.hasMarkup(type, attrs ?? node.attrs);
      // A list within another counts as the inner one.
      if (type !== nodes.blockquote && (node.type === nodes.bullet_list || node.type === nodes.ordered_list)) return false;
    }
    return false;
  };
}

function toggle(isOn: (state: EditorState) => boolean, on: Command, off: Command): Command {
  return (state, dispatch, view) => (isOn(state) ? off : on)(state, dispatch, view);
}

function heading(level: number): Pick<Format, 'command' | 'isOn'> {
  const isOn = isInside(nodes.heading!, { level });
  return { isOn, command: toggle(isOn, setBlockType(nodes.heading!, { level }), setBlockType(nodes.paragraph!)) };
}

function list(type: NodeType): Pick<Format, 'command' | 'isOn'> {
  const isOn = isInside(type);
  return { isOn, command: toggle(isOn, wrapInList(type), liftListItem(nodes.list_item!)) };
}

const inQuote = isInside(nodes.blockquote!);

export const isInLink = hasMark(marks.link!);

export function formats(editLink: Command, putFact: Command, comment: Command): Format[] {
  return [
    { name: 'bold', command: toggleMark(marks.strong!), isOn: hasMark(marks.strong!), shortcut: 'Control+B' },
    { name: 'italic', command: toggleMark(marks.em!), isOn: hasMark(marks.em!), shortcut: 'Control+I' },
    { name: 'heading-1', ...heading(1), shortcut: 'Control+Alt+1', apart: true },
    { name: 'heading-2', ...heading(2), shortcut: 'Control+Alt+2' },
    { name: 'bullet-list', ...list(nodes.bullet_list!) },
    { name: 'numbered-list', ...list(nodes.ordered_list!) },
    { name: 'quote', command: toggle(inQuote, wrapIn(nodes.blockquote!), lift), isOn: inQuote },
    { name: 'link', command: editLink, isOn: isInLink, shortcut: 'Control+K', asks: true },
    { name: 'fact', command: putFact, isOn: hasMark(marks.fact!), shortcut: 'Control+Alt+F', asks: true },
    { name: 'comment', command: comment, shortcut: 'Control+Alt+M', asks: true },
    { name: 'undo', command: undo, shortcut: 'Control+Z', apart: true },
    { name: 'redo', command: redo, shortcut: 'Control+Y' },
  ];
}
