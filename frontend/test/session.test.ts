import { Slice } from 'prosemirror-model';
import { ReplaceAroundStep } from 'prosemirror-transform';

import { TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { waitBeforeAttempt } from '../src/client/backoff';
import { caretsOf } from '../src/client/carets';
import { entered } from '../src/client/phase';
import type { ClientMessage, Commit } from '../src/client/protocol';
import { saveState } from '../src/editor/save-state';
import { schema } from '../src/schema';
import { DummyServer } from './dummy-server';
import { Network } from './network';
import { Page } from './page';
import { seeded, TestTime } from './test-time';

function paragraphs(...texts: string[]) {
  return schema.node('doc', null, texts.map((text) => schema.node('paragraph', null, text ? schema.text(text) : [])));
}

function room(...texts: string[]) {
  const time = new TestTime();
  const server = new DummyServer(paragraphs(...(texts.length > 0 ? texts : ['Mornings are for building.'])));
  const join = (client: string, delay = 0) => {
    const network = new Network(server, time, { delay: () => delay, fate: () => 'arrives' });
    const page = new Page(client, network, time);
    time.pass(3 * delay);
    return page;
  };
  return { time, server, join };
}

function submissions({ network }: Page) {
  return network.sent.filter((message): message is ClientMessage & { type: 'submit' } => message.type === 'submit');
}

test('says saved only when the server has confirmed', () => {
  const { time, server, join } = room();
  const page = join('anna', 50);
  page.type('Six of us. ', 1);
  expect(saveState(page.view)).toBe('saving');
  time.pass(60);
  expect(server.version).toBe(1);
  expect(saveState(page.view)).toBe('saving');
  time.pass(50);
  expect(saveState(page.view)).toBe('saved');
  expect(page.text).toBe('Six of us. Mornings are for building.');
});

test('has one submission in flight; what is typed meanwhile goes in the next', () => {
  const { time, join } = room();
  const page = join('anna', 50);
  for (const letter of ['a', 'b', 'c', 'd']) page.type(letter, 1);
  expect(submissions(page).map(({ seq, steps }) => [seq, steps.length])).toEqual([[1, 1]]);
  time.pass(110);
  expect(submissions(page).map(({ seq, steps }) => [seq, steps.length])).toEqual([[1, 1], [2, 3]]);
});

test('notices a dead link within five seconds, and says so', () => {
  const { time, join } = room();
  const page = join('anna', 20);
  time.pass(30_000);
  expect(page.phases).toEqual(['joining', 'live']);
  page.network.dead = true;
  page.type('lost?', 1);
  time.pass(5_000);
  expect(page.view.phase).toBe('offline');
  expect(saveState(page.view)).toBe('unsaved');
});

test('nothing typed on a dead link is lost', () => {
  const { time, server, join } = room();
  const page = join('anna', 20);
  page.network.dead = true;
  page.type('one ', 1);
  time.pass(2_000);
  page.type('two ', 5);
  time.pass(8_000);
  page.type('three ', 9);
  expect(page.kept?.steps.length).toBeGreaterThan(0);
  page.network.dead = false;
  time.pass(10_000);
  expect(server.doc.textContent).toBe('one two three Mornings are for building.');
  expect(page.view.phase).toBe('live');
  expect(page.kept).toBeNull();
});

test('comes back by itself when the line is cut', () => {
  const { time, join } = room();
  const page = join('anna', 5);
  page.network.cut();
  expect(page.view.phase).toBe('offline');
  time.pass(400);
  expect(page.phases).toEqual(['joining', 'live', 'offline', 'catchingUp', 'live']);
});

test('waits longer from attempt to attempt, and never long at first', () => {
  const random = seeded(3);
  for (let i = 0; i < 100; i++) {
    expect(waitBeforeAttempt(0, random)).toBeGreaterThanOrEqual(100);
    expect(waitBeforeAttempt(0, random)).toBeLessThanOrEqual(300);
    expect(waitBeforeAttempt(50, random)).toBeLessThanOrEqual(2_500);
  }
  const { time, join } = room();
  const page = join('anna');
  page.network.online = false;
  page.network.cut();
  time.pass(60_000);
  expect(page.network.attempts).toBeLessThan(45);
  page.network.online = true;
  time.pass(5_000);
  expect(page.view.phase).toBe('live');
});

test('repeats a submission word for word when its answer was lost, and it is stored once', () => {
  const { time, server, join } = room();
  const anna = join('anna', 20);
  const bas = join('bas', 20);
  anna.type('Six of us. ', 1);
  time.pass(25);
  expect(server.version).toBe(1);
  anna.network.cut();
  bas.type('At 9:45 ', 1);
  time.pass(2_000);
  expect(server.log.filter(({ client }) => client === 'anna')).toHaveLength(1);
  expect(anna.text).toBe(bas.text);
  expect(saveState(anna.view)).toBe('saved');
});

test('repeats under the same number and base what never arrived, though others wrote meanwhile', () => {
  const { time, server, join } = room();
  const anna = join('anna', 20);
  const bas = join('bas', 20);
  anna.network.dead = true;
  anna.type('Six of us. ', 1);
  bas.type('At 9:45 ', 1);
  time.pass(6_000);
  anna.network.dead = false;
  time.pass(6_000);
  const sent = submissions(anna);
  expect(sent.length).toBeGreaterThan(1);
  expect(new Set(sent.map((message) => JSON.stringify(message))).size).toBe(1);
  expect(server.doc.textContent).toBe(anna.text);
  expect(server.version).toBe(2);
});

test('keeps commits that arrive while it catches up, in whatever order', () => {
  const { time, server, join } = room();
  const anna = join('anna', 5);
  const bas = join('bas');
  anna.network.cut();
  for (let i = 0; i < 5; i++) {
    bas.type(String(i), 1);
    time.pass(1);
  }
  const commits = server.log.map(({ submitted: _, ...commit }): Commit => commit);
  time.pass(202);
  expect(anna.view).toMatchObject({ phase: 'catchingUp', version: 0 });
  for (const message of [commits[3]!, commits[1]!, commits[1]!, commits[4]!, commits[0]!, commits[2]!]) {
    anna.session.dispatch({ type: 'heard', message });
  }
  expect(anna.text).toBe('43210Mornings are for building.');
  time.pass(1_000);
  expect(anna.view).toMatchObject({ phase: 'live', version: 5 });
});

test('meets a server that beats and does not answer on a new line', () => {
  const { time, join } = room();
  const page = join('anna');
  page.network.weather = { delay: () => 0, fate: () => 'arrives' };
  const loses = { delay: () => 0, fate: () => 'lost' as const };
  page.network.weather = loses;
  page.type('x', 1);
  page.network.weather = { delay: () => 0, fate: () => 'arrives' };
  time.pass(9_000);
  expect(page.view.phase).toBe('sending');
  time.pass(2_000);
  expect(saveState(page.view)).toBe('saved');
});

test('says not saved within five seconds when the server lives and does not store', () => {
  const { time, join } = room();
  const page = join('anna', 20);
  const hearsNothing = { delay: () => 20, fate: () => 'lost' as const };
  const { weather } = page.network;
  page.network.weather = hearsNothing;
  page.type('Not stored yet.', 1);
  page.network.weather = weather;
  time.pass(3_900);
  expect(saveState(page.view)).toBe('saving');
  time.pass(1_000);
  expect(page.view.phase).toBe('sending');
  expect(saveState(page.view)).toBe('unsaved');
  time.pass(10_000);
  expect(saveState(page.view)).toBe('saved');
});

test('gives back as text what is refused, and goes on from the server’s document', () => {
  for (const code of ['malformed', 'too_large', 'bad_step', 'invalid_document', 'seq_reused', 'bad_version']) {
    const { time, server, join } = room();
    const page = join('anna');
    server.refuseWith = [code];
    page.type('Six of us. ', 1);
    time.pass(1_000);
    expect(page.unplaced, code).toEqual(['Six of us. ']);
    expect(page.view.phase).toBe('live');
    expect(page.text).toBe(server.doc.textContent);
    page.type('again ', 1);
    time.pass(1_000);
    expect(server.doc.textContent, code).toBe('again Mornings are for building.');
  }
});

test('tries again later what is refused for now', () => {
  for (const code of ['busy', 'too_fast']) {
    const { time, server, join } = room();
    const page = join('anna');
    server.refuseWith = [code, code];
    page.type('Six of us. ', 1);
    expect(saveState(page.view)).toBe('saving');
    time.pass(3_000);
    expect(server.doc.textContent).toBe('Six of us. Mornings are for building.');
    expect(page.unplaced).toEqual([]);
  }
});

test('asks for the document anew and gives back its text when its own steps come back otherwise', () => {
  const { time, server, join } = room();
  const page = join('anna', 10);
  page.type('Six of us. ', 1);
  server.distort = (commit) => {
    const { own: _, ...rest } = commit;
    return { ...rest, steps: [{ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'Otherwise' }] } }] };
  };
  time.pass(30);
  server.distort = (commit) => commit;
  time.pass(1_000);
  expect(page.faults).toHaveLength(1);
  expect(page.unplaced).toEqual(['Six of us. ']);
  expect(page.text).toBe(server.doc.textContent);
  expect(page.view.phase).toBe('live');
});

