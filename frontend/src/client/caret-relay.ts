import type { Step } from 'prosemirror-transform';
import { Mapping } from 'prosemirror-transform';
import type { CaretChange } from './carets';
import { fromServer, toServer, type Draft } from './draft';
import type { ClientMessage, CursorMoved, Participant } from './protocol';
import { Alarm, type Time } from './time';

const sendAtMostEvery = 100;

interface Range {
  anchor: number;
  head: number;
}

/**
 * Own caret out, others' carets in. Positions travel in the server's document at a version. A caret that moves only because
 * its owner types isn't sent: everyone sees that in the commit.
 */
export class CaretRelay {
  private readonly pause: Alarm;
  /** Where the others believe this caret to be, at the draft's version. */
  private believed: Range | null = null;
  private waiting = new Map<string, CursorMoved>();
  private colors: ReadonlyMap<string, number> = new Map();
  private moved = false;
  /** A page in which nobody has put a caret yet shows none. */
  private used = false;

  constructor(
    time: Time,
    private readonly send: (message: ClientMessage) => void,
    private readonly draft: () => Draft | null,
  ) {
    this.pause = new Alarm(time);
  }

  /** After a join the others know nothing of this caret. */
  joined(): void {
    this.believed = null;
    if (this.used) this.report();
  }

  committed(steps: readonly Step[], own: boolean): void {
    const mapping = new Mapping(steps.map((step) => step.getMap()));
    const bias = own ? 1 : -1;
    if (this.believed) {
      this.believed = { anchor: mapping.map(this.believed.anchor, bias), head: mapping.map(this.believed.head, bias) };
    }
  }

  /** The person's selection may have moved. */
  report(): void {
    this.moved = this.used = true;
    if (!this.pause.isSet) this.tell();
  }

  stop(): void {
    this.pause.clear();
  }

  private tell(): void {
    const draft = this.draft();
    if (!draft || !this.moved) return;
    this.moved = false;
    const { anchor, head } = draft.state.selection;
    const range = { anchor: toServer(draft, anchor), head: toServer(draft, head) };
    if (this.believed?.anchor === range.anchor && this.believed.head === range.head) return;
    this.believed = range;
    this.send({ type: 'cursor', ...range, version: draft.version });
    this.pause.set(sendAtMostEvery, () => this.tell());
  }

  present(people: readonly Participant[]): CaretChange {
    const before = this.colors;
    this.colors = new Map(people.map(({ client, color }) => [client, color]));
    // Whoever comes knows of no caret yet.
    if ([...this.colors.keys()].some((client) => !before.has(client))) this.joined();
    return { kind: 'present', clients: this.colors };
  }

  heard(message: CursorMoved): void {
    this.waiting.set(message.client, message);
  }

  /** What can be placed by now; what speaks of a version that isn't here yet waits for it. */
  take(draft: Draft): CaretChange[] {
    const changes: CaretChange[] = [];
    for (const [client, { anchor, head, version, user }] of this.waiting) {
      if (version > draft.version) continue;
      this.waiting.delete(client);
      if (anchor === null || head === null) {
        changes.push({ kind: 'gone', client });
        continue;
      }
      const place = (position: number) => fromServer(draft, position, version, client);
      const here = { anchor: place(anchor), head: place(head) };
      if (here.anchor === null || here.head === null) continue;
      const color = this.colors.get(client) ?? 0;
      changes.push({ kind: 'moved', client, name: user.name, color, anchor: here.anchor, head: here.head });
    }
    return changes;
  }
}
