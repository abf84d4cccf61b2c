import { Node } from 'prosemirror-model';
import type { EditorState, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { element } from '../dom';
import { schema } from '../schema';
import { openTextView, textPlugins, type TextSettings, type TextViewSettings } from './text-view';

type TextAreaSettings = TextSettings & Omit<TextViewSettings, 'parent' | 'state'>;

/** Where the text stands, as long as there is one. */
export class TextArea {
  readonly dom = element('div', { class: 'wv-text' });
  private shown: EditorView | null = null;

  constructor(private readonly settings: TextAreaSettings) {}

  get view(): EditorView | null {
    return this.shown;
  }

  plugins(): Plugin[] {
    return textPlugins(this.settings);
  }

  show(state: EditorState | null): void {
    this.dom.hidden = state === null;
    if (state === null) this.close();
    else if (this.shown) this.shown.updateState(state);
    else this.shown = openTextView({ ...this.settings, parent: this.dom.appendChild(element('div')), state });
  }

  /** What is said of the text by others than its state has changed. */
  redraw(): void {
    this.shown?.setProps({});
  }

  leave(): void {
    this.close();
    this.dom.replaceChildren();
  }

  /** A block, as JSON, goes after the one in which the caret stands, or in its place while that one is empty; false: it can't. */
  take(block: string): boolean {
    if (!this.shown || !this.settings.writable()) return false;
    const { tr, selection, doc } = this.shown.state;
    const index = selection.$to.index(0);
    const at = selection.$to.posAtIndex(index, 0);
    const here = doc.maybeChild(index);
    const end = at + (here?.nodeSize ?? 0);
    const from = here?.content.size === 0 ? at : end;
    this.shown.dispatch(tr.replaceWith(from, end, Node.fromJSON(schema, JSON.parse(block))).scrollIntoView());
    return true;
  }

  private close(): void {
    this.shown?.destroy();
    this.shown = null;
  }
}