test('fetches what it missed when its submission is answered as empty and it has steps of it left', () => {
  const { time, join } = room('First.', 'Second.');
  const anna = join('anna', 50);
  const bas = join('bas');
  anna.type(' and more', 15);
  anna.network.weather = { delay: () => 50, fate: () => 'lost' };
  bas.edit((transaction) => transaction.delete(8, 17));
  time.pass(10);
  anna.network.weather = { delay: () => 50, fate: () => 'arrives' };
  time.pass(3_000);
  expect(anna.faults).toEqual([]);
  expect(anna.phases).toContain('offline');
  expect(anna.text).toBe('First.');
  expect(saveState(anna.view)).toBe('saved');
});

test('gives back what was typed into a paragraph that somebody else took out', () => {
  const { time, join } = room('First.', 'Second.');
  const anna = join('anna', 50);
  const bas = join('bas', 10);
  anna.type(' and more', 15);
  bas.edit((transaction) => transaction.delete(8, 17));
  time.pass(1_000);
  expect(anna.text).toBe('First.');
  expect(bas.text).toBe('First.');
  expect(anna.unplaced.join('')).toBe(' and more');
  expect(saveState(anna.view)).toBe('saved');
});

test('undoes one’s own changes only', () => {
  const { time, join } = room();
  const anna = join('anna');
  const bas = join('bas');
  anna.type('Anna. ', 1);
  time.pass(10);
  bas.type('Bas. ', 7);
  time.pass(2_000);
  anna.undo();
  time.pass(100);
  expect(bas.text).toBe('Bas. Mornings are for building.');
  anna.redo();
  time.pass(100);
  expect(bas.text).toBe('Anna. Bas. Mornings are for building.');
});

