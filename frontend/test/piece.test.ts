// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { canonical } from '../src/canonical';
import { hash } from '../src/hash';
import { PieceView } from '../src/piece';

const fields = JSON.stringify([
  { name: 'title', label: 'Title', texts: {} },
  { name: 'kind', label: 'Kind', texts: { MOMENT: 'A moment that made a difference' } },
  { name: 'happened', label: 'What happened', texts: {} },
]);
const content = { title: 'The weekend', kind: 'MOMENT', happened: 'Two lines,\n<b>told</b> by "Anna" \\ é' };

async function shown(values: Record<string, string>): Promise<PieceView> {
  const view = new PieceView();
  Object.assign(view, { fields, labels: { before: 'Until now:', changed: 'changed' }, ...values });
  document.body.append(view);
  await Promise.resolve();
  return view;
}

beforeEach(() => document.body.replaceChildren());

describe('wv-piece', () => {
  it('has the hash of the content that it shows', async () => {
    const view = await shown({ content: JSON.stringify(content) });
    expect(await view.seen()).toBe(hash(content));
    expect(view.textContent).toContain('A moment that made a difference');
  });

  it('computes it from the page: what was changed there changes it', async () => {
    const view = await shown({ content: JSON.stringify(content) });
    view.querySelector('[data-name=title]')!.textContent = 'Another weekend';
    expect(await view.seen()).toBe(hash({ ...content, title: 'Another weekend' }));
  });

  it('shows what is live instead, which is no part of what is approved', async () => {
    const view = await shown({ content: JSON.stringify(content), live: JSON.stringify({ ...content, happened: 'Told before', gone: 'away' }) });
    expect([...view.querySelectorAll('del')].map((del) => del.textContent)).toEqual(['Told before', 'away']);
    expect(view.querySelectorAll('ins').length).toBe(1);
    expect(await view.seen()).toBe(hash(content));
  });

  it('marks nothing where nothing was live', async () => {
    const view = await shown({ content: JSON.stringify(content) });
    expect(view.querySelectorAll('ins, del, .mark').length).toBe(0);
  });

  it('shows what no field is there for: nothing is approved unseen', async () => {
    const more = { ...content, 'opportunity.7': 'You decide how.' };
    const view = await shown({ content: JSON.stringify(more) });
    expect(view.textContent).toContain('You decide how.');
    expect(await view.seen()).toBe(hash(more));
  });

  it('takes the canonical form that the server takes', () => {
    expect(canonical({ b: '1', a: 'é"\n' })).toBe('{"a":"é\\"\\n","b":"1"}');
  });
});
