/**
 * Pages without a screen on a real line: the browser's own session in Node, told by lines of JSON what to do, and telling
 * what each page shows. For the tests that break lines, servers and databases.
 */
import { closeHistory, history, undo } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import { createInterface } from 'node:readline';
import { carets } from '../src/client/carets';
import { limits } from '../src/client/limits';
import type { Socket } from '../src/client/line';
import { Session } from '../src/client/session';
import type { SessionView } from '../src/client/session-types';
import { realTime } from '../src/client/time';
import { saveState } from '../src/editor/save-state';
import { schemaVersion } from '../src/schema';
import { pick, type Random } from './random-edits';
import { seeded } from './test-time';

interface Opening {
  client: string;
  document: string;
  address: string;
  origin: string;
  person: string;
  /** Milliseconds between two things that this person does, on average. */
  pause: number;
  seed: number;
}

type Order = { do: 'open'; page: Opening } | { do: 'type' } | { do: 'rest' } | { do: 'look'; number: number };

/** Node's has headers, which a browser adds by itself. */
type WebSocketWithHeaders = new (address: string, options: { headers: Record<string, string> }) => Socket;

function tell(what: object): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}

/** A person who types words that are found again, takes some out, begins paragraphs and undoes. */
class Typist {
  /** Words that have to be there, as far as this person is concerned. */
  readonly wanted = new Set<string>();
  readonly unwanted = new Set<string>();
  readonly problems: string[] = [];
  readonly unplaced: string[] = [];
  private readonly unconfirmed = new Set<string>();
  private readonly random: Random;
  private readonly session: Session;
  private state = '';
  private count = 0;
  private typing: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly opening: Opening) {
    const { client, document, address, origin, person, seed } = opening;
    this.random = seeded(seed);
    const headers = { Origin: origin, 'X-Person': person };
    const settings = { document, client, schemaVersion, time: realTime, random: this.random };
    this.session = new Session({
      ...settings,
      connect: () => new (globalThis.WebSocket as unknown as WebSocketWithHeaders)(address, { headers }),
      plugins: [history(), carets(), limits()],
      shelf: { keep: () => true, forget: () => {} },
      changed: (view) => this.show(view),
      unplaced: (text) => this.unplaced.push(text),
      fault: (why) => this.problems.push(why),
    });
    this.session.dispatch({ type: 'start' });
  }

  type(): void {
    this.rest();
    const { pause } = this.opening;
    this.typing = setTimeout(() => {
      if (this.session.view.writable) this.act();
      this.type();
    }, pause * (0.5 + this.random()));
  }

  rest(): void {
    if (this.typing) clearTimeout(this.typing);
    this.typing = null;
  }

  look(): object {
    const { state, version, unsent } = this.session.view;
    const text = state ? texts(state).join('\n') : null;
    const { client } = this.opening;
    const { wanted, unwanted, problems, unplaced } = this;
    return { client, state: this.state, version, unsent, text, wanted: [...wanted], unwanted: [...unwanted], problems, unplaced };
  }

  private show(view: SessionView): void {
    const state = saveState(view);
    if (state === this.state && state !== 'saved') return;
    const before = this.state;
    this.state = state;
    const saved = state === 'saved' ? [...this.unconfirmed] : [];
    if (state === 'saved') this.unconfirmed.clear();
    if (state !== before || saved.length > 0) tell({ client: this.opening.client, state, at: Date.now(), saved });
  }

  private act(): void {
    const dice = this.random();
    if (dice < 0.08) this.takeOut();
    else if (dice < 0.13) this.undo();
    else if (dice < 0.16) this.edit((transaction) => transaction.split(this.somewhere()));
    else this.write();
  }

  private write(): void {
    const word = `[${this.opening.client}.${++this.count}]`;
    this.wanted.add(word);
    this.unconfirmed.add(word);
    this.edit((transaction) => transaction.insertText(word, this.somewhere()));
  }

  private takeOut(): void {
    const word = this.wanted.size > 0 ? pick(this.random, [...this.wanted]) : '';
    const place = word ? find(this.shown, word) : null;
    if (place === null) return;
    this.move(word, false);
    this.edit((transaction) => transaction.delete(place, place + word.length));
  }

  /** What comes and goes by it has to be this person's own. */
  private undo(): void {
    const before = new Set(words(this.shown));
    undo(this.shown, (transaction) => this.session.dispatch({ type: 'edited', transaction }));
    const after = new Set(words(this.shown));
    for (const word of [...before, ...after].filter((word) => before.has(word) !== after.has(word))) {
      if (!word.startsWith(`[${this.opening.client}.`)) this.problems.push(`undo touched ${word}`);
      this.move(word, after.has(word));
    }
  }

  private move(word: string, wanted: boolean): void {
    (wanted ? this.unwanted : this.wanted).delete(word);
    (wanted ? this.wanted : this.unwanted).add(word);
  }

  private edit(change: (transaction: Transaction) => Transaction): void {
    this.session.dispatch({ type: 'edited', transaction: change(closeHistory(this.shown.tr)) });
  }

  private get shown(): EditorState {
    const { state } = this.session.view;
    if (!state) throw new Error('nothing to edit yet');
    return state;
  }

  /** Between two words, or at an end of a paragraph: never within a word. */
  private somewhere(): number {
    const places: number[] = [];
    this.shown.doc.descendants((node, position) => {
      if (!node.isTextblock) return true;
      places.push(position + 1);
      for (const end of node.textContent.matchAll(/\]/g)) places.push(position + 2 + end.index);
      return false;
    });
    return pick(this.random, places);
  }
}

function texts({ doc }: EditorState): string[] {
  const all: string[] = [];
  doc.descendants((node) => {
    if (node.isTextblock) all.push(node.textContent);
    return !node.isTextblock;
  });
  return all;
}

function words(state: EditorState): string[] {
  return texts(state).flatMap((text) => text.match(/\[[^\]]*\]/g) ?? []);
}

function find({ doc }: EditorState, word: string): number | null {
  let place: number | null = null;
  doc.descendants((node, position) => {
    const index = node.isTextblock ? node.textContent.indexOf(word) : -1;
    if (index >= 0) place = position + 1 + index;
    return !node.isTextblock;
  });
  return place;
}

const typists: Typist[] = [];

function obey(order: Order): void {
  switch (order.do) {
    case 'open':
      return void typists.push(new Typist(order.page));
    case 'type':
      return typists.forEach((typist) => typist.type());
    case 'rest':
      return typists.forEach((typist) => typist.rest());
    case 'look':
      return tell({ look: order.number, pages: typists.map((typist) => typist.look()) });
  }
}

createInterface({ input: process.stdin }).on('line', (line) => obey(JSON.parse(line) as Order)).on('close', () => process.exit());
