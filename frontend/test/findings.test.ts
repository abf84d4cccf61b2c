import { expect, test } from 'vitest';
import { foundWords, type Found } from '../src/client/findings';
import { Pauses } from '../src/editor/pauses';
import { schema } from '../src/schema';
import { DummyServer } from './dummy-server';
import { Network } from './network';
import { Page } from './page';
import { TestTime } from './test-time';

const text = 'We have a great team spirit here.';
const [from, to] = [1 + text.indexOf('great'), 1 + text.indexOf(' here')];

function room() {
  const time = new TestTime();
  const server = new DummyServer(schema.node('doc', null, [schema.node('paragraph', null, schema.text(text))]));
  const join = (client: string, delay = 0) => {
    const page = new Page(client, new Network(server, time, { delay: () => delay, fate: () => 'arrives' }), time);
    time.pass(3 * delay);
    return page;
  };
  return { time, server, join };
}

function found(version: number): Found {
  return { version, count: 1, words: [{ id: 'spirit', from, to, look: 'weak' }] };
}

/** The words that are underlined, as they stand in the text now. */
function underlined({ view }: Page): string[] {
  return foundWords(view.state!).map((words) => view.state!.doc.textBetween(words.from, words.to));
}

function find(page: Page, version: number): void {
  page.session.dispatch({ type: 'found', source: 'check', found: found(version) });
}

test('lines follow their words, whoever writes around them', () => {
  const { join } = room();
  const [anna, bas] = [join('anna'), join('bas')];
  find(anna, 0);
  anna.type('Well: ', 1);
  bas.type('Or so. ', 1);
  expect(underlined(anna)).toEqual(['great team spirit']);
});

test('what is written at the ends of words isn’t of them, what is written between them is', () => {
  const { join } = room();
  const anna = join('anna');
  find(anna, 0);
  anna.type('!', to);
  anna.type('really ', from);
  expect(underlined(anna)).toEqual(['great team spirit']);
  anna.type('old ', from + 'really great '.length);
  expect(underlined(anna)).toEqual(['great old team spirit']);
});

test('words that are gone are found no more', () => {
  const { join } = room();
  const anna = join('anna');
  find(anna, 0);
  anna.edit((transaction) => transaction.delete(from - 2, to + 1));
  expect(underlined(anna)).toEqual([]);
});

test('what was found in an older version is placed where its words are by now, over what is unsent too', () => {
  const { time, join } = room();
  const [anna, bas] = [join('anna', 50), join('bas')];
  bas.type('Or so. ', 1);
  time.pass(100);
  anna.type('Well: ', 1);
  expect(anna.view).toMatchObject({ version: 1, unsent: 1 });
  find(anna, 0);
  expect(underlined(anna)).toEqual(['great team spirit']);
});

test('what was found in a version that isn’t here yet waits for it', () => {
  const { time, join } = room();
  const [anna, bas] = [join('anna', 50), join('bas')];
  bas.type('x', 1 + text.length);
  find(anna, 1);
  expect(underlined(anna)).toEqual([]);
  time.pass(100);
  expect(underlined(anna)).toEqual(['great team spirit']);
});

test('a document that is opened anew has its lines again', () => {
  const { time, join } = room();
  const anna = join('anna');
  find(anna, 0);
  anna.network.cut(4400);
  time.pass(2_000);
  expect(anna.faults).toHaveLength(1);
  expect(underlined(anna)).toEqual(['great team spirit']);
});

test('no line is drawn while letters are composed, and it comes afterwards', () => {
  const { join } = room();
  const anna = join('anna');
  anna.session.dispatch({ type: 'composing', on: true });
  find(anna, 0);
  expect(underlined(anna)).toEqual([]);
  anna.session.dispatch({ type: 'composing', on: false });
  expect(underlined(anna)).toEqual(['great team spirit']);
});

test('words that may stay lose their line though the text is the same', () => {
  const { join } = room();
  const anna = join('anna');
  find(anna, 0);
  anna.session.dispatch({ type: 'found', source: 'check', found: { version: 0, count: 0, words: [] } });
  expect(underlined(anna)).toEqual([]);
});

test('undoing does not undo lines', () => {
  const { join } = room();
  const anna = join('anna');
  anna.type('Well: ', 1);
  find(anna, 0);
  anna.undo();
  expect(underlined(anna)).toEqual(['great team spirit']);
  expect(anna.text).toBe(text);
});

function pauses() {
  const time = new TestTime();
  const asked: number[] = [];
  return { time, asked, pauses: new Pauses(time, (version) => asked.push(version)) };
}

test('asks once the text rests', () => {
  const { time, asked, pauses: heard } = pauses();
  for (let version = 1; version <= 5; version++) {
    heard.is(version);
    time.pass(200);
  }
  expect(asked).toEqual([]);
  time.pass(400);
  expect(asked).toEqual([5]);
  heard.answer(5);
  time.pass(60_000);
  expect(asked).toEqual([5]);
});

test('asks every few seconds while it doesn’t rest, however fast it is typed', () => {
  const { time, asked, pauses: heard } = pauses();
  for (let version = 1; version <= 1_000; version++) {
    heard.is(version);
    time.pass(10);
  }
  expect(asked).toHaveLength(3);
});

test('asks again where the answer is of an older text or none comes, and then lets it be', () => {
  const { time, asked, pauses: heard } = pauses();
  heard.is(7);
  time.pass(600);
  heard.answer(6);
  time.pass(60_000);
  expect(asked).toEqual([7, 7, 7]);
});

test('asks nothing of a text that was answered before it was there', () => {
  const { time, asked, pauses: heard } = pauses();
  heard.answer(3);
  heard.is(3);
  time.pass(60_000);
  expect(asked).toEqual([]);
  heard.is(4);
  time.pass(600);
  expect(asked).toEqual([4]);
});
