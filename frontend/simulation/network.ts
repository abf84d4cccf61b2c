import type { Socket } from '../src/client/line';
import type { ClientMessage } from '../src/client/protocol';
import type { World } from './world';

/** What the way between one page and the nodes is like right now. */
export interface Line {
  delay(): number;
  /** Nothing is there at all: connecting fails. */
  down: boolean;
  /** One of so many messages is lost, or comes twice. TCP does neither; the client has to live with it all the same. */
  drops: number;
  doubles: number;
}

/** One socket between a page and a node. Order is kept within it, and nothing that it lost is made up for. */
export class Wire implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly connection: number;
  readonly node: number;
  /** Who joined by it. */
  client = '';
  /** The version up to which the node has told it. */
  told: number | null = null;
  /** What is sent this way vanishes from now on, and nobody is told. */
  deadUp = false;
  deadDown = false;
  private up = 0;
  private down = 0;
  private browserEnded = false;
  private nodeEnded = true;

  constructor(
    private readonly world: World,
    private readonly line: Line,
    private readonly person: number,
    private readonly sent: (message: ClientMessage) => void,
  ) {
    this.connection = world.register(this);
    this.node = world.someNode();
    this.later('up', () => this.arrive());
  }

  get isOver(): boolean {
    return this.browserEnded && this.nodeEnded;
  }

  send(text: string): void {
    const message = JSON.parse(text) as ClientMessage;
    this.sent(message);
    const hear = () => !this.nodeEnded && this.world.event(['hear', this.connection, text]);
    const times = this.times(message.type === 'submit');
    for (let i = 0; i < times; i++) this.later('up', hear);
  }

  /** The node says something. */
  say(text: string): void {
    if (this.nodeEnded) return;
    const hear = () => this.onmessage?.({ data: text });
    const times = this.times(text.startsWith('{"type":"commit"'));
    for (let i = 0; i < times; i++) this.later('down', hear);
  }

  /** The node ends it. */
  sayGoodbye(code: number): void {
    if (this.nodeEnded) return;
    this.nodeEnded = true;
    this.world.event(['over', this.connection]);
    this.later('down', () => this.end(code));
  }

  /** The browser ends it. */
  close(): void {
    this.browserEnded = true;
    this.later('up', () => this.nodeHearsTheEnd());
  }

  /** Both ends notice, each in its time. */
  cut(): void {
    this.deadUp = this.deadDown = true;
    this.world.time.after(this.line.delay(), () => this.end(1006));
    this.world.time.after(this.line.delay(), () => this.nodeHearsTheEnd());
  }

  /** The page is gone, without a word. */
  vanish(noticed: boolean): void {
    this.browserEnded = true;
    if (noticed) this.world.time.after(this.line.delay(), () => this.nodeHearsTheEnd());
  }

  /** What is on its way comes so much later. */
  stall(milliseconds: number): void {
    this.up = Math.max(this.up, this.world.time.now() + milliseconds);
    this.down = Math.max(this.down, this.world.time.now() + milliseconds);
  }

  private arrive(): void {
    if (this.line.down || !this.world.isUp(this.node)) {
      this.world.time.after(this.line.delay(), () => this.end(1006));
      return;
    }
    this.nodeEnded = false;
    this.world.event(['open', this.connection, this.node, this.person]);
    this.later('down', () => this.onopen?.());
  }

  private times(mayDouble: boolean): number {
    const dice = this.world.random();
    if (dice < this.line.drops) return 0;
    return mayDouble && dice > 1 - this.line.doubles ? 2 : 1;
  }

  private later(way: 'up' | 'down', arrive: () => void): void {
    const { time } = this.world;
    this[way] = Math.max(this[way], time.now() + this.line.delay());
    const isDead = () => (way === 'up' ? this.deadUp : this.deadDown || this.browserEnded);
    if (!isDead()) time.after(this[way] - time.now(), () => !isDead() && arrive());
  }

  private nodeHearsTheEnd(): void {
    if (this.nodeEnded) return;
    this.nodeEnded = true;
    this.world.event(['over', this.connection]);
  }

  private end(code: number): void {
    if (this.browserEnded) return;
    this.browserEnded = true;
    this.onclose?.({ code });
  }
}
