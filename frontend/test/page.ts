import type { Transaction } from 'prosemirror-state';
import { carets } from '../src/client/carets';
import { findings } from '../src/client/findings';
import { limits } from '../src/client/limits';
import type { StoredDraft } from '../src/client/draft';
import { Session } from '../src/client/session';
import type { SessionView } from '../src/client/session-types';
import { history } from '../src/editor/history';
import { ownUndo, redo, undo } from '../src/editor/undo';
import { schemaVersion } from '../src/schema';
import type { Network } from './network';
import type { TestTime } from './test-time';

/** A page without a screen: the real session, its storage in memory. */
export class Page {
  readonly unplaced: string[] = [];
  readonly faults: string[] = [];
  readonly phases: string[] = [];
  kept: StoredDraft | null = null;
  storageWorks = true;
  view: SessionView;
  readonly session: Session;

  constructor(
    readonly client: string,
    readonly network: Network,
    time: TestTime,
    random: () => number = () => 0.5,
    restored?: StoredDraft,
  ) {
    this.kept = restored ?? null;
    this.session = new Session({
      document: 'document',
      client,
      schemaVersion,
      connect: network.connect,
      time,
      random,
      plugins: [...ownUndo(), history(), carets(), findings(), limits()],
      shelf: {
        keep: (draft) => {
          if (!this.storageWorks) return false;
          this.kept = JSON.parse(JSON.stringify(draft)) as StoredDraft;
          return true;
        },
        forget: () => {
          this.kept = null;
        },
      },
      ...(restored ? { restored } : {}),
      changed: (view) => {
        this.view = view;
        if (this.phases.at(-1) !== view.phase) this.phases.push(view.phase);
      },
      unplaced: (text) => this.unplaced.push(text),
      fault: (why) => this.faults.push(why),
    });
    this.view = this.session.view;
    this.session.dispatch({ type: 'start' });
  }

  edit(change: (transaction: Transaction) => Transaction): void {
    const { state } = this.view;
    if (!state) throw new Error('nothing to edit yet');
    this.session.dispatch({ type: 'edited', transaction: change(state.tr) });
  }

  type(text: string, at: number): void {
    this.edit((transaction) => transaction.insertText(text, at));
  }

  undo(): void {
    undo(this.view.state!, (transaction) => this.session.dispatch({ type: 'edited', transaction }));
  }

  redo(): void {
    redo(this.view.state!, (transaction) => this.session.dispatch({ type: 'edited', transaction }));
  }

  get text(): string {
    return this.view.state?.doc.textBetween(0, this.view.state.doc.content.size, '\n') ?? '';
  }
}