test('an undo leaves alone what others have written into it, and can be done again', () => {
  const { time, join } = room('');
  const anna = join('anna');
  const bas = join('bas');
  anna.type('One two. ', 1);
  time.pass(10);
  bas.type('and a half ', 5);
  time.pass(2_000);
  expect(bas.text).toBe('One and a half two. ');
  anna.undo();
  time.pass(100);
  expect(bas.text).toBe('and a half ');
  bas.type('Bas: ', 1);
  time.pass(100);
  anna.redo();
  time.pass(100);
  expect([...bas.text].sort().join('')).toBe([...'One two. Bas: and a half '].sort().join(''));
  expect(bas.text).toContain('and a half ');
  anna.undo();
  time.pass(100);
  expect(bas.text).toBe('Bas: and a half ');
  bas.undo();
  time.pass(100);
  bas.undo();
  time.pass(100);
  expect(anna.text).toBe('');
});

test('an undo of several steps leaves alone what others have written into all of them', () => {
  const { time, join } = room('Mornings are for building.');
  const anna = join('anna');
  const bas = join('bas');
  anna.edit((transaction) => transaction.insertText('Once or twice. ', 1).insertText('never', 6, 8));
  time.pass(10);
  expect(bas.text).toBe('Once never twice. Mornings are for building.');
  bas.type('(he)', 8);
  time.pass(2_000);
  anna.undo();
  time.pass(100);
  expect(anna.text).toBe('(he)Mornings are for building.');
  expect(bas.text).toBe(anna.text);
  anna.redo();
  time.pass(100);
  expect(bas.text).toContain('(he)');
  anna.undo();
  time.pass(100);
  expect(bas.text).toBe('(he)Mornings are for building.');
});

