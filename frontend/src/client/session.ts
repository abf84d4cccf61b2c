import { Connection } from './connection';
import { readDocument, unsentCount } from './draft';
import { Keeper } from './keeper';
import { noCode } from './line';
import { Overdue } from './overdue';
import { Patience } from './patience';
import { entered, isOver, type Phase } from './phase';
import { closeCode, type Access, type Participant, type Refusal, type ServerMessage } from './protocol';
import { outcomeOf } from './refusal';
import type { SessionEvent, SessionSettings, SessionView } from './session-types';
import { SharedText } from './shared-text';
import { Turns } from './turns';

/** Beyond this, typing without a line ends, so that what is kept stays placeable and fits the browser's storage. */
export const unsentLimit = 5_000;
const freshStarts = 3;
const typing: readonly Phase[] = ['live', 'sending', 'offline', 'catchingUp'];
const joined: readonly Phase[] = ['live', 'sending', 'readOnly'];

/** One page's part in a document. All that happens comes through `dispatch`, one after the other. */
export class Session {
  private phase: Phase = 'joining';
  private reason: string | null = null;
  private people: readonly Participant[] = [];
  /** How often the whole document was asked for since all was well. */
  private anew = 0;
  private visible = true;
  private readonly turns = new Turns<SessionEvent>((event) => this.take(event));
  private readonly connection: Connection;
  private readonly text: SharedText;
  private readonly keeper: Keeper;
  private readonly patience: Patience;
  private readonly overdue: Overdue;

  constructor(private readonly settings: SessionSettings) {
    const { connect, time, random, client, plugins, restored } = settings;
    this.patience = new Patience(time, {
      again: () => this.dispatch({ type: 'resend' }),
      lost: () => this.dispatch({ type: 'lost', code: noCode }),
    });
    this.overdue = new Overdue(time, () => this.dispatch({ type: 'overdue' }));
    this.connection = new Connection(connect, time, random, {
      opened: () => this.dispatch({ type: 'opened' }),
      heard: (message) => this.dispatch({ type: 'heard', message }),
      lost: (code) => this.dispatch({ type: 'lost', code }),
    });
    this.text = new SharedText({
      client,
      time,
      plugins,
      placed: () => settings.changed(this.view),
      unplaced: (text) => settings.unplaced(text),
      released: () => this.dispatch({ type: 'composing', on: false }),
      // Who only reads has no caret that others would see.
      send: (message) => (this.phase === 'live' || this.phase === 'sending') && this.connection.send(message),
    });
    this.keeper = new Keeper(time, settings.shelf, () => this.text.draft);
    if (restored) {
      this.text.restore(restored);
      this.keeper.restored();
    }
  }

  get view(): SessionView {
    const { phase, reason, people } = this;
    const { draft } = this.text;
    const unsent = draft ? unsentCount(draft) : 0;
    const writable = draft !== null && typing.includes(phase) && unsent < unsentLimit;
    const state = draft?.state ?? null;
    const overdue = this.overdue.isSo;
    return { phase, reason, state, version: draft?.version ?? 0, unsent, overdue, writable, atRisk: this.keeper.isAtRisk, people };
  }

  get isSaved(): boolean {
    return this.text.isSaved;
  }

  dispatch(event: SessionEvent): void {
    this.turns.dispatch(event);
  }

  /** The page may not come back: what is unsent is put away now. */
  keepNow(): void {
    if (!isOver(this.phase)) this.keeper.keepNow();
  }

  private take(event: SessionEvent): void {
    if (this.phase === 'closed') return;
    this.handle(event);
    this.settle();
  }

  private handle(event: SessionEvent): void {
    switch (event.type) {
      case 'start':
      case 'retry':
        return this.connect();
      case 'opened':
        return this.join();
      case 'heard':
        return this.hear(event.message);
      case 'lost':
        return this.lose(event.code);
      case 'cut':
        return this.connection.isThere ? this.lose(noCode) : undefined;
      case 'visible':
        this.visible = event.on;
        return event.on ? this.connect() : this.keepNow();
      case 'edited':
        if (event.transaction.docChanged && !this.view.writable) return;
        return this.text.edit(event.transaction);
      case 'composing':
        this.text.compose(event.on);
        return void this.place();
      case 'found':
        return this.text.find(event.source, event.found);
      case 'resend':
        return this.repeat();
      case 'overdue':
        return;
      case 'stop':
        return this.close('left');
    }
  }

  private get isJoined(): boolean {
    return joined.includes(this.phase);
  }

  private connect(): void {
    if (!isOver(this.phase)) this.connection.open();
  }

  private join(): void {
    const { document, client, schemaVersion } = this.settings;
    const { draft } = this.text;
    const version = draft && this.anew === 0 ? { version: draft.version } : {};
    this.enter('version' in version ? 'catchingUp' : 'joining');
    this.patience.awaitAnswer();
    this.connection.send({ type: 'join', document, client, schemaVersion, ...version });
  }

