import type { Pipe } from './pipe';

/** What happens to the nodes, in the order in which it does. */
export type ClusterEvent =
  | ['open', connection: number, node: number, person: number]
  | ['hear', connection: number, text: string]
  | ['over', connection: number]
  | ['node' | 'kill' | 'stop', node: number]
  | ['access', person: number, access: 'write' | 'read' | 'none']
  | ['weather', 0, DatabaseWeather];

export interface DatabaseWeather {
  slowest: number;
  slowestLook: number;
  failsBefore: number;
  failsAfter: number;
  newsLost: number;
}

/** What the nodes say, and what the log stores, in that order. */
export type Told =
  | ['say', connection: number, text: string]
  | ['close', connection: number, code: number]
  | ['stored', version: number, client: string, seq: number, base: number, steps: string]
  | ['fault', what: string];

export interface Answer {
  now: number;
  /** When something is due there next; negative when nothing is. */
  next: number;
  told: readonly Told[];
}

/** The document by each way that leads to it from the log. */
export interface Ways {
  version: number;
  replay: object;
  snapshotAndTail: object;
  snapshots: number;
  wrong: readonly string[];
}

/** One run's nodes. */
export class Cluster {
  constructor(
    private readonly pipe: Pipe,
    private readonly world: number,
  ) {}

  async begin(seed: number): Promise<void> {
    await this.pipe.ask({ world: this.world, seed });
  }

  async pass(at: number, until: number, events: readonly ClusterEvent[]): Promise<Answer> {
    return (await this.pipe.ask({ world: this.world, at, until, events })) as Answer;
  }

  async ways(): Promise<Ways> {
    return (await this.pipe.ask({ world: this.world, ways: true })) as Ways;
  }
}
