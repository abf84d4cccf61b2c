import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark } from 'prosemirror-commands';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { schema } from '../schema';
import { redo, undo } from './undo';

const { nodes, marks } = schema;

const hardBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break!.create()).scrollIntoView());
  return true;
});

export interface KeyedCommands {
  editLink: Command;
  putFact: Command;
  toToolbar: Command;
  toMargin: Command;
  comment: Command;
}

/** What the keyboard does. Tab stays the way out of the editor, except where a list can be nested by it. */
export function keys({ editLink, putFact, toToolbar, toMargin, comment }: KeyedCommands): Plugin[] {
  return [
    keymap({
      'Alt-F9': toMargin,
      'Alt-F10': toToolbar,
      'Mod-Alt-m': comment,
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-b': toggleMark(marks.strong!),
      'Mod-i': toggleMark(marks.em!),
      // With nothing selected it searches, as on every page.
      'Mod-k': (state, dispatch, view) => !state.selection.empty && editLink(state, dispatch, view),
      'Mod-Alt-f': putFact,
      'Mod-Alt-0': setBlockType(nodes.paragraph!),
      'Mod-Alt-1': setBlockType(nodes.heading!, { level: 1 }),
      'Mod-Alt-2': setBlockType(nodes.heading!, { level: 2 }),
      'Shift-Enter': hardBreak,
      'Mod-Enter': hardBreak,
      Enter: splitListItem(nodes.list_item!),
      Tab: sinkListItem(nodes.list_item!),
      'Shift-Tab': liftListItem(nodes.list_item!),
    }),
    keymap(baseKeymap),
    inputRules({
      rules: [
        wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list!),
        wrappingInputRule(/^1[.)]\s$/, nodes.ordered_list!),
        wrappingInputRule(/^\s*>\s$/, nodes.blockquote!),
        textblockTypeInputRule(/^(#{1,2})\s$/, nodes.heading!, (match) => ({ level: match[1]!.length })),
      ],
    }),
  ];
}
