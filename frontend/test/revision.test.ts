// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { canonical } from '../src/canonical';
import type { Change } from '../src/revision/change';
import { MarkedUp } from '../src/revision/marked-up';
import type { Passage } from '../src/revision/passage';
import { contentHash, readBack } from '../src/revision/seen';
import { randomDocument } from './random-edits';
import { seeded } from './test-time';

function randomChanges(size: number, random: () => number, deleted: Change['deleted'][]): Change[] {
  const cuts = Array.from({ length: Math.floor(random() * 4) * 2 }, () => Math.floor(random() * (size + 1))).sort((a, b) => a - b);
  const changes: Change[] = [];
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    const kind = (['insert', 'delete', 'replace', 'format'] as const)[Math.floor(random() * 4)]!;
    const from = cuts[i]!;
    const to = kind === 'delete' ? from : cuts[i + 1]!;
    const taken = kind === 'insert' || kind === 'format' ? [] : deleted[Math.floor(random() * deleted.length)]!;
    changes.push({ n: changes.length + 1, from, to, deleted: taken, kind });
  }
  return changes;
}

const taken: Change['deleted'][] = [
  [{ type: 'text', text: 'five ' }],
  [{ type: 'text', marks: [{ type: 'strong' }], text: ' twice' }, { type: 'hard_break' }],
  [{ type: 'paragraph', content: [{ type: 'text', text: 'A whole paragraph.' }] }, { type: 'paragraph' }],
  [{ type: 'list_item', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a point' }] }] }],
];

test('what is read back from the page is the document, whatever is marked in it', () => {
  const random = seeded(11);
  for (let i = 0; i < 1_000; i++) {
    const doc = randomDocument(random);
    const changes = randomChanges(doc.content.size, random, taken);
    const shown = new MarkedUp(doc, changes, {}).render();
    const json = doc.toJSON() as unknown;
    expect(readBack(shown).toJSON(), `${i} ${JSON.stringify(changes)}`).toEqual(json);
    expect(contentHash('Why?', readBack(shown).toJSON())).toBe(contentHash('Why?', JSON.parse(JSON.stringify(json))));
  }
});

test('every change has its number on the page once', () => {
  const random = seeded(12);
  for (let i = 0; i < 500; i++) {
    const doc = randomDocument(random);
    const changes = randomChanges(doc.content.size, random, taken).filter(({ deleted, from, to }) => deleted!.length > 0 || from < to);
    const shown = new MarkedUp(doc, changes, {}).render();
    for (const { n } of changes) {
      expect(shown.querySelectorAll(`.wv-number[data-n="${n}"]`), `${i}: ${n} ${shown.innerHTML}`).toHaveLength(1);
      expect(shown.querySelectorAll(`.wv-change[data-n="${n}"]`).length).toBeGreaterThan(0);
    }
  }
});

test('every letter is in its writer\'s colour, after their initials, and read back the same', () => {
  const random = seeded(13);
  const people = ['Anna Vermeer', 'Bas Kuipers', 'Mirjam'];
  for (let i = 0; i < 200; i++) {
    const doc = randomDocument(random);
    const passages: Passage[] = [];
    doc.descendants((node, position) => {
      if (!node.isText) return;
      for (let from = position; from < position + node.nodeSize;) {
        const to = Math.min(position + node.nodeSize, from + 1 + Math.floor(random() * 6));
        const color = Math.floor(random() * people.length);
        passages.push({ from, to, name: people[color]!, color });
        from = to;
      }
    });
    const shown = new MarkedUp(doc, [], {}, passages).render();
    expect(readBack(shown).toJSON(), `${i} ${JSON.stringify(passages)}`).toEqual(doc.toJSON());
    const letters = (color: number) => [...shown.querySelectorAll(`.wv-by.wv-person-${color}`)].map((by) => by.firstChild!.textContent).join('');
    people.forEach((name, color) => {
      const wrote = passages.filter((passage) => passage.color === color);
      expect(letters(color)).toBe(wrote.map(({ from, to }) => doc.textBetween(from, to)).join(''));
      expect(shown.querySelectorAll(`.wv-sign[aria-label="${name}"]`).length > 0).toBe(wrote.length > 0);
    });
    for (const block of shown.querySelectorAll('p, h3, h4')) {
      const names = [...block.querySelectorAll(':scope > .wv-sign')].map((sign) => sign.getAttribute('aria-label'));
      expect(names.some((name, at) => at > 0 && name === names[at - 1])).toBe(false);
    }
  }
});

test('writes the canonical form as RFC 8785 has it', () => {
  const value = { b: [1, 1e21, 0.000001, -0, true, null], a: '\u20ac$\u000f\nA\'B"\\\\"/', '\ud83d\ude00': 1, '\ufb33': 2, é: 3 };
  expect(canonical(value)).toBe(
    '{"a":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/","b":[1,1e+21,0.000001,0,true,null],"é":3,"😀":1,"\ufb33":2}',
  );
});

test('hashes as anyone would who has the same text', () => {
  const document = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Six of us.' }] }] };
  expect(contentHash('What does a typical day look like?', document)).toMatch(/^[0-9a-f]{64}$/);
  expect(contentHash('a', document)).not.toBe(contentHash('b', document));
});