test('an undo that leaves others’ words alone takes out what it has put back itself on its way', () => {
  const { time, join } = room('Mornings are for building.');
  const anna = join('anna');
  const bas = join('bas');
  anna.edit((transaction) => transaction.insertText('x', 3).delete(3, 4).insertText('of us', 6));
  time.pass(10);
  bas.type('(he)', 8);
  time.pass(2_000);
  expect(bas.text).toBe('Morniof(he) usngs are for building.');
  anna.undo();
  time.pass(100);
  expect(anna.text).toBe('Morni(he)ngs are for building.');
  expect(bas.text).toBe(anna.text);
});

/** The history makes its records smaller then. */
test('an undo after very many commits by others takes back the same as before them', () => {
  const { time, join } = room('Mornings are for building.');
  const anna = join('anna');
  const bas = join('bas');
  for (const letter of 'Oncx') anna.type(letter, anna.text.indexOf('Mornings') + 1);
  anna.edit((transaction) => transaction.delete(4, 5));
  time.pass(100);
  for (let n = 0; n < 510; n++) {
    bas.type('.', bas.text.length + 1);
    time.pass(20);
  }
  // Both at the same moment: only when own records move does the history look how many it has.
  bas.type('!', bas.text.length + 1);
  anna.type('?', anna.text.length + 1);
  time.pass(2_000);
  const rest = 'Mornings are for building.' + '.'.repeat(510);
  expect(anna.text).toContain(`Onc${rest}`);
  anna.undo();
  anna.undo();
  time.pass(100);
  expect(anna.text).toBe(`${rest}!`);
  anna.redo();
  time.pass(100);
  expect(anna.text).toBe(`Onc${rest}!`);
  expect(bas.text).toBe(anna.text);
});

/** As pasting several paragraphs does where the last goes on with what stood there. */
test('an undo of what went around a text leaves alone what others have written into it', () => {
  const { time, join } = room('Mornings are for building.');
  const anna = join('anna');
  const bas = join('bas');
  const pasted = new Slice(paragraphs('One', 'two. ').content, 1, 1);
  anna.edit((transaction) => transaction.step(new ReplaceAroundStep(1, 27, 1, 27, pasted, pasted.size)));
  time.pass(10);
  expect(bas.text).toBe('One\ntwo. Mornings are for building.');
  bas.type('and a half', 4);
  time.pass(2_000);
  anna.undo();
  time.pass(100);
  expect(anna.text).toBe('and a halfMornings are for building.');
  expect(bas.text).toBe(anna.text);
  anna.redo();
  time.pass(100);
  expect(bas.text).toContain('and a half');
  expect(bas.text).toBe(anna.text);
});

test('what somebody types over a letter stays when somebody else takes that letter out at the same moment', () => {
  const { time, join } = room('Mornings are for building.');
  const anna = join('anna');
  const bas = join('bas');
  anna.edit((transaction) => transaction.insertText('E', 1, 2));
  bas.edit((transaction) => transaction.delete(1, 2));
  time.pass(2_000);
  expect(anna.text).toBe('Eornings are for building.');
  expect(bas.text).toBe(anna.text);
  anna.undo();
  time.pass(100);
  expect(anna.text).toBe('Mornings are for building.');
  expect(bas.text).toBe(anna.text);
});

/** What lies on a clipboard after several blocks were copied. */
function pastes(page: Page, at: number, ...texts: string[]) {
  const blocks = Slice.maxOpen(schema.node('doc', null, texts.map((text, index) => (index === 0 ? paragraphs(text).firstChild! : schema.node('heading', { level: 2 }, schema.text(text))))).content);
  page.edit((transaction) => transaction.setSelection(TextSelection.create(transaction.doc, at)).replaceSelection(new Slice(blocks.content, blocks.openStart, 0)));
}

