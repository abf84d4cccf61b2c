import type { Command, EditorState, Transaction } from 'prosemirror-state';
import type { Time } from '../src/client/time';
import { UnsentStore } from '../src/client/unsent-store';
import { Workplace } from '../src/client/workplace';
import type { SessionView } from '../src/client/session-types';
import { saveState } from '../src/editor/save-state';
import { textPlugins } from '../src/editor/text-view';
import { redo, undo } from '../src/editor/undo';
import { schemaVersion } from '../src/schema';
import type { Browser } from './browser';
import { changeBy } from './letters';
import { Wire, type Line } from './network';
import type { World } from './world';

export const document = '00000000-0000-4000-8000-000000000001';

/** One open page of one person: the product's workplace, plugins and storage, without a screen. */
export class SimulatedPage {
  readonly number: number;
  readonly place: Workplace;
  readonly offered: string[] = [];
  readonly phases: string[] = [];
  private readonly wires = new Set<Wire>();
  /** How often it caught up while the log went on. */
  caughtUpWhileOthersWrote = 0;
  private catchingUpSince: number | null = null;
  private alive = true;
  private checkedDoc: unknown = null;
  private checkedVersion = -1;

  constructor(
    readonly world: World,
    readonly browser: Browser,
    readonly person: number,
    readonly line: Line,
  ) {
    this.number = world.nextPage++;
    const store = new UnsentStore(browser.storage, browser.locksOf(this), `person-${person}`, document, () => world.time.now());
    this.place = new Workplace({
      document,
      schemaVersion,
      store,
      connect: () => this.connect(),
      time: this.time(),
      random: world.random,
      newClient: () => `client-${person}-${this.number}-of-simulation`,
      plugins: () => textPlugins({ labels: () => ({}), limitReached: () => {}, editLink: () => false,
      putFact: () => false,
      facts: () => [], toToolbar: () => false, toMargin: () => false,
      comment: () => false }),
      changed: (view) => this.alive && this.changed(view),
      unplaced: (text) => {
        store.keepUnplaced([store.unplaced(), text].filter(Boolean).join('\n'));
        this.offer(text);
      },
      fault: (why) => this.alive && world.fault(`page ${this.number}: ${why}`),
    });
    void this.place.open();
  }

  private offer(text: string): void {
    this.offered.push(text);
    this.world.letters.offered(text);
  }

  /** A page that is gone does nothing any more. */
  private time(): Time {
    const { time } = this.world;
    return { now: () => time.now(), after: (milliseconds, run) => time.after(milliseconds, () => this.alive && run()) };
  }

  private connect(): Wire {
    const wire: Wire = new Wire(this.world, this.line, this.person, (message) => {
      if (message.type === 'join') wire.client = message.client;
      if (message.type === 'submit') this.world.log.submitted(wire.client, message);
    });
    for (const old of this.wires) if (old.isOver) this.wires.delete(old);
    this.wires.add(wire);
    return wire;
  }

  get view(): SessionView | null {
    return this.place.view;
  }

  get state(): EditorState | null {
    return this.view?.state ?? null;
  }

  /** What is shown as saved is in the log, at this moment, and nothing else is shown. */
  private changed(view: SessionView): void {
    if (this.phases.at(-1) !== view.phase) this.enter(view.phase);
    if (saveState(view) !== 'saved' || !view.state) return;
    if (view.state.doc === this.checkedDoc && view.version === this.checkedVersion) return;
    this.checkedDoc = view.state.doc;
    this.checkedVersion = view.version;
    if (!this.world.log.at(view.version)?.eq(view.state.doc)) {
      this.world.fault(`page ${this.number} says saved at version ${view.version} and shows something else`);
    }
  }

  private enter(phase: SessionView['phase']): void {
    const { version } = this.world.log;
    this.phases.push(phase);
    if ((phase === 'live' || phase === 'sending') && this.catchingUpSince !== null && this.catchingUpSince < version) this.caughtUpWhileOthersWrote++;
    this.catchingUpSince = phase === 'catchingUp' ? version : null;
  }

  /** Does what a person does; false when there was nothing to do. */
  does(command: Command, kind: 'edit' | 'undo' = 'edit'): boolean {
    let done = false;
    const { state } = this;
    if (!state || !this.view?.writable) return false;
    command(state, (transaction) => (done = this.dispatch(transaction, kind)));
    return done;
  }

  undo(): boolean {
    return this.does(undo, 'undo');
  }

  redo(): boolean {
    return this.does(redo, 'undo');
  }

  /** What is typed belongs to the page that typed it, whoever hands it in later. */
  dispatch(transaction: Transaction, kind: 'edit' | 'undo'): boolean {
    const before = this.state!.doc;
    const changes = transaction.steps.map((step, index) =>
      changeBy(step, transaction.docs[index]!, transaction.docs[index + 1] ?? transaction.doc),
    );
    const person = String(this.person);
    // Before it is handed in, which may be at once; a transaction that is refused leaves letters that nobody ever sees again.
    const taken = transaction.docChanged && this.wouldTake(transaction);
    if (taken) {
      for (const { removed, added } of changes) {
        if (kind === 'undo') added.forEach((letter) => this.world.letters.restored(letter));
        added.forEach((letter) => this.world.letters.typed(person, this.number, letter));
        if (kind === 'undo') this.checkUndo(removed);
        removed.forEach((letter) => this.world.letters.deleted(person, letter));
      }
    }
    this.place.dispatch({ type: 'edited', transaction });
    return taken && this.state?.doc !== before;
  }

  private wouldTake(transaction: Transaction): boolean {
    const { state } = this;
    return state!.apply(transaction).doc !== state!.doc;
  }

  private checkUndo(removed: readonly string[]): void {
    const person = String(this.person);
    const { letters } = this.world;
    const others = removed.filter((letter) => letters.ownerOf(letter) !== person && !letters.isDeletedBy(person, letter));
    if (others.length > 0) this.world.fault(`an undo of ${person} takes out ${others.join('')}`);
  }

  cut(): void {
    this.wires.forEach((wire) => wire.cut());
  }

  stall(milliseconds: number): void {
    this.wires.forEach((wire) => wire.stall(milliseconds));
  }

  /** Nothing comes through, one way or both, and nobody is told. */
  die(up: boolean, down: boolean): void {
    this.wires.forEach((wire) => {
      wire.deadUp ||= up;
      wire.deadDown ||= down;
    });
  }

  /** The page ends: reloaded or closed, with time to put things away, or crashed without. */
  end(crashed: boolean, noticed: boolean): void {
    if (!crashed) this.place.keepNow();
    this.alive = false;
    this.wires.forEach((wire) => wire.vanish(noticed));
    this.browser.died(this);
    if (crashed) this.world.letters.died(this.number, this.browser.storage.text);
  }
}
