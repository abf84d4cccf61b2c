import { collab, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { Node } from 'prosemirror-model';
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state';
import { Mapping, Step, type StepMap } from 'prosemirror-transform';
import { canonical } from '../canonical';
import { schema } from '../schema';
import { insertedText } from './inserted-text';
import { submissionLimit, type Commit, type DocJson, type StepJson, type Submission } from './protocol';

/** How many commits back a caret may lie and still be placed. */
const remembered = 64;

interface InFlight {
  submission: Submission;
  /** How many of the first unconfirmed steps are still its own: rebasing may drop some, here as on the server. */
  count: number;
}

/** Everything that one browser knows of a document; a value, so that a fault can't leave half of it behind. */
export interface Draft {
  /** What the person sees: the confirmed document and, over it, what is unsent. */
  readonly state: EditorState;
  /** The server's document at `version`. */
  readonly confirmed: Node;
  /** Counts commits, as the server does; the collab plugin beneath counts steps. */
  readonly version: number;
  readonly inFlight: InFlight | null;
  readonly nextSeq: number;
  /** What the last commits did to positions, oldest first. */
  readonly recent: readonly Recent[];
}

interface Recent {
  readonly client: string;
  readonly maps: readonly StepMap[];
}

/** A draft at rest in the browser's storage. */
export interface StoredDraft {
  version: number;
  doc: DocJson;
  inFlight: InFlight | null;
  nextSeq: number;
  steps: readonly StepJson[];
}

export type Received =
  | { kind: 'placed'; draft: Draft; steps: readonly Step[]; transaction: Transaction; dropped: string }
  /** Own steps came back otherwise than this browser has them, or a commit doesn't fit: only the server's document helps. */
  | { kind: 'differs'; why: string };

const self = 'self';

/** On a transaction that came from the server: the client whose commit it is. */
export const authorMeta = 'wv-author';

export function openDraft(doc: Node, version: number, nextSeq: number, plugins: readonly Plugin[]): Draft {
  const state = EditorState.create({ doc, plugins: [collab({ clientID: self }), ...plugins] });
  return { state, confirmed: doc, version, inFlight: null, nextSeq, recent: [] };
}

export function readDocument(json: DocJson): Node {
  const doc = Node.fromJSON(schema, json);
  doc.check();
  return doc;
}

export function unsentSteps(draft: Draft): readonly Step[] {
  return sendableSteps(draft.state)?.steps ?? [];
}

/** Also true for a submission whose steps were all rebased away: its answer is still awaited. */
export function isSaved(draft: Draft): boolean {
  return draft.inFlight === null && unsentSteps(draft).length === 0;
}

export function unsentCount(draft: Draft): number {
  return Math.max(unsentSteps(draft).length, draft.inFlight ? 1 : 0);
}

export function withLocal(draft: Draft, transaction: Transaction): Draft {
  return { ...draft, state: draft.state.apply(transaction) };
}

/** Takes what is unsent into a submission, as much as the server takes at once; null while one is in flight. */
export function withSubmission(draft: Draft): (Draft & { inFlight: InFlight }) | null {
  if (draft.inFlight) return null;
  const steps: StepJson[] = [];
  let bytes = 0;
  for (const step of unsentSteps(draft)) {
    const json = step.toJSON() as StepJson;
    bytes += JSON.stringify(json).length;
    if (steps.length === submissionLimit.steps || (steps.length > 0 && bytes > submissionLimit.bytes)) break;
    steps.push(json);
  }
  if (steps.length === 0) return null;
  const submission = { base: draft.version, seq: draft.nextSeq, steps };
  return { ...draft, nextSeq: draft.nextSeq + 1, inFlight: { submission, count: steps.length } };
}

/** Nothing of the submission was left to store; null when steps of it are left here, which the server can't have meant. */
export function withAcknowledged(draft: Draft, seq: number): Draft | null {
  if (draft.inFlight?.submission.seq !== seq) return draft;
  return draft.inFlight.count === 0 ? { ...draft, inFlight: null } : null;
}

export function receive(draft: Draft, commit: Commit, client: string): Received {
  if (commit.version !== draft.version + 1) return { kind: 'differs', why: `commit ${commit.version} after ${draft.version}` };
  const own = commit.client === client && commit.seq === draft.inFlight?.submission.seq;
  try {
    return own ? receiveOwn(draft, commit, draft.inFlight) : receiveOthers(draft, commit);
  } catch (fault) {
    return { kind: 'differs', why: `commit ${commit.version}: ${String(fault)}` };
  }
}

function receiveOwn(draft: Draft, commit: Commit, inFlight: InFlight): Received {
  const mine = unsentSteps(draft).slice(0, inFlight.count);
  const theirs = (commit.steps ?? inFlight.submission.steps).map((json) => Step.fromJSON(schema, json));
  if (!alike(mine, theirs)) return { kind: 'differs', why: `own submission ${commit.seq} came back otherwise` };
  const confirmed = applied(draft.confirmed, mine);
  const ids = mine.map(() => self);
  return placed({ ...draft, inFlight: null }, confirmed, commit.client, mine, receiveTransaction(draft.state, mine, ids), '');
}

function receiveOthers(draft: Draft, commit: Commit): Received {
  const steps = (commit.steps ?? []).map((json) => Step.fromJSON(schema, json));
  const confirmed = applied(draft.confirmed, steps);
  const ids = steps.map(() => 'others');
  const transaction = receiveTransaction(draft.state, steps, ids, { mapSelectionBackward: true });
  transaction.setMeta(authorMeta, commit.client);
  // Bold that was just switched on is meant for the next letter, whoever writes in between.
  if (draft.state.storedMarks) transaction.setStoredMarks(draft.state.storedMarks);
  const unsent = unsentSteps(draft);
  // The library undoes what is unsent from last to first, and marks the undoing of each that it could do again as its mirror.
  const survives = (index: number) => steps.length === 0 || transaction.mapping.getMirror(unsent.length - 1 - index) !== undefined;
  const dropped = unsent.every((_, index) => survives(index))
    ? ''
    : insertedText(unsent, draft.state.doc, (index) => !survives(index));
  const inFlight = draft.inFlight && {
    ...draft.inFlight,
    count: unsent.slice(0, draft.inFlight.count).filter((_, index) => survives(index)).length,
  };
  return placed({ ...draft, inFlight }, confirmed, commit.client, steps, transaction, dropped);
}

function placed(
  draft: Draft,
  confirmed: Node,
  client: string,
  steps: readonly Step[],
  transaction: Transaction,
  dropped: string,
): Received {
  const recent = [...draft.recent.slice(1 - remembered), { client, maps: steps.map((step) => step.getMap()) }];
  const state = draft.state.apply(transaction);
  return { kind: 'placed', draft: { ...draft, state, confirmed, version: draft.version + 1, recent }, steps, transaction, dropped };
}

function applied(doc: Node, steps: readonly Step[]): Node {
  return steps.reduce((before, step) => {
    const result = step.apply(before);
    if (!result.doc) throw new RangeError(result.failed ?? 'a step failed');
    return result.doc;
  }, doc);
}

function alike(mine: readonly Step[], theirs: readonly Step[]): boolean {
  const text = (steps: readonly Step[]) => canonical(steps.map((step) => step.toJSON() as unknown));
  return mine.length === theirs.length && text(mine) === text(theirs);
}

/** What the server has, and nothing of one's own. */
export function withoutUnsent(draft: Draft, plugins: readonly Plugin[]): Draft {
  return openDraft(draft.confirmed, draft.version, draft.nextSeq, plugins);
}

/** What of the person's is in this draft and not on the server, as text. */
export function unsentText(draft: Draft): string {
  return insertedText(unsentSteps(draft), draft.state.doc);
}

function overUnsent(draft: Draft): Mapping {
  return new Mapping(unsentSteps(draft).map((step) => step.getMap()));
}

/** Where a position of the shown document lies in the server's document at this draft's version. */
export function toServer(draft: Draft, position: number): number {
  return overUnsent(draft).invert().map(position, -1);
}

/**
 * Where a client's position in the server's document at `version` lies in the shown one; null when that can't be said. It
 * stands behind what that client wrote there since.
 */
export function fromServer(draft: Draft, position: number, version: number, client: string): number | null {
  const behind = draft.version - version;
  if (behind < 0 || behind > draft.recent.length) return null;
  const there = draft.recent
    .slice(draft.recent.length - behind)
    .reduce((at, commit) => new Mapping([...commit.maps]).map(at, commit.client === client ? 1 : -1), position);
  const mapped = overUnsent(draft).map(there, -1);
  return mapped < 0 || mapped > draft.state.doc.content.size ? null : mapped;
}

/** As {@link fromServer}, of a range; what was written at its ends isn't of it. Null also when nothing of it is left. */
export function rangeFromServer(draft: Draft, from: number, to: number, version: number): { from: number; to: number } | null {
  const behind = draft.version - version;
  if (behind < 0 || behind > draft.recent.length) return null;
  const since = draft.recent.slice(draft.recent.length - behind).flatMap(({ maps }) => maps);
  const mapping = new Mapping([...since, ...overUnsent(draft).maps]);
  const range = { from: mapping.map(from, 1), to: mapping.map(to, -1) };
  return range.from < range.to && range.to <= draft.state.doc.content.size ? range : null;
}

export function toStored(draft: Draft): StoredDraft {
  const { version, inFlight, nextSeq } = draft;
  const steps = unsentSteps(draft).map((step) => step.toJSON() as StepJson);
  return { version, doc: jsonOf(draft.confirmed), inFlight, nextSeq, steps };
}

/** While there is no line, the confirmed document stays the same from key to key. */
const written = new WeakMap<Node, DocJson>();

function jsonOf(doc: Node): DocJson {
  const json = written.get(doc) ?? (doc.toJSON() as DocJson);
  written.set(doc, json);
  return json;
}

export function fromStored(stored: StoredDraft, plugins: readonly Plugin[]): Draft {
  const draft = openDraft(readDocument(stored.doc), stored.version, stored.nextSeq, plugins);
  const transaction = draft.state.tr;
  for (const json of stored.steps) transaction.step(Step.fromJSON(schema, json));
  return { ...withLocal(draft, transaction), inFlight: stored.inFlight };
}
