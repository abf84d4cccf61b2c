import type { Node } from 'prosemirror-model';
import { Step, Transform, type Mapping } from 'prosemirror-transform';
import { canonical } from '../src/canonical';
import type { Access, ClientMessage, Commit, ServerMessage, StepJson, Submission } from '../src/client/protocol';
import { schema } from '../src/schema';

export interface Peer {
  client: string;
  tell(message: ServerMessage): void;
  hangUp(code: number): void;
}

interface Stored extends Commit {
  steps: readonly StepJson[];
  /** As it was submitted, to know a repetition from a fault. */
  submitted: string;
}

/** Public in the library's code, not in its types. */
type MirroredMapping = Mapping & { setMirror(n: number, m: number): void };

function parse(steps: readonly StepJson[]): Step[] {
  return steps.map((json) => Step.fromJSON(schema, json));
}

function apply(doc: Node, steps: readonly Step[]): Node {
  return steps.reduce((before, step) => {
    const result = step.apply(before);
    if (!result.doc) throw new RangeError(result.failed ?? 'failed');
    return result.doc;
  }, doc);
}

/** Undo, apply what came between, do again what still can be: over one commit. */
function rebase(doc: Node, steps: readonly Step[], over: readonly Step[]): Step[] {
  const transform = new Transform(doc);
  for (const step of steps) transform.step(step);
  const inverted = transform.steps.map((step, index) => step.invert(transform.docs[index]!));
  const work = new Transform(transform.doc);
  for (const step of inverted.reverse()) work.step(step);
  for (const step of over) work.step(step);
  const result: Step[] = [];
  steps.forEach((step, index) => {
    const mapped = step.map(work.mapping.slice(steps.length - index));
    if (!mapped || work.maybeStep(mapped).failed) return;
    (work.mapping as MirroredMapping).setMirror(steps.length - index - 1, work.steps.length - 1);
    result.push(mapped);
  });
  return result;
}

/** The co-editing authority in a hundred lines: one document in memory, stale submissions rebased, each stored once. */
export class DummyServer {
  readonly log: Stored[] = [];
  readonly docs: Node[];
  readonly peers = new Set<Peer>();
  /** Refuses the next submissions with these codes. */
  refuseWith: string[] = [];
  access: Access = 'write';
  /** Alters what is sent back, to play a server at fault. */
  distort: (commit: Commit) => Commit = (commit) => commit;

  constructor(doc: Node) {
    this.docs = [doc];
  }

  get version(): number {
    return this.log.length;
  }

  get doc(): Node {
    return this.docs[this.version]!;
  }

  hear(peer: Peer, message: ClientMessage): void {
    switch (message.type) {
      case 'join':
        return this.join(peer, message);
      case 'submit':
        return this.submit(peer, message);
      case 'cursor': {
        const { anchor, head, version } = message;
        const cursor = { type: 'cursor' as const, client: peer.client, user: this.user(peer), anchor, head, version };
        return this.others(peer).forEach((other) => other.tell(cursor));
      }
      case 'ping':
        return peer.tell({ type: 'pong' });
    }
  }

  gone(peer: Peer): void {
    this.peers.delete(peer);
  }

  private others(peer: Peer): Peer[] {
    return [...this.peers].filter((other) => other !== peer);
  }

  private user(peer: Peer) {
    return { id: `person-${peer.client}`, name: peer.client };
  }

  private join(peer: Peer, { client, version }: { client: string; version?: number }): void {
    peer.client = client;
    const { access } = this;
    if (version !== undefined && version > this.version) return peer.tell({ type: 'error', code: 'bad_version', retry: false });
    if (version === undefined) peer.tell({ type: 'init', version: this.version, doc: this.doc.toJSON(), access });
    else {
      this.log.slice(version).forEach((commit) => this.tellCommit(peer, commit));
      peer.tell({ type: 'joined', version: this.version, access });
    }
    this.peers.add(peer);
  }

  private tellCommit(peer: Peer, { submitted, ...commit }: Stored): void {
    const own = commit.client === peer.client && canonical(commit.steps) === submitted;
    const { steps: _, ...without } = commit;
    peer.tell(this.distort(own ? { ...without, own } : commit));
  }

  private submit(peer: Peer, { base, seq, steps: json }: Submission): void {
    const refused = this.refuseWith.shift();
    if (refused) return peer.tell({ type: 'error', code: refused, seq, retry: refused === 'busy' || refused === 'too_fast' });
    const known = this.log.find((commit) => commit.client === peer.client && commit.seq === seq);
    const submitted = canonical(json);
    if (known) {
      if (known.submitted !== submitted) throw new Error(`${peer.client} sent other content under seq ${seq}`);
      return this.tellCommit(peer, known);
    }
    let steps = parse(json);
    for (let version = base; version < this.version; version++) {
      steps = rebase(this.docs[version]!, steps, parse(this.log[version]!.steps));
    }
    if (steps.length === 0) return peer.tell({ type: 'ack', seq });
    const doc = apply(this.doc, steps);
    doc.check();
    const stored = steps.map((step) => step.toJSON() as StepJson);
    const commit: Stored = {
      type: 'commit',
      version: this.version + 1,
      client: peer.client,
      user: this.user(peer),
      seq,
      steps: stored,
      submitted,
    };
    this.log.push(commit);
    this.docs.push(doc);
    this.peers.forEach((other) => this.tellCommit(other, commit));
  }
}
