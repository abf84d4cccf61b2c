// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Labels } from '../src/labels';
import { asLink } from '../src/editor/link-dialog';
import { others } from '../src/editor/people';
import { initials } from '../src/initials';
import { clock, countWords, speakingSeconds } from '../src/client/text-figures';
import { isAllowedLink, schema } from '../src/schema';
import { CoEditor } from '../src/index';
import { RevisionView } from '../src/revision';
import speakingTimes from '../../src/test/resources/nl/wedervraag/shared/speaking-time.json';
import { DummyServer } from './dummy-server';
import { Network } from './network';
import { TestTime } from './test-time';

const labels: Labels = { 'state.saved': 'Saved', 'state.saving': 'Saving…', bold: 'Bold', progress: '{0} of {1} changes read', first: 'All new' };
const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Six of us stand at the board.' }] }] };

let server: DummyServer;
let wire: Network;
let time: TestTime;

beforeEach(() => {
  vi.useFakeTimers();
  time = new TestTime();
  server = new DummyServer(schema.nodeFromJSON(doc));
  wire = new Network(server, time);
  vi.stubGlobal('WebSocket', function () {
    return wire.connect();
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function settle() {
  for (let i = 0; i < 5; i++) {
    await vi.advanceTimersByTimeAsync(100);
    time.pass(10);
  }
}

async function editor(properties: Partial<CoEditor> = {}) {
  const made = document.createElement('wv-co-editor') as CoEditor;
  Object.assign(made, { labels, person: { id: 'anna', name: 'Anna Vermeer' }, document: 'd', ...properties });
  document.body.append(made);
  await settle();
  return made;
}

test('opens its document once, however often the page moves it', async () => {
  const made = await editor();
  const box = document.createElement('div');
  document.body.append(box);
  box.append(made);
  await settle();
  expect(made.querySelector('[role=textbox]')?.textContent).toBe('Six of us stand at the board.');
  expect(wire.attempts).toBe(1);
  expect(made.querySelector('.wv-state')?.textContent).toBe('Saved');
});

test('has a toolbar of one stop, named buttons and pressed states', async () => {
  const made = await editor();
  const buttons = [...made.querySelectorAll<HTMLButtonElement>('[role=toolbar] button')];
  expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  expect(buttons.every((button) => button.hasAttribute('aria-label'))).toBe(true);
  buttons[0]!.focus();
  buttons[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  expect(document.activeElement).toBe(buttons[1]);
  buttons[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
  expect(document.activeElement).toBe(buttons[0]);
});

test('marks the first paragraph as the short form, with the time it takes', async () => {
  const made = await editor({ labels: { ...labels, 'short-form': 'Short form' } });
  expect(made.querySelector<HTMLElement>('.wv-short-form')?.dataset.shortForm).toBe('Short form · 0:05');
});

test('tells the page its state and its figures', async () => {
  const heard: Event[] = [];
  document.addEventListener('wv-state', (event) => heard.push(event));
  document.addEventListener('wv-stats', (event) => heard.push(event));
  await editor();
  const details = heard.map((event) => (event as CustomEvent<object>).detail);
  expect(details).toContainEqual({ state: 'saved', unsent: 0 });
  expect(details).toContainEqual({ words: 7, seconds: 5, version: 0 });
});

test('is read only where it is told so', async () => {
  const made = await editor({ readonly: true });
  expect(made.querySelector('[role=textbox]')?.getAttribute('contenteditable')).toBe('false');
  expect(made.querySelector<HTMLElement>('[role=toolbar]')?.hidden).toBe(true);
});

const spirit = { id: 'cliche-1', from: 1, to: 7, look: 'weak' as const };

test('underlines what was found, each kind by a line of its own, and tells how much when that changes', async () => {
  const counts = { findings: '{0} findings', 'findings.none': 'No findings', 'findings.one': '1 finding' };
  const made = await editor({ labels: { ...labels, ...counts } });
  const status = () => made.querySelector('[role=status]')?.textContent;
  made.findings = { version: 0, count: 2, words: [spirit, { id: 'hard-2', from: 8, to: 10, look: 'sentence' }] };
  await settle();
  expect(made.querySelector('.wv-found-weak')?.textContent).toBe('Six of');
  expect(made.querySelector('.wv-found-sentence')?.textContent).toBe('us');
  expect(status()).toBe('');
  made.findings = { version: 0, count: 1, words: [spirit] };
  await settle();
  expect(status()).toBe('1 finding');
});

test('leads from a card to its words, also where nothing can be written', async () => {
  for (const readonly of [false, true]) {
    const made = await editor({ readonly });
    Element.prototype.scrollIntoView = () => {};
    const list = document.createElement('ul');
    list.innerHTML = '<li data-finding="cliche-1"><button data-go-to><span>Six of</span></button></li>';
    document.body.append(list);
    made.margin = list;
    made.findings = { version: 0, count: 1, words: [spirit] };
    await settle();
    list.querySelector('span')!.click();
    expect(getSelection()?.toString()).toBe('Six of');
    expect(document.activeElement).toBe(made.querySelector('[role=textbox]'));
    document.body.replaceChildren();
  }
});

test('leads from the text to the card of the words at the caret, and back', async () => {
  const made = await editor();
  const list = document.createElement('ul');
  list.innerHTML = '<li data-finding="other"><button>1</button></li><li data-finding="cliche-1"><button>2</button></li>';
  document.body.append(list);
  made.margin = list;
  made.findings = { version: 0, count: 1, words: [spirit] };
  await settle();
  const text = made.querySelector<HTMLElement>('[role=textbox]')!;
  text.dispatchEvent(new KeyboardEvent('keydown', { key: 'F9', altKey: true, bubbles: true }));
  expect(document.activeElement?.textContent).toBe('2');
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(document.activeElement).toBe(text);
});

test('asks what there is to find once the text rests, and not of what was answered', async () => {
  const asked: number[] = [];
  const made = await editor({ findings: { version: 0, count: 0, words: [] } });
  made.addEventListener('wv-pause', (event) => asked.push((event as CustomEvent<{ version: number }>).detail.version));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toEqual([]);
});

test('shows nothing of a document that may no longer be read', async () => {
  const made = await editor();
  wire.cut(4403);
  await settle();
  expect(made.querySelector('[role=textbox]')).toBeNull();
  expect(made.textContent).not.toContain('Six of us');
});

test('a revision counts the changes that were looked at, by key and by button, but not while typing', async () => {
  const made = document.createElement('wv-revision') as RevisionView;
  const changes = [
    { n: 1, from: 1, to: 4, deleted: [{ type: 'text', text: 'Five' }], kind: 'replace' },
    { n: 2, from: 10, to: 15, deleted: null, kind: 'insert' },
  ];
  Object.assign(made, { labels, question: 'A typical day?', document: JSON.stringify(doc), changes: JSON.stringify(changes) });
  const read: unknown[] = [];
  made.addEventListener('wv-read', (event) => read.push((event as CustomEvent).detail));
  document.body.append(made);
  await settle();
  Element.prototype.scrollIntoView = () => {};
  expect(made.querySelector('[role=status]')?.textContent).toBe('0 of 2 changes read');
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }));
  const input = document.body.appendChild(document.createElement('input'));
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, composed: true }));
  expect(made.querySelector('[role=status]')?.textContent).toBe('1 of 2 changes read');
  made.querySelectorAll<HTMLButtonElement>('.wv-revision-bar button')[1]!.click();
  expect(read.at(-1)).toEqual({ read: 2, total: 2, current: 2 });
  expect(await made.seen()).toMatch(/^[0-9a-f]{64}$/);
});

