import { TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { foundWords, type Found } from '../client/findings';
import { realTime } from '../client/time';
import { label, type Labels } from '../labels';
import type { Announcer } from './announcer';
import { Margin, standIn } from './margin';
import { Pauses } from './pauses';

interface Surroundings {
  view(): EditorView | null;
  dispatch(transaction: Transaction): void;
  announcer: Announcer;
  paused(version: number): void;
}

/** What is said of the words, in the page of the text: findings asked for at pauses and counted aloud, all level with its words. */
export class FindingView {
  readonly margin: Margin;
  private readonly pauses: Pauses;
  private count: number | null = null;

  constructor(private readonly page: Surroundings) {
    this.pauses = new Pauses(realTime, page.paused);
    this.margin = new Margin(page.view, (id) => this.goTo(id));
  }

  answer(found: Found, labels: Labels): void {
    this.pauses.answer(found.version);
    const before = this.count;
    this.count = found.count;
    // What stood there when the page opened is seen in the margin.
    if (before === null || before === found.count) return;
    const key = found.count === 0 ? 'findings.none' : found.count === 1 ? 'findings.one' : 'findings';
    this.page.announcer.say('findings', label(labels, key, found.count));
  }

  shown(version: number): void {
    this.pauses.is(version);
    this.margin.alignSoon();
  }

  leave(): void {
    this.pauses.leave();
    this.count = null;
  }

  /** Selects the words, in a text that can't be written in too. */
  private goTo(id: string): void {
    const view = this.page.view();
    const words = view && foundWords(view.state).find((one) => one.id === id);
    if (!view || !words) return;
    const selection = TextSelection.create(view.state.doc, words.from, words.to);
    this.page.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
    standIn(view);
    if (view.editable) return;
    const [start, end] = [view.domAtPos(words.from, 1), view.domAtPos(words.to, -1)];
    getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    start.node.parentElement?.scrollIntoView({ block: 'center' });
  }
}
