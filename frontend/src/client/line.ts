import type { ClientMessage, ServerMessage } from './protocol';
import { Alarm, type Time } from './time';

/** As much of a WebSocket as a line needs. */
export interface Socket {
  send(text: string): void;
  close(code?: number, reason?: string): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
}

export type Connect = () => Socket;

export interface LineEvents {
  opened(): void;
  heard(message: ServerMessage): void;
  /** Said once; nothing follows it. */
  lost(code: number): void;
}

/** A lost line that no close frame announced. */
export const noCode = 1006;

const pingEvery = 2_000;
/** With the time until the page is told, a dead line shows within five seconds of the last sign of life. */
const silenceAllowed = 4_600;
const openingAllowed = 3_000;

/**
 * One socket and its heartbeat. TCP may take minutes to notice a line that is cut, so silence counts as loss; and a socket
 * that was given up is never listened to again, since it may speak much later.
 */
export class Line {
  private readonly socket: Socket;
  private readonly ping: Alarm;
  private readonly silence: Alarm;
  private over = false;

  constructor(
    connect: Connect,
    time: Time,
    private readonly events: LineEvents,
  ) {
    this.ping = new Alarm(time);
    this.silence = new Alarm(time);
    this.socket = connect();
    this.socket.onopen = () => this.opened();
    this.socket.onmessage = (event) => this.heard(event.data);
    this.socket.onclose = (event) => this.lost(event.code);
    this.silence.set(openingAllowed, () => this.lost(noCode));
  }

  send(message: ClientMessage): void {
    if (!this.over) this.socket.send(JSON.stringify(message));
  }

  /** Gives the line up without a word to its owner. */
  close(): void {
    if (this.over) return;
    this.over = true;
    this.ping.clear();
    this.silence.clear();
    this.socket.onopen = this.socket.onmessage = this.socket.onclose = null;
    try {
      this.socket.close(1000);
    } catch {
      // A socket that can't be closed any more is as good as closed.
    }
  }

  private opened(): void {
    this.alive();
    this.beat();
    this.events.opened();
  }

  private beat(): void {
    this.ping.set(pingEvery, () => {
      this.send({ type: 'ping' });
      this.beat();
    });
  }

  private alive(): void {
    this.silence.set(silenceAllowed, () => this.lost(noCode));
  }

  private heard(data: unknown): void {
    this.alive();
    const message = JSON.parse(String(data)) as ServerMessage;
    if (message.type !== 'pong') this.events.heard(message);
  }

  private lost(code: number): void {
    if (this.over) return;
    this.close();
    this.events.lost(code);
  }
}