test.each([
  ['at the end of the same paragraph', 'Mornings.', 10],
  ['into the same empty paragraph', '', 1],
])('blocks that two people paste %s stay, both', (_where, text, at) => {
  const { time, join } = room(text);
  const anna = join('anna', 50);
  const bas = join('bas', 50);
  pastes(anna, at, 'One', 'two');
  pastes(bas, at, 'Three', 'four');
  time.pass(2_000);
  for (const word of ['One', 'two', 'Three', 'four']) expect(anna.text.split(word)).toHaveLength(2);
  expect(bas.text).toBe(anna.text);
  expect([...anna.unplaced, ...bas.unplaced]).toEqual([]);
  bas.undo();
  time.pass(200);
  for (const [word, times] of [['One', 1], ['two', 1], ['Three', 0], ['four', 0]] as const) expect(anna.text.split(word)).toHaveLength(times + 1);
  anna.undo();
  time.pass(200);
  expect(anna.text.trim()).toBe(text);
  expect(bas.text).toBe(anna.text);
});

test('a block that is put in the place of an empty one leaves what somebody else writes there', () => {
  const { time, join } = room('');
  const anna = join('anna', 50);
  const bas = join('bas', 50);
  anna.type('At nine', 1);
  bas.edit((transaction) => transaction.replaceWith(0, 2, paragraphs('Three', 'four').content));
  time.pass(2_000);
  for (const word of ['At nine', 'Three', 'four']) expect(anna.text).toContain(word);
  expect(bas.text).toBe(anna.text);
});

test('blocks that somebody pastes over a letter stay when somebody else takes that letter out at the same moment', () => {
  const { time, join } = room('Mornings are for building.');
  const anna = join('anna', 50);
  const bas = join('bas', 50);
  anna.edit((transaction) => transaction.replace(9, 10, new Slice(paragraphs('One', 'two').content, 1, 1)));
  bas.edit((transaction) => transaction.delete(9, 10));
  time.pass(2_000);
  expect(anna.text).toBe('MorningsOne\ntwoare for building.');
  expect(bas.text).toBe(anna.text);
});

test('what was unsent before a reload is placed after it, over what others wrote', () => {
  const { time, server, join } = room();
  const before = join('anna', 20);
  const bas = join('bas', 20);
  before.network.dead = true;
  before.type('Six', 1);
  time.pass(6_000);
  before.type(' of us. ', 4);
  const kept = before.kept!;
  before.session.dispatch({ type: 'stop' });
  bas.type('At 9:45 ', 1);
  time.pass(100);
  const after = new Page('anna', new Network(server, time), time, () => 0.5, kept);
  expect(after.text).toBe('Six of us. Mornings are for building.');
  expect(saveState(after.view)).toBe('unsaved');
  time.pass(1_000);
  expect(after.text).toBe(server.doc.textContent);
  expect([...after.text].sort().join('')).toBe([...'Six of us. At 9:45 Mornings are for building.'].sort().join(''));
  expect(after.kept).toBeNull();
});

test('what was stored before a reload, but never confirmed, is not placed twice', () => {
  const { time, server, join } = room();
  const before = join('anna', 20);
  before.type('Six of us. ', 1);
  time.pass(25);
  expect(server.version).toBe(1);
  before.session.keepNow();
  const kept = before.kept!;
  before.session.dispatch({ type: 'stop' });
  const after = new Page('anna', new Network(server, time), time, () => 0.5, kept);
  time.pass(1_000);
  expect(server.doc.textContent).toBe('Six of us. Mornings are for building.');
  expect(saveState(after.view)).toBe('saved');
});

test('keeps what is unsent anew before it leaves, once anything is kept', () => {
  const { time, join } = room();
  const page = join('anna', 400);
  page.type('a', 1);
  time.pass(300);
  expect(page.kept?.inFlight?.submission.seq).toBe(1);
  page.type('b', 1);
  time.pass(250);
  expect(page.kept?.steps).toHaveLength(2);
  time.pass(350);
  expect(page.kept?.inFlight?.submission.seq).toBe(2);
  time.pass(1_000);
  expect(page.kept).toBeNull();
});

