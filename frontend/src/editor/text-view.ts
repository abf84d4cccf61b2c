import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { carets } from '../client/carets';
import { findings } from '../client/findings';
import { limits, type Limit } from '../client/limits';
import { label, type Labels } from '../labels';
import { caretDecorations } from './caret-decorations';
import { factDecorations, type Fact } from './facts';
import { findingDecorations } from './finding-decorations';
import { history } from './history';
import { keys, type KeyedCommands } from './keys';
import { pasting } from './paste';
import { placeholder, shortForm } from './short-form';
import { ownUndo } from './undo';

export interface TextSettings extends KeyedCommands {
  labels(): Labels;
  facts(): readonly Fact[];
  limitReached(limit: Limit): void;
}

/** What makes a document an editor: the same for every state that is opened in this page. */
export function textPlugins({ labels, facts, limitReached, ...commands }: TextSettings): Plugin[] {
  return [
    ...ownUndo(),
    history({ newGroupDelay: 800 }),
    carets(),
    findings(),
    limits(limitReached),
    caretDecorations(),
    findingDecorations(),
    factDecorations(facts, labels),
    shortForm(() => label(labels(), 'short-form')),
    placeholder(() => label(labels(), 'placeholder')),
    ...keys(commands),
  ];
}

export interface TextViewSettings {
  parent: HTMLElement;
  state: EditorState;
  writable(): boolean;
  labels(): Labels;
  facts(): readonly Fact[];
  language(): string;
  edited(transaction: Transaction): void;
  composing(on: boolean): void;
  limitReached(limit: Limit): void;
}

/** The toolbar and the page's foot lie over the ends of a long text; in CSS pixels. */
const covered = { top: 96, bottom: 96, left: 0, right: 0 };

/** Some time after the browser's word, ProseMirror has read what was composed. */
const compositionRead = 60;

export function openTextView(settings: TextViewSettings): EditorView {
  const { parent, state, writable, labels, facts, language, edited, composing, limitReached } = settings;
  const ended = (view: EditorView) => {
    setTimeout(() => (view.composing ? ended(view) : composing(false)), compositionRead);
  };
  return new EditorView(
    { mount: parent },
    {
      state,
      editable: writable,
      scrollThreshold: covered,
      scrollMargin: covered,
      dispatchTransaction: edited,
      ...pasting(limitReached, facts),
      handleDOMEvents: {
        compositionstart: () => composing(true),
        compositionupdate: () => composing(true),
        compositionend: (view) => ended(view),
      },
      attributes: () => ({
        class: 'wv-prose',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label(labels(), 'text', labels()['about'] ?? ''),
        'aria-readonly': String(!writable()),
        // What can't be written in can be stood in all the same: to read it by keyboard, and to be led to words of it.
        ...(writable() ? {} : { tabindex: '0' }),
        'aria-description': label(labels(), 'keys'),
        lang: language(),
        dir: 'auto',
        spellcheck: 'true',
      }),
    },
  );
}
