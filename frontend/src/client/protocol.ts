/** The messages of the co-editing socket, as JSON text frames, one document a socket. */

export type StepJson = Readonly<Record<string, unknown>>;
export type DocJson = Readonly<Record<string, unknown>>;
export type Access = 'write' | 'read' | 'none';

export interface Person {
  id: string;
  name: string;
}

export interface Participant {
  client: string;
  user: Person;
  /** ISO instant. */
  since: string;
  /** 0 to 7. */
  color: number;
}

/** One commit of the server's log: `version` is the version after it, and versions count commits. */
export interface Commit {
  type: 'commit';
  version: number;
  client: string;
  user: Person;
  seq: number;
  /** Left out, with `own`, when they are exactly what this client sent. */
  steps?: readonly StepJson[];
  own?: boolean;
}

export interface CursorMoved {
  type: 'cursor';
  client: string;
  user: Person;
  /** Null when the caret is gone. */
  anchor: number | null;
  head: number | null;
  version: number;
}

export interface Refusal {
  type: 'error';
  code: string;
  message?: string;
  seq?: number;
  retry?: boolean;
}

export type ServerMessage =
  | { type: 'init'; version: number; doc: DocJson; access: Access }
  | Commit
  | { type: 'joined'; version: number; access: Access }
  | { type: 'ack'; seq: number }
  | Refusal
  | CursorMoved
  | { type: 'presence'; people: readonly Participant[] }
  | { type: 'access'; access: Access }
  | { type: 'pong' };

/** What is sent for storing; repeated word for word under the same `seq` until it is answered. */
export interface Submission {
  base: number;
  seq: number;
  steps: readonly StepJson[];
}

export type ClientMessage =
  | { type: 'join'; document: string; client: string; schemaVersion: number; version?: number }
  | ({ type: 'submit' } & Submission)
  | { type: 'cursor'; anchor: number | null; head: number | null; version: number }
  | { type: 'ping' };

/** Close codes that end a session or change what follows; any other is a lost line. */
export const closeCode = { malformed: 4400, signedOut: 4401, notAllowed: 4403, tooBig: 1009, restarting: 1012 } as const;

/** What the server takes at most in one submission; the bytes leave room within its frame. */
export const submissionLimit = { steps: 200, bytes: 200_000 } as const;

/** The size of a document, in ProseMirror's counting, beyond which the server refuses. */
export const documentLimit = 100_000;
