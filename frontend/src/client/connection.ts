import { waitBeforeAttempt } from './backoff';
import { Line, type Connect, type LineEvents } from './line';
import type { ClientMessage } from './protocol';
import { Alarm, type Time } from './time';

/** Lines one after the other, with a pause between them that grows while none of them leads anywhere. */
export class Connection {
  private line: Line | null = null;
  private attempt = 0;
  private readonly retry: Alarm;

  constructor(
    private readonly connect: Connect,
    private readonly time: Time,
    private readonly random: () => number,
    private readonly events: LineEvents,
  ) {
    this.retry = new Alarm(time);
  }

  get isThere(): boolean {
    return this.line !== null;
  }

  open(): void {
    if (this.line) return;
    this.retry.clear();
    this.line = new Line(this.connect, this.time, this.events);
  }

  send(message: ClientMessage): void {
    this.line?.send(message);
  }

  /** The next pause; each call without a success between makes the following one longer. */
  pause(): number {
    return waitBeforeAttempt(this.attempt++, this.random);
  }

  openLater(retry: () => void): void {
    this.retry.set(this.pause(), retry);
  }

  succeeded(): void {
    this.attempt = 0;
  }

  hangUp(): void {
    this.line?.close();
    this.line = null;
    this.retry.clear();
  }
}
