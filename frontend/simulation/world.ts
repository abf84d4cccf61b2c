import type { Random } from '../test/random-edits';
import { pick } from '../test/random-edits';
import { seeded } from '../test/test-time';
import type { Cluster, ClusterEvent, DatabaseWeather, Told, Ways } from './cluster';
import { Letters } from './letters';
import { LogMirror } from './log-mirror';
import type { Wire } from './network';
import type { Spec } from './spec';
import { VirtualTime } from './virtual-time';

export const fairDatabase: DatabaseWeather = { slowest: 3, slowestLook: 0, failsBefore: 0, failsAfter: 0, newsLost: 0 };

/** Ends a run: what was found is all that counts. */
export class Found extends Error {}

/** One run: the time, the chances, the nodes, and what is known to be true. */
export class World {
  readonly time = new VirtualTime();
  readonly random: Random;
  readonly letters = new Letters();
  readonly log: LogMirror;
  readonly trace: string[] = [];
  nextPage = 1;
  private readonly nodes: { number: number; up: boolean }[] = [];
  private readonly wires = new Map<number, Wire>();
  private events: ClusterEvent[] = [];
  private connections = 0;
  private started = 0;
  private nodesDueAt = -1;

  constructor(
    readonly spec: Spec,
    private readonly cluster: Cluster,
  ) {
    this.random = seeded(spec.seed);
    this.log = new LogMirror(this.letters, (what) => this.fault(what));
    for (let i = 0; i < spec.nodes; i++) this.nodes.push(this.startNode());
  }

  fault(what: string): never {
    throw new Found(what);
  }

  note(what: string): void {
    this.trace.push(`${this.time.now()} ${what}`);
    if (this.trace.length > 80) this.trace.shift();
  }

  event(event: ClusterEvent): void {
    this.events.push(event);
  }

  database(weather: Partial<DatabaseWeather>): void {
    this.event(['weather', 0, { ...fairDatabase, ...weather }]);
  }

  register(wire: Wire): number {
    this.wires.set(++this.connections, wire);
    return this.connections;
  }

  /** Where the next connection goes. */
  someNode(): number {
    const up = this.nodes.filter((node) => node.up);
    return pick(this.random, up.length > 0 ? up : this.nodes).number;
  }

  isUp(number: number): boolean {
    return this.nodes.some((node) => node.number === number && node.up);
  }

  /** One of the nodes ends, in order or not, and comes back empty-handed. */
  restart(inOrder: boolean, milliseconds: number): void {
    const node = pick(this.random, this.nodes);
    if (!node.up) return;
    node.up = false;
    this.event([inOrder ? 'stop' : 'kill', node.number]);
    if (!inOrder) this.wiresOf(node.number).forEach((wire) => this.random() < 0.7 && wire.cut());
    this.time.after(milliseconds, () => Object.assign(node, this.startNode()));
  }

  private startNode(): { number: number; up: boolean } {
    this.event(['node', ++this.started]);
    return { number: this.started, up: true };
  }

  private wiresOf(node: number): Wire[] {
    return [...this.wires.values()].filter((wire) => wire.node === node);
  }

  cutAll(): void {
    this.wires.forEach((wire) => wire.cut());
  }

  /** Lets so much time pass, and all that happens in it. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.time.now() + milliseconds;
    await this.promisesKept();
    for (;;) {
      const next = Math.min(this.time.next(), until);
      const now = this.time.now();
      if (next > now || (next === until && this.time.next() > now)) {
        if (this.events.length > 0 || (this.nodesDueAt >= 0 && this.nodesDueAt <= next)) {
          await this.promisesKept();
          if (this.time.next() >= next) await this.runNodes(next);
          continue;
        }
        this.time.moveTo(next);
      }
      if (this.time.next() > this.time.now()) {
        if (this.time.now() >= until) return;
        continue;
      }
      this.time.runNext();
      await null;
    }
  }

  /** Pages open and are left by promises: all of these are kept before any time passes. */
  private async promisesKept(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.begin();
  }

  private async runNodes(until: number): Promise<void> {
    const events = this.events;
    this.events = [];
    const { now, next, told } = await this.cluster.pass(this.time.now(), until, events);
    this.begin();
    this.time.moveTo(now);
    this.nodesDueAt = next;
    told.forEach((one) => this.hear(one));
  }

  private hear(told: Told): void {
    switch (told[0]) {
      case 'say': {
        const wire = this.wires.get(told[1]);
        if (!wire) return;
        wire.told = this.log.check(wire.client, told[2], wire.told);
        return wire.say(told[2]);
      }
      case 'close':
        return this.wires.get(told[1])?.sayGoodbye(told[2]);
      case 'stored':
        return this.log.stored(told[1], told[2], told[3], told[5]);
      case 'fault':
        return this.fault(`a node: ${told[1]}`);
    }
  }

  /** Sockets that both ends have given up. */
  tidy(): void {
    for (const [connection, wire] of this.wires) if (wire.isOver) this.wires.delete(connection);
  }

  async ways(): Promise<Ways> {
    const ways = await this.cluster.ways();
    this.begin();
    return ways;
  }

  /** From here on the browser's clock is this run's. */
  begin(): void {
    Date.now = () => 1_700_000_000_000 + this.time.now();
  }
}
