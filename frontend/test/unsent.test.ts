import { expect, test } from 'vitest';
import type { StoredDraft } from '../src/client/draft';
import { wipeUnsent } from '../src/client/unsent-entries';
import { UnsentStore, type Locks } from '../src/client/unsent-store';
import { Workplace } from '../src/client/workplace';
import { history } from 'prosemirror-history';
import { schema, schemaVersion } from '../src/schema';
import { DummyServer } from './dummy-server';
import { Network } from './network';
import { TestTime } from './test-time';

class MemoryStorage implements Storage {
  private readonly items = new Map<string, string>();
  [name: string]: unknown;
  get length() {
    return this.items.size;
  }
  key(index: number) {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.items.set(key, value);
  }
  removeItem(key: string) {
    this.items.delete(key);
  }
  clear() {
    this.items.clear();
  }
}

/** One browser: its storage, and its locks, which every tab shares. */
function browser() {
  const storage = new MemoryStorage();
  const held = new Set<string>();
  const locks: Locks = async (name) => {
    if (held.has(name)) return null;
    held.add(name);
    return () => held.delete(name);
  };
  return { storage, locks, crash: () => held.clear() };
}

const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mornings.' }] }] };
const insertion = (text: string) => ({ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text }] } });
const unsent = (text: string): StoredDraft => ({ version: 0, doc, inFlight: null, nextSeq: 1, steps: [insertion(text)] });
const day = 24 * 3_600_000;

test('signing out wipes what is unsent, and keeps nothing that comes after', async () => {
  const { storage, locks } = browser();
  const store = new UnsentStore(storage, locks, 'anna', 'd', () => 0);
  store.keep('c1', 1, unsent('x'));
  store.keepUnplaced('a sentence');
  storage.setItem('theme', 'dark');
  wipeUnsent(storage);
  store.close();
  expect(store.keep('c1', 1, unsent('x'))).toBe(false);
  expect(storage.length).toBe(1);
});

test('another person’s text is wiped when somebody else comes', () => {
  const { storage, locks } = browser();
  new UnsentStore(storage, locks, 'anna', 'd', () => 0).keep('c1', 1, unsent('x'));
  new UnsentStore(storage, locks, 'anna', 'other', () => 0);
  expect(storage.length).toBe(1);
  new UnsentStore(storage, locks, 'bas', 'd', () => 0);
  expect(storage.length).toBe(0);
});

test('what is unsent lives seven days', async () => {
  const { storage, locks } = browser();
  new UnsentStore(storage, locks, 'anna', 'd', () => 0).keep('c1', 1, unsent('x'));
  expect(await new UnsentStore(storage, locks, 'anna', 'd', () => 7 * day).adopt()).toHaveLength(1);
  expect(await new UnsentStore(storage, locks, 'anna', 'd', () => 7 * day + 1).adopt()).toHaveLength(0);
});

test('two tabs do not take each other’s text; what a dead tab left is taken by one', async () => {
  const { storage, locks, crash } = browser();
  const tab = () => new UnsentStore(storage, locks, 'anna', 'd', () => 0);
  const first = tab();
  await first.claim('c1');
  first.keep('c1', 1, unsent('x'));
  expect(await tab().adopt()).toHaveLength(0);
  crash();
  const taken = await Promise.all([tab().adopt(), tab().adopt()]);
  expect(taken.map((entries) => entries.length).sort()).toEqual([0, 1]);
});

test('what cannot be read is put away', async () => {
  const { storage, locks } = browser();
  storage.setItem('wv-unsent:anna:d:c1', '{"half');
  expect(await new UnsentStore(storage, locks, 'anna', 'd', () => 0).adopt()).toHaveLength(0);
  expect(storage.length).toBe(0);
});

test('without storage it says so, and still offers back', () => {
  const store = new UnsentStore(null, async () => () => {}, 'anna', 'd', () => 0);
  expect(store.keep('c1', 1, unsent('x'))).toBe(false);
  store.keepUnplaced('a sentence');
  expect(store.unplaced()).toBe('a sentence');
});

function workplace(server: DummyServer, time: TestTime, { storage, locks }: ReturnType<typeof browser>, client: string) {
  const store = new UnsentStore(storage, locks, 'anna', 'd', () => time.now());
  const network = new Network(server, time);
  const unplaced: string[] = [];
  const place = new Workplace({
    document: 'd',
    schemaVersion,
    store,
    connect: network.connect,
    time,
    random: () => 0.5,
    newClient: () => client,
    plugins: () => [history()],
    changed: () => {},
    unplaced: (text) => unplaced.push(text),
    fault: (why) => unplaced.push(`fault: ${why}`),
  });
  return { place, network, unplaced };
}

test('everything that earlier pages left unsent is placed, each page’s under its own name', async () => {
  const time = new TestTime();
  const server = new DummyServer(schema.nodeFromJSON(doc));
  const here = browser();
  const before = new UnsentStore(here.storage, here.locks, 'anna', 'd', () => time.now());
  before.keep('c1', 1, unsent('One '));
  before.keep('c2', 1, unsent('Two '));
  before.keep('c3', 1, { ...unsent('Three '), nextSeq: 8 });
  const { place, unplaced } = workplace(server, time, here, 'c4');
  await place.open();
  time.pass(100);
  await Promise.resolve();
  expect(unplaced).toEqual([]);
  expect([...server.doc.textContent].sort()).toEqual([...'One Two Three Mornings.'].sort());
  expect(new Set(server.log.map(({ client, seq }) => `${client}:${seq}`))).toEqual(new Set(['c1:1', 'c2:1', 'c3:8']));
  expect(place.view!.state!.doc.textContent).toBe(server.doc.textContent);
  expect(here.storage.length).toBe(0);
  expect(server.peers.size).toBe(1);
});

test('flush resolves when all is stored, and says what is not after its time', async () => {
  const time = new TestTime();
  const server = new DummyServer(schema.nodeFromJSON(doc));
  const { place, network } = workplace(server, time, browser(), 'c1');
  await place.open();
  time.pass(10);
  network.weather = { delay: () => 50, fate: () => 'arrives' };
  const type = () => place.dispatch({ type: 'edited', transaction: place.view!.state!.tr.insertText('x', 1) });
  type();
  type();
  const saved = place.flush(5_000);
  time.pass(300);
  expect(await saved).toEqual({ saved: true, version: 2, unsent: 0 });
  network.dead = true;
  type();
  const unsaved = place.flush(5_000);
  time.pass(5_000);
  expect(await unsaved).toMatchObject({ saved: false, unsent: 1 });
});

test('a page that is left hands in its last words before it goes', async () => {
  const time = new TestTime();
  const server = new DummyServer(schema.nodeFromJSON(doc));
  const { place, network } = workplace(server, time, browser(), 'c1');
  await place.open();
  time.pass(10);
  network.weather = { delay: () => 500, fate: () => 'arrives' };
  for (const letter of 'abc') place.dispatch({ type: 'edited', transaction: place.view!.state!.tr.insertText(letter, 1) });
  const left = place.leave();
  time.pass(3_000);
  await left;
  expect(server.doc.textContent).toBe('cbaMornings.');
  expect(place.view!.phase).toBe('closed');
});