test('nothing of a revision is read while it is hidden', async () => {
  const made = document.createElement('wv-revision') as RevisionView;
  made.labels = labels;
  made.document = JSON.stringify(doc);
  made.changes = JSON.stringify([{ n: 1, from: 1, to: 4, deleted: [], kind: 'insert' }]);
  made.hidden = true;
  document.body.append(made);
  await settle();
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }));
  expect(made.querySelector('[role=status]')!.textContent).toBe('0 of 1 changes read');
  made.hidden = false;
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }));
  expect(made.querySelector('[role=status]')!.textContent).toBe('1 of 1 changes read');
});

test('a first approval says that everything is new', async () => {
  const made = document.createElement('wv-revision') as RevisionView;
  Object.assign(made, { labels, question: 'A typical day?', document: JSON.stringify(doc) });
  document.body.append(made);
  await settle();
  expect(made.querySelector('[role=status]')?.textContent).toBe('All new');
  expect(made.querySelectorAll('ins, del')).toHaveLength(0);
});

test('takes an address as people write it, and nothing that could run', () => {
  expect(asLink('https://a.example/x?y=1')).toBe('https://a.example/x?y=1');
  expect(asLink(' grid.example/work ')).toBe('https://grid.example/work');
  expect(asLink('anna@grid.example')).toBe('mailto:anna@grid.example');
  for (const bad of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' data:text/html,x', 'nonsense', '', 'https://', 'ftp://a.example', 'java\nscript:x']) {
    expect(asLink(bad), bad).toBeNull();
    expect(isAllowedLink(bad), bad).toBe(false);
  }
});

test('writes initials, each person once, whoever came first first', () => {
  expect(['Anna Vermeer', 'Bas', 'Jan van der Berg', 'li', '李 雷'].map(initials)).toEqual(['AV', 'B', 'JB', 'L', '李雷']);
  const person = (id: string, since: string, client: string) => ({ client, user: { id, name: id }, since, color: 0 });
  const here = [person('b', '2026-01-02', '1'), person('a', '2026-01-01', '2'), person('b', '2026-01-01', '3'), person('me', '2026-01-01', '4')];
  expect(others(here, 'me').map(({ client }) => client)).toEqual(['2', '3']);
});

test('counts words and the time to say them', () => {
  expect(countWords('At 9:45 the six of us – all of us – stand.')).toBe(10);
  for (const [words, seconds] of speakingTimes as [number, number][]) expect([words, speakingSeconds(words)]).toEqual([words, seconds]);
  expect(clock(speakingSeconds(148))).toBe('1:05');
  expect(clock(5)).toBe('0:05');
});

test('takes a block of another text after the one in which the caret stands', async () => {
  const made = await editor();
  const block = (text: string) => JSON.stringify({ type: 'paragraph', content: [{ type: 'text', text }] });
  const lines = () => [...made.querySelectorAll('[role=textbox] > p')].map((line) => line.textContent);
  expect(made.take(block('And two sit.'))).toBe(true);
  await settle();
  expect(lines()).toEqual(['Six of us stand at the board.', 'And two sit.']);
  made.readonly = true;
  expect(made.take(block('Nobody may add this.'))).toBe(false);
  await settle();
  expect(lines()).toHaveLength(2);
});