test('leaves storage alone while everything is confirmed at once', () => {
  const { time, join } = room();
  const page = join('anna', 50);
  for (let i = 0; i < 20; i++) {
    page.type('x', 1);
    time.pass(120);
  }
  expect(page.kept).toBeNull();
});

test('says that leaving would lose something only when storage has refused it', () => {
  const { time, join } = room();
  const page = join('anna', 20);
  page.storageWorks = false;
  page.network.dead = true;
  page.type('x', 1);
  page.session.keepNow();
  page.session.dispatch({ type: 'composing', on: false });
  expect(page.view.atRisk).toBe(true);
  page.network.dead = false;
  time.pass(12_000);
  expect(page.view.atRisk).toBe(false);
});

test('a lowered right narrows the page, and gives back what it had not handed in', () => {
  const { time, join } = room();
  const page = join('anna', 20);
  page.type('x', 1);
  page.session.dispatch({ type: 'heard', message: { type: 'access', access: 'read' } });
  expect(page.view).toMatchObject({ phase: 'readOnly', writable: false, unsent: 0 });
  expect(page.unplaced).toEqual(['x']);
  page.session.dispatch({ type: 'heard', message: { type: 'access', access: 'write' } });
  expect(page.view).toMatchObject({ phase: 'live', writable: true });
  page.session.dispatch({ type: 'heard', message: { type: 'access', access: 'none' } });
  expect(page.view).toMatchObject({ phase: 'closed', reason: 'not_allowed', state: null });
  time.pass(20_000);
  expect(page.network.attempts).toBe(1);
});

test('ends where the server says so, by close code or by name', () => {
  const ends = (then: (page: Page) => void) => {
    const { time, join } = room();
    const page = join('anna');
    then(page);
    time.pass(20_000);
    return [page.view.phase, page.view.reason, page.network.attempts];
  };
  const refused = (code: string) => (page: Page) => page.session.dispatch({ type: 'heard', message: { type: 'error', code } });
  expect(ends((page) => page.network.cut(4401))).toEqual(['closed', 'signed_out', 1]);
  expect(ends((page) => page.network.cut(4403))).toEqual(['closed', 'not_allowed', 1]);
  expect(ends(refused('client_outdated'))).toEqual(['refused', 'client_outdated', 1]);
  expect(ends(refused('unknown_document'))).toEqual(['refused', 'unknown_document', 1]);
  expect(ends((page) => page.network.cut(1012))).toEqual(['live', null, 2]);
  expect(ends((page) => page.network.cut(4408))).toEqual(['live', null, 2]);
});

test('an outdated page keeps what it has not sent for the one that replaces it', () => {
  const { time, server, join } = room();
  const page = join('anna', 20);
  server.refuseWith = ['client_outdated'];
  page.type('Six of us. ', 1);
  time.pass(100);
  expect(page.view.phase).toBe('refused');
  expect(page.kept?.steps).toHaveLength(1);
  expect(page.unplaced).toEqual([]);
});

test('a commit does not touch the block in which somebody is composing, for two seconds after the last key', () => {
  const { time, join } = room('Mornings.', 'Afternoons.');
  const anna = join('anna', 150);
  const bas = join('bas');
  anna.session.dispatch({ type: 'composing', on: true });
  anna.type('に', 1);
  bas.type('Early. ', 1);
  time.pass(500);
  expect(anna.text).toBe('にMornings.\nAfternoons.');
  bas.type('Late. ', bas.view.state!.doc.content.size - 12);
  time.pass(500);
  expect(anna.text).toBe('にMornings.\nAfternoons.');
  anna.session.dispatch({ type: 'composing', on: false });
  time.pass(1_000);
  expect(anna.text).toBe(bas.text);
  anna.session.dispatch({ type: 'composing', on: true });
  bas.type('Never mind. ', 1);
  time.pass(1_900);
  expect(anna.text).not.toBe(bas.text);
  time.pass(600);
  expect(anna.text).toBe(bas.text);
  expect(saveState(anna.view)).toBe('saved');
});

