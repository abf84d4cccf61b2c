import type { Node } from 'prosemirror-model';
import type { Plugin, Transaction } from 'prosemirror-state';
import { apart } from './apart';
import { CaretRelay } from './caret-relay';
import { withCaretChange, type CaretChange } from './carets';
import { Composition } from './composition';
import * as drafts from './draft';
import type { Draft, StoredDraft } from './draft';
import { withFound, type Found, type Source } from './findings';
import { Inbox } from './inbox';
import type { ClientMessage, Commit, CursorMoved, Participant, Submission } from './protocol';
import type { Time } from './time';

export interface SharedTextSettings {
  client: string;
  time: Time;
  plugins: readonly Plugin[];
  /** One commit was placed: whoever shows the text shows it now. */
  placed(): void;
  /** Text of this person's that couldn't be placed. */
  unplaced(text: string): void;
  /** A composition ended by itself. */
  released(): void;
  send(message: ClientMessage): void;
}

/**
 * What came of placing what has arrived. behind: the server speaks of commits that aren't here, so they must be fetched.
 * differs: this page can't follow the server any more.
 */
export type Placing = { kind: 'done' } | { kind: 'behind' } | { kind: 'differs'; why: string };

const done: Placing = { kind: 'done' };

/** The document as this page has it: the person's own changes over the server's, and the carets of everyone else. */
export class SharedText {
  private current: Draft | null = null;
  private emptyAnswer: number | null = null;
  /** The submission whose empty answer was not understood once already. */
  private doubted: number | null = null;
  private readonly found = new Map<Source, Found>();
  private readonly inbox = new Inbox();
  private readonly composition: Composition;
  private readonly carets: CaretRelay;

  constructor(private readonly settings: SharedTextSettings) {
    this.composition = new Composition(settings.time, () => settings.released());
    this.carets = new CaretRelay(settings.time, settings.send, () => this.current);
  }

  get draft(): Draft | null {
    return this.current;
  }

  get isSaved(): boolean {
    return this.current === null || drafts.isSaved(this.current);
  }

  /** Commits are here whose predecessors aren't. */
  get hasGap(): boolean {
    return this.current !== null && !this.inbox.isEmpty && this.inbox.next(this.current.version) === null;
  }

  restore(stored: StoredDraft): void {
    this.current = drafts.fromStored(stored, this.settings.plugins);
  }

  /** The server's whole document: the first one, or one that replaces what can't be continued. */
  begin(doc: Node, version: number, anew: boolean): void {
    const before = this.current;
    if (before && !anew && before.version === version && before.confirmed.eq(doc)) return;
    this.giveBack();
    this.current = drafts.openDraft(doc, version, before?.nextSeq ?? 1, this.settings.plugins);
    this.inbox.clear();
    this.emptyAnswer = null;
  }

  edit(transaction: Transaction): void {
    if (!this.current || transaction.before !== this.current.state.doc) return;
    if (this.composition.isOn && transaction.docChanged) this.composition.goesOn();
    this.current = drafts.withLocal(this.current, apart(this.current.state, transaction));
    this.carets.report();
  }

  compose(on: boolean): void {
    if (on) this.composition.goesOn();
    else this.composition.ends();
  }

  put(commit: Commit): void {
    if (this.current) this.inbox.put(commit, this.current.version);
  }

  /** Nothing of this submission was left to store, says the server, as of the commits that came before its answer. */
  answeredEmpty(seq: number): void {
    this.emptyAnswer = seq;
  }

  /** Places what has arrived, commit by commit, as far as it is complete and the composition allows. */
  place(): Placing {
    for (let next = this.next(); next && this.current; next = this.next()) {
      const received = drafts.receive(this.current, next, this.settings.client);
      if (received.kind === 'differs') return received;
      if (this.composition.forbids(received.transaction, this.current)) return done;
      this.inbox.take(next);
      this.current = received.draft;
      this.carets.committed(received.steps, next.client === this.settings.client);
      if (received.dropped) this.settings.unplaced(received.dropped);
      this.settings.placed();
    }
    this.placeCarets([]);
    this.placeFound();
    return this.inbox.isEmpty ? this.takeEmptyAnswer() : done;
  }

  /** Takes what is unsent into a submission, when none is in flight. */
  takeSubmission(): boolean {
    const submitting = this.current && drafts.withSubmission(this.current);
    if (submitting) this.current = submitting;
    return submitting !== null;
  }

  get inFlight(): Submission | null {
    return this.current?.inFlight?.submission ?? null;
  }

  /** Gives back, as text, what isn't on the server, and goes on without it. */
  dropUnsent(): void {
    this.giveBack();
    if (this.current && !this.isSaved) this.current = drafts.withoutUnsent(this.current, this.settings.plugins);
  }

  clear(): void {
    this.current = null;
    this.inbox.clear();
  }

  joined(): void {
    this.carets.joined();
  }

  cursor(message: CursorMoved): void {
    if (message.client !== this.settings.client) this.carets.heard(message);
    this.placeCarets([]);
  }

  /** Kept, since a document that is opened anew has to be told it again. */
  find(source: Source, found: Found): void {
    this.found.set(source, found);
    this.placeFound();
  }

  presence(people: readonly Participant[]): void {
    this.placeCarets([this.carets.present(people)]);
  }

  stop(): void {
    this.carets.stop();
    this.composition.ends();
  }

  private next(): Commit | null {
    return this.current && this.inbox.next(this.current.version);
  }

  private takeEmptyAnswer(): Placing {
    const seq = this.emptyAnswer;
    if (seq === null || !this.current) return done;
    this.emptyAnswer = null;
    const after = drafts.withAcknowledged(this.current, seq);
    if (after) {
      this.current = after;
      return done;
    }
    if (this.doubted === seq) return { kind: 'differs', why: 'a submission with steps left was answered as empty' };
    this.doubted = seq;
    return { kind: 'behind' };
  }

  /** A caret drawn into the block that is being composed in would end the composition. */
  private placeCarets(changes: CaretChange[]): void {
    if (!this.current || this.composition.isOn) return;
    for (const change of [...changes, ...this.carets.take(this.current)]) {
      this.current = drafts.withLocal(this.current, withCaretChange(this.current.state.tr, change));
    }
  }

  /** Lines drawn into the block that is being composed in would end the composition. */
  private placeFound(): void {
    if (this.composition.isOn) return;
    for (const [source, found] of this.found) {
      const placing = this.current && withFound(this.current, source, found);
      if (this.current && placing) this.current = drafts.withLocal(this.current, placing);
    }
  }

  private giveBack(): void {
    const text = this.current ? drafts.unsentText(this.current) : '';
    if (text) this.settings.unplaced(text);
  }
}
