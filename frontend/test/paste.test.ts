// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, expect, test } from 'vitest';
import { isMarkdown, readMarkdown } from '../src/editor/markdown';
import { pasting } from '../src/editor/paste';
import { schema } from '../src/schema';

const file = (name: string) => readFileSync(`test/paste/${name}`, 'utf8');
let view: EditorView;
let reached: string[] = [];
const facts = [{ id: '01990000-0000-7000-8000-000000000001', name: 'Team size', words: '25 people' }];

function open(...content: object[]): EditorView {
  const doc = schema.nodeFromJSON({ type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] });
  view = new EditorView({ mount: document.body.appendChild(document.createElement('div')) }, { state: EditorState.create({ doc }), ...pasting((limit) => reached.push(limit), () => facts) });
  return view;
}

afterEach(() => {
  view.destroy();
  reached = [];
});

/** As the page shows it, without what only says how. */
function shown(): string {
  view.state.doc.check();
  return view.dom.innerHTML
    .replace(/ (?:dir|rel|class)="[^"]*"/g, '')
    .replace(/<br[^>]*ProseMirror-trailingBreak[^>]*>/g, '');
}

/** One line a block, for reading. */
const expected = (name: string) => file(`${name}.expected.html`).replaceAll('\n', '');

/** As the browser hands it over. */
function hand(kind: 'paste' | 'drop', text: string, files: object[] = []): Event {
  const data = { getData: (type: string) => (type === 'text/plain' ? text : ''), files };
  const event = Object.assign(new Event(kind, { bubbles: true, cancelable: true }), { clipboardData: data, dataTransfer: data, clientX: 1, clientY: 1 });
  view.posAtCoords = () => ({ pos: 1, inside: -1 });
  view.dom.dispatchEvent(event);
  return event;
}

const pasteText = (text: string) => hand('paste', text);

test.each(['word', 'google-docs', 'outlook', 'web-page'])('takes the text from %s, and nothing else', (name) => {
  open().pasteHTML(file(`${name}.html`));
  expect(shown()).toBe(expected(name));
});

test('reads what was written in Markdown', () => {
  open();
  pasteText(file('notes.md'));
  expect(shown()).toBe(expected('notes'));
});

test('takes a plain text as its lines', () => {
  open();
  pasteText('We start at 9:15.\r\nNobody is late.\n\nAsk Anna *if* you are.\u0007');
  expect(shown()).toBe('<p>We start at 9:15.</p><p>Nobody is late.</p><p>Ask Anna *if* you are.</p>');
});

test('puts a few words into the sentence in which they are pasted', () => {
  const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  open(text('We start at .'));
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 13)));
  pasteText('**9:15** sharp');
  expect(shown()).toBe('<p>We start at <strong>9:15</strong> sharp.</p>');
});

test('pasted with Shift, Markdown stays as it is written', () => {
  open().pasteText('# A normal day\n- mornings');
  expect(shown()).toBe('<p># A normal day</p><p>- mornings</p>');
});

test.each(['paste', 'drop'] as const)('a picture that comes by %s is told off, and the page is not left for it', (kind) => {
  open();
  expect(hand(kind, '', [{ name: 'grid.png' }]).defaultPrevented).toBe(true);
  expect(reached).toEqual(['file']);
  hand(kind, 'The grid at night', [{ name: 'grid.png' }]);
  expect(reached).toEqual(['file']);
  expect(shown()).toBe('<p>The grid at night</p>');
});

test('what was copied here comes back as it was', () => {
  open({ type: 'paragraph', content: [{ type: 'text', text: 'Nights' }] }).pasteHTML('<p data-pm-slice="1 1 []">  and <b>days</b></p><p></p><p>too</p>');
  expect(shown()).toBe('<p>  and <strong>days</strong></p><p><br></p><p>tooNights</p>');
});

test.each(['2 * 3 * 4 = 24', 'a_b_c', 'Ask Anna.', '5. of 6', '#hashtag', '-5 degrees', 'A [note] (later)'])('does not take %j for Markdown', (text) => {
  open();
  expect(isMarkdown(text) && readMarkdown(text)[0]?.textContent !== text).toBe(false);
});

test('reads hostile Markdown in no time', () => {
  open();
  for (const part of ['**a ', '_a', '[', '[](', '> ', '- ', '`', '\\', '![x](', ' '.repeat(50) + '- ']) {
    const text = part.repeat(Math.ceil(50_000 / part.length));
    const before = performance.now();
    isMarkdown(text);
    readMarkdown(text);
    expect(performance.now() - before, part).toBeLessThan(1_000);
  }
});

test('what is pasted stays a fact where it is one here, and is words otherwise', () => {
  open().pasteHTML(
    '<p>We are <span data-fact="01990000-0000-7000-8000-000000000001">25 people</span>, ' +
      'in <span data-fact="01990000-0000-7000-8000-00000000000f">2 rooms</span>, <span data-fact="javascript:x">now</span>.</p>',
  );
  expect(shown()).toBe('<p>We are <span data-fact="01990000-0000-7000-8000-000000000001">25 people</span>, in 2 rooms, now.</p>');
});