test('a commit to another block is placed while somebody composes', () => {
  const { time, join } = room('Mornings.', 'Afternoons.');
  const anna = join('anna');
  const bas = join('bas');
  anna.session.dispatch({ type: 'composing', on: true });
  anna.type('に', 1);
  bas.type('Late ', 13);
  time.pass(10);
  expect(anna.text).toContain('Late ');
});

test('a page that nobody sees and that owes nothing waits until it is looked at', () => {
  const { time, join } = room();
  const page = join('anna');
  page.session.dispatch({ type: 'visible', on: false });
  page.network.cut(4408);
  time.pass(60_000);
  expect(page.network.attempts).toBe(1);
  page.session.dispatch({ type: 'visible', on: true });
  time.pass(10);
  expect(page.view.phase).toBe('live');
});

test('two people who type at the same place each keep their words whole', () => {
  const { time, server, join } = room('');
  const anna = join('anna', 50);
  const bas = join('bas', 50);
  for (let i = 0; i < 20; i++) {
    anna.edit((transaction) => transaction.insertText('a'));
    time.pass(17);
    bas.edit((transaction) => transaction.insertText('b'));
    time.pass(23);
  }
  time.pass(1_000);
  expect(server.doc.textContent).toMatch(/^(a{20}b{20}|b{20}a{20})$/);
  expect(anna.text).toBe(bas.text);
});

test('shows where the others are, sends the own caret sparingly, and not at all while typing', () => {
  const { time, join } = room();
  const anna = join('anna', 5);
  const bas = join('bas', 5);
  const cursors = () => anna.network.sent.filter(({ type }) => type === 'cursor').length;
  anna.edit((transaction) => transaction.scrollIntoView());
  time.pass(50);
  expect(caretsOf(bas.view.state!).get('anna')).toMatchObject({ anchor: 1, head: 1 });
  const before = cursors();
  for (let i = 0; i < 20; i++) {
    anna.edit((transaction) => transaction.insertText('x'));
    time.pass(40);
  }
  expect(cursors() - before).toBeLessThanOrEqual(1);
  expect(caretsOf(bas.view.state!).get('anna')?.head).toBe(21);
  anna.network.cut();
  bas.session.dispatch({ type: 'heard', message: { type: 'presence', people: [] } });
  expect(caretsOf(bas.view.state!).size).toBe(0);
});

test('holds back a step whose gap begins within a character', () => {
  const { join } = room('a😀b');
  const page = join('anna');
  page.edit((transaction) => transaction.step(new ReplaceAroundStep(1, 5, 3, 5, Slice.empty, 0)));
  expect(page.text).toBe('a😀b');
  page.edit((transaction) => transaction.step(new ReplaceAroundStep(1, 5, 2, 5, Slice.empty, 0)));
  expect(page.text).toBe('😀b');
});

test('a caret that is told after what its owner typed there stands behind it', () => {
  const { time, join } = room('');
  const anna = join('anna', 150);
  const bas = join('bas', 5);
  anna.edit((transaction) => transaction.insertText('abc'));
  time.pass(1_000);
  const at = (position: number) => anna.edit((transaction) => transaction.setSelection(TextSelection.create(transaction.doc, position)));
  at(1);
  at(4);
  anna.edit((transaction) => transaction.insertText('xyz'));
  time.pass(1_000);
  expect(bas.text).toBe('abcxyz');
  expect(caretsOf(bas.view.state!).get('anna')).toMatchObject({ anchor: 7, head: 7 });
});

test('no state is entered by a way that is not there', () => {
  expect(() => entered('closed', 'live')).toThrow('no way from closed to live');
  expect(() => entered('offline', 'sending')).toThrow();
  expect(entered('offline', 'catchingUp')).toBe('catchingUp');
});

test('bold that was switched on stays so for the next letter, whoever writes in between', () => {
  const { time, join } = room();
  const [anna, bas] = [join('anna'), join('bas')];
  anna.edit((transaction) => transaction.addStoredMark(schema.marks.strong!.create()));
  bas.type('before ', 1);
  time.pass(1_000);
  expect(anna.text).toContain('before');
  expect(anna.view.state?.storedMarks?.map(({ type }) => type.name)).toEqual(['strong']);
});
