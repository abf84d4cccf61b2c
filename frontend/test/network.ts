import type { Socket } from '../src/client/line';
import type { ClientMessage, ServerMessage } from '../src/client/protocol';
import type { DummyServer, Peer } from './dummy-server';
import type { TestTime } from './test-time';

export interface Weather {
  /** Milliseconds one way, asked for each message; order is kept within a line. */
  delay(): number;
  /** What the line does to this message. */
  fate(): 'arrives' | 'lost' | 'twice' | 'cut';
}

export const fair: Weather = { delay: () => 0, fate: () => 'arrives' };

/** The line between one page and the dummy server, with the test's weather on it. */
export class Network {
  online = true;
  /** Nothing arrives either way, and nobody is told: what a half-open line does. */
  dead = false;
  readonly sent: ClientMessage[] = [];
  private wires: Wire[] = [];

  constructor(
    private readonly server: DummyServer,
    private readonly time: TestTime,
    public weather: Weather = fair,
  ) {}

  readonly connect = (): Socket => {
    const wire = new Wire(this.server, this.time, this);
    this.wires.push(wire);
    return wire;
  };

  get attempts(): number {
    return this.wires.length;
  }

  cut(code = 1006): void {
    this.wires.forEach((wire) => wire.cut(code));
  }
}

class Wire implements Socket, Peer {
  client = '';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  private open = true;
  private lastUp = 0;
  private lastDown = 0;

  constructor(
    private readonly server: DummyServer,
    private readonly time: TestTime,
    private readonly network: Network,
  ) {
    time.after(network.weather.delay(), () => {
      if (!network.online) this.cut(1006);
      else if (!network.dead) this.onopen?.();
    });
  }

  send(text: string): void {
    const message = JSON.parse(text) as ClientMessage;
    this.network.sent.push(message);
    this.lastUp = this.travel(this.lastUp, () => this.server.hear(this, message));
  }

  tell(message: ServerMessage): void {
    const text = JSON.stringify(message);
    this.lastDown = this.travel(this.lastDown, () => this.onmessage?.({ data: text }));
  }

  private travel(last: number, arrive: () => void): number {
    const at = Math.max(last, this.time.now() + this.network.weather.delay());
    const fate = this.network.weather.fate();
    if (fate === 'cut') this.time.after(0, () => this.cut(1006));
    const times = fate === 'lost' ? 0 : fate === 'twice' ? 2 : 1;
    for (let i = 0; i < times; i++) {
      this.time.after(at - this.time.now(), () => this.open && !this.network.dead && arrive());
    }
    return at;
  }

  close(): void {
    this.open = false;
    // The server only learns of it if the line still carries anything.
    if (!this.network.dead) this.server.gone(this);
  }

  hangUp(code: number): void {
    this.cut(code);
  }

  cut(code: number): void {
    if (!this.open) return;
    this.open = false;
    this.server.gone(this);
    this.onclose?.({ code });
  }
}
