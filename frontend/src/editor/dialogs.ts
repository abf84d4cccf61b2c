import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Labels } from '../labels';
import { schema } from '../schema';
import type { FactDialog } from './fact-dialog';
import { takesFact, type Fact } from './facts';
import type { LinkDialog } from './link-dialog';

interface Surroundings {
  parent: HTMLElement;
  view(): EditorView | null;
  facts(): readonly Fact[];
  labels(): Labels;
}

interface Fetched {
  link: LinkDialog;
  fact: FactDialog;
}

/** The dialogs of a text, which a page that is only read doesn't need: fetched when somebody comes to write. */
export class Dialogs {
  private asked: Promise<Fetched> | null = null;

  constructor(private readonly around: Surroundings) {}

  readonly link: Command = (state, dispatch, view) => {
    if (!state.selection.$from.parent.type.allowsMarkType(schema.marks.link!)) return false;
    if (dispatch && view) void this.fetched().then(({ link }) => link.open(view));
    return true;
  };

  readonly putFact: Command = (state, dispatch, view) => {
    if (!takesFact(state)) return false;
    if (dispatch && view) void this.fetched().then(({ fact }) => fact.open(view.state));
    return true;
  };

  /** Before they are asked for, so that they are at hand when the line is gone by then. */
  prefetch(): void {
    // Without a line now, they are fetched when they are asked for.
    this.fetched().catch(() => undefined);
  }

  labelsChanged(): void {
    void this.asked?.then((dialogs) => this.say(dialogs));
  }

  private fetched(): Promise<Fetched> {
    this.asked ??= this.fetch().catch((failed: unknown) => {
      this.asked = null;
      throw failed;
    });
    return this.asked;
  }

  private async fetch(): Promise<Fetched> {
    const { view, facts, parent } = this.around;
    const { LinkDialog, FactDialog } = await import('./text-dialogs');
    const dialogs = { link: new LinkDialog(view), fact: new FactDialog(view, facts) };
    this.say(dialogs);
    parent.append(dialogs.link.dom, dialogs.fact.dom);
    return dialogs;
  }

  private say({ link, fact }: Fetched): void {
    const labels = this.around.labels();
    link.setLabels(labels);
    fact.setLabels(labels);
  }
}
