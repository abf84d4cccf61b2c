import { expect, test } from 'vitest';
import { schema } from '../src/schema';
import { DummyServer } from './dummy-server';
import { Network, type Weather } from './network';
import { Page } from './page';
import { pick, randomEdit } from './random-edits';
import { seeded, TestTime } from './test-time';

const start = () =>
  schema.node('doc', null, [
    schema.node('paragraph', null, schema.text('You start between eight and half past nine.')),
    schema.node('paragraph', null, schema.text('Mornings are for building, in pairs when it is hairy.')),
  ]);

function stormy(random: () => number): Weather {
  return {
    delay: () => Math.floor(random() ** 3 * 800),
    fate: () => {
      const dice = random();
      return dice < 0.01 ? 'lost' : dice < 0.03 ? 'twice' : dice < 0.035 ? 'cut' : 'arrives';
    },
  };
}

/** More for a long run: SEEDS=200 npm test. */
const seeds = Number(process.env.SEEDS ?? 4);

/** A few people write, undo, lose their lines and reload their pages; at the end the weather clears. */
function run(seed: number, people: number, edits: number) {
  const random = seeded(seed);
  const time = new TestTime();
  const server = new DummyServer(start());
  const networks = Array.from({ length: people }, () => new Network(server, time, stormy(random)));
  const pages = networks.map((network, index) => new Page(`client-${index}`, network, time, random));
  let made = 0;
  for (let turn = 0; made < edits && turn < edits * 20; turn++) {
    const index = Math.floor(random() * people);
    const page = pages[index]!;
    const dice = random();
    if (dice < 0.01) {
      page.network.dead = true;
      time.after(Math.floor(random() * 9_000), () => (page.network.dead = false));
    } else if (dice < 0.02 && page.view.state) {
      page.session.keepNow();
      const kept = page.kept;
      page.session.dispatch({ type: 'stop' });
      const again = kept ? new Page(page.client, page.network, time, random, kept) : new Page(`${page.client}+`, page.network, time, random);
      pages[index] = again;
      again.faults.push(...page.faults);
    } else if (dice < 0.04) page.session.dispatch({ type: 'composing', on: random() < 0.5 });
    else if (page.view.writable) {
      if (dice < 0.1) page.undo();
      else if (dice < 0.12) page.redo();
      else page.edit(() => randomEdit(page.view.state!, random));
      made++;
    }
    time.pass(pick(random, [0, 5, 20, 80, 300]));
  }
  networks.forEach((network) => {
    network.dead = false;
    network.weather = { delay: () => 5, fate: () => 'arrives' };
  });
  time.pass(60_000);
  return { server, pages, made };
}

test.each([2, 3, 4, 5].map((people) => [people]))('%i people end with the text that the server has', (people) => {
  for (let seed = 1; seed <= seeds; seed++) {
    const { server, pages, made } = run(seed * 100 + people, people, 400);
    expect(made, `seed ${seed}`).toBe(400);
    for (const page of pages) {
      expect(page.faults, `seed ${seed}`).toEqual([]);
      expect(page.view.phase, `seed ${seed}, ${page.client}`).toBe('live');
      expect(page.view.unsent, `seed ${seed}`).toBe(0);
      expect(page.view.version).toBe(server.version);
      expect(page.view.state!.doc.toJSON()).toEqual(server.doc.toJSON());
      expect(page.kept).toBeNull();
    }
  }
}, 600_000);

test('every letter typed on a bad line is there once', () => {
  const random = seeded(77);
  const time = new TestTime();
  const server = new DummyServer(start());
  const pages = [0, 1, 2].map((index) => new Page(`client-${index}`, new Network(server, time, stormy(random)), time, random));
  const wanted = new Map<string, number>();
  for (let turn = 0; turn < 1_500; turn++) {
    const page = pick(random, pages);
    if (page.view.writable) {
      const mark = `[${page.client}.${turn}]`;
      page.type(mark, 1);
      wanted.set(mark, 1);
    }
    time.pass(pick(random, [0, 10, 50]));
  }
  pages.forEach((page) => (page.network.weather = { delay: () => 5, fate: () => 'arrives' }));
  time.pass(60_000);
  const text = pages[0]!.text;
  for (const mark of wanted.keys()) expect(text.split(mark), mark).toHaveLength(2);
  expect(wanted.size).toBeGreaterThan(1_000);
});
