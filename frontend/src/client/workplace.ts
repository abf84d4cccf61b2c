import type { Plugin } from 'prosemirror-state';
import type { Shelf } from './keeper';
import type { Connect } from './line';
import { isOver } from './phase';
import { Session } from './session';
import type { SessionEvent, SessionView } from './session-types';
import type { Time } from './time';
import type { Hold, UnsentEntry, UnsentStore } from './unsent-store';

export interface WorkplaceSettings {
  document: string;
  schemaVersion: number;
  store: UnsentStore;
  connect: Connect;
  time: Time;
  random: () => number;
  newClient: () => string;
  plugins: () => readonly Plugin[];
  changed(view: SessionView): void;
  unplaced(text: string): void;
  fault(why: string): void;
}

export interface Flushed {
  saved: boolean;
  version: number;
  unsent: number;
}

/** How long a page that was left goes on trying to hand in its last words; after that they wait in storage. */
const lastWords = 10_000;

/**
 * A person's place at one document: the session of this page, and beside it, without a screen, one for each earlier page
 * that ended with something unsent.
 */
export class Workplace {
  private readonly deliveries = new Set<Session>();
  private readonly waiting = new Set<() => void>();
  private session: Session | null = null;
  private over = false;

  constructor(private readonly settings: WorkplaceSettings) {}

  async open(): Promise<void> {
    const { store, newClient } = this.settings;
    const [last, ...earlier] = (await store.adopt()).reverse();
    const client = last?.entry.client ?? newClient();
    const hold = last?.hold ?? (await store.claim(client));
    if (this.over) return [last, ...earlier].forEach((adopted) => adopted?.hold());
    this.session = this.start(client, hold, last?.entry, (view) => this.changed(view));
    for (const { entry, hold } of earlier) this.deliver(entry, hold);
  }

  get view(): SessionView | null {
    return this.session?.view ?? null;
  }

  dispatch(event: SessionEvent): void {
    this.session?.dispatch(event);
    if (event.type !== 'edited' && event.type !== 'composing' && event.type !== 'found') this.deliveries.forEach((session) => session.dispatch(event));
  }

  keepNow(): void {
    this.session?.keepNow();
  }

  /** Resolves once all that was typed is stored by the server, or after the time with what isn't. */
  flush(milliseconds: number): Promise<Flushed> {
    return new Promise((resolve) => {
      const finish = () => {
        cancel();
        this.waiting.delete(check);
        const { version, unsent, phase } = this.view ?? { version: 0, unsent: 0, phase: 'joining' };
        resolve({ saved: unsent === 0 && phase !== 'refused', version, unsent });
      };
      const check = () => {
        const view = this.view;
        if (!view || isOver(view.phase) || (view.unsent === 0 && view.phase !== 'catchingUp')) finish();
      };
      const cancel = this.settings.time.after(milliseconds, finish);
      this.waiting.add(check);
      this.session?.dispatch({ type: 'composing', on: false });
      this.session?.dispatch({ type: 'retry' });
      check();
    });
  }

  /** The page goes away: the last words are handed in from behind it. */
  async leave(): Promise<void> {
    await this.flush(lastWords);
    this.stop();
  }

  stop(): void {
    this.over = true;
    this.dispatch({ type: 'stop' });
  }

  private changed(view: SessionView): void {
    this.settings.changed(view);
    this.waiting.forEach((check) => check());
  }

  private start(client: string, hold: Hold | null, restored: UnsentEntry | undefined, changed: (view: SessionView) => void): Session {
    const { store, document, schemaVersion, connect, time, random, unplaced, fault } = this.settings;
    const shelf: Shelf = {
      keep: (draft) => store.keep(client, schemaVersion, draft),
      forget: () => store.forget(client),
    };
    let held = hold;
    const session = new Session({
      ...{ document, client, schemaVersion, connect, time, random, shelf, unplaced, fault },
      plugins: this.settings.plugins(),
      ...(restored ? { restored } : {}),
      changed: (view) => {
        if (view.phase === 'closed') {
          held?.();
          held = null;
        }
        changed(view);
      },
    });
    session.dispatch({ type: 'start' });
    return session;
  }

  private deliver(entry: UnsentEntry, hold: Hold): void {
    const session: Session = this.start(entry.client, hold, entry, (view) => {
      const done = view.unsent === 0 && (view.phase === 'live' || view.phase === 'readOnly');
      if (done || view.phase === 'refused' || view.phase === 'closed') queueMicrotask(() => this.end(session));
    });
    this.deliveries.add(session);
  }

  private end(session: Session): void {
    if (this.deliveries.delete(session)) session.dispatch({ type: 'stop' });
  }
}