  private hear(message: ServerMessage): void {
    switch (message.type) {
      case 'init':
        this.text.begin(readDocument(message.doc), message.version, this.anew > 0);
        return this.joined(message.access);
      case 'joined':
        return this.joined(message.access);
      case 'commit':
        this.text.put(message);
        return void this.place();
      case 'ack':
        this.text.answeredEmpty(message.seq);
        return void this.place();
      case 'error':
        return this.refuse(message);
      case 'cursor':
        return this.text.cursor(message);
      case 'presence':
        this.people = message.people;
        return this.text.presence(message.people);
      case 'access':
        return this.isJoined ? this.allow(message.access) : undefined;
      case 'pong':
        return;
    }
  }

  private joined(access: Access): void {
    this.connection.succeeded();
    this.patience.answered();
    if (!this.place() || this.isJoined) return;
    this.allow(access);
    this.text.joined();
  }

  private allow(access: Access): void {
    if (access === 'write') {
      if (this.phase === 'live' || this.phase === 'sending') return;
      this.enter('live');
      return this.repeat();
    }
    this.text.dropUnsent();
    if (access === 'read') return this.enter('readOnly');
    this.text.clear();
    this.close('not_allowed');
  }

  /** Word for word what was sent before, so that the server can tell that it is a repetition. */
  private repeat(): void {
    const submission = this.text.inFlight;
    if (!submission || !this.isJoined) return;
    this.enter('sending');
    this.patience.awaitAnswer();
    this.connection.send({ type: 'submit', ...submission });
  }

  /** False when the line was given up over it. */
  private place(): boolean {
    const placing = this.text.place();
    if (placing.kind === 'differs') this.askAnew(placing.why);
    else if (placing.kind === 'behind') this.lose(noCode);
    else this.patience.gapIs(this.text.hasGap);
    return placing.kind === 'done';
  }

  private refuse(refusal: Refusal): void {
    this.patience.answered();
    switch (outcomeOf(refusal)) {
      case 'again':
        return this.patience.resendAfter(this.connection.pause());
      case 'anew':
        return this.askAnew(`${refusal.code}: ${refusal.message ?? ''}`);
      case 'narrow':
        return this.allow('read');
      case 'wait':
        return;
      case 'final':
        return this.end(refusal.code);
    }
  }

  /** Only the server's document helps: what is unsent is given back as text when that has come. */
  private askAnew(why: string): void {
    this.settings.fault(why);
    if (++this.anew > freshStarts) return this.end('unplaceable');
    this.hangUp();
    this.enter('joining');
    this.openLater();
  }

  private lose(code: number): void {
    if (code === closeCode.signedOut) return this.close('signed_out');
    if (code === closeCode.notAllowed) return this.allow('none');
    if (code === closeCode.malformed || code === closeCode.tooBig) return this.askAnew(`closed with ${code}`);
    this.hangUp();
    this.enter('offline');
    this.openLater();
  }

  private openLater(): void {
    this.connection.openLater(() => {
      // A page that nobody sees and that owes nothing waits until it is looked at.
      if (this.visible || !this.isSaved) this.dispatch({ type: 'retry' });
    });
  }

  private hangUp(): void {
    this.connection.hangUp();
    this.people = [];
    this.text.presence([]);
    this.patience.end();
  }

  /** An outdated page keeps what it hasn't sent for the one that replaces it; every other end gives it back. */
  private end(reason: string): void {
    this.reason = reason;
    this.hangUp();
    if (reason !== 'client_outdated') {
      this.text.dropUnsent();
      if (reason !== 'unplaceable') this.text.clear();
    }
    this.keeper.stop();
    this.enter('refused');
  }

  private close(reason: string): void {
    this.reason = reason;
    this.hangUp();
    this.text.stop();
    this.keeper.stop();
    this.enter('closed');
  }

  private enter(phase: Phase): void {
    this.phase = entered(this.phase, phase);
  }

  /** What follows from whatever happened: the next submission, what is kept, and what is shown. */
  private settle(): void {
    if (this.phase === 'sending' && !this.text.inFlight) {
      this.enter('live');
      this.patience.settled();
    }
    this.overdue.awaiting(this.text.inFlight !== null);
    const submitting = this.phase === 'live' && this.text.takeSubmission();
    // Kept before it leaves: see Keeper.
    if (!isOver(this.phase)) this.keeper.changed({ offline: !this.isJoined, submitting });
    if (submitting) this.repeat();
    this.overdue.awaiting(this.text.inFlight !== null && !isOver(this.phase));
    if (this.isJoined && this.isSaved) this.anew = 0;
    this.settings.changed(this.view);
  }
}
