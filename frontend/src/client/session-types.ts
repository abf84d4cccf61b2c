import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import type { StoredDraft } from './draft';
import type { Found, Source } from './findings';
import type { Shelf } from './keeper';
import type { Connect } from './line';
import type { Phase } from './phase';
import type { Participant, ServerMessage } from './protocol';
import type { Time } from './time';

export type SessionEvent =
  | { type: 'start' }
  | { type: 'opened' }
  | { type: 'heard'; message: ServerMessage }
  | { type: 'lost'; code: number }
  /** Time to try again, or a reason to: the network is back, somebody waits for 'saved'. */
  | { type: 'retry' }
  /** The browser says that the network is gone. */
  | { type: 'cut' }
  | { type: 'visible'; on: boolean }
  | { type: 'edited'; transaction: Transaction }
  | { type: 'composing'; on: boolean }
  | { type: 'found'; source: Source; found: Found }
  | { type: 'resend' }
  /** An answer is awaited for so long that it has to be said. */
  | { type: 'overdue' }
  | { type: 'stop' };

export interface SessionView {
  phase: Phase;
  /** The code of a refusal or the reason of an end. */
  reason: string | null;
  state: EditorState | null;
  version: number;
  unsent: number;
  /** The server lives, and hasn't said for a while that it has stored what it was sent. */
  overdue: boolean;
  writable: boolean;
  /** Something is unsent, and storage has refused it. */
  atRisk: boolean;
  people: readonly Participant[];
}

export interface SessionSettings {
  document: string;
  client: string;
  schemaVersion: number;
  connect: Connect;
  time: Time;
  random: () => number;
  shelf: Shelf;
  plugins: readonly Plugin[];
  restored?: StoredDraft;
  changed(view: SessionView): void;
  /** Text of this person's that couldn't be placed. */
  unplaced(text: string): void;
  /** Own steps came back otherwise, or the server's word doesn't fit: worth a line in a log. */
  fault(why: string): void;
}
