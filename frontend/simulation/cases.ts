import { saveState } from '../src/editor/save-state';
import type { Cluster } from './cluster';
import type { SimulatedPage } from './page';
import { Run } from './run';
import type { Spec } from './spec';

const calm: Spec = { seed: 1, people: 3, nodes: 1, operations: 0, delay: 40, size: 60, faults: [] };

function typesOne(page: SimulatedPage): boolean {
  return page.does((state, dispatch) => (dispatch?.(state.tr.insertText(page.world.letters.fresh())), true));
}

async function begin(cluster: Cluster, spec: Partial<Spec>): Promise<Run> {
  const run = new Run({ ...calm, ...spec }, cluster);
  await run.begin();
  return run;
}

/** Everybody types a letter now and then, for so long. */
async function write(run: Run, pages: readonly SimulatedPage[], milliseconds: number, every: number): Promise<number> {
  let typed = 0;
  const { world } = run;
  for (const end = world.time.now() + milliseconds; world.time.now() < end; ) {
    if (typesOne(pages[Math.floor(world.random() * pages.length)]!)) typed++;
    await world.pass(Math.ceil(world.random() * 2 * every));
  }
  return typed;
}

function expect(run: Run, holds: boolean, what: string): void {
  if (!holds) run.world.fault(what);
}

/** The two ends of a line that is dead in one direction, or in both. */
const deaths = [
  [true, true],
  [true, false],
  [false, true],
] as const;

/** What incidents elsewhere made into a test, by its name there. */
export const cases: Record<string, (cluster: Cluster) => Promise<Run>> = {
  async keepsCommitsThatArriveWhileCatchingUp(cluster) {
    const run = await begin(cluster, { people: 8, nodes: 2, delay: 100, seed: 6426 });
    const { world } = run;
    world.database({ slowest: 20, slowestLook: 5_000 });
    for (let i = 0; i < 240; i++) {
      run.pages[i % 8]!.cut();
      await write(run, run.pages, 2_000, 60);
    }
    await run.settle();
    const caughtUp = run.pages.reduce((sum, page) => sum + page.caughtUpWhileOthersWrote, 0);
    expect(run, caughtUp > 25, `only ${caughtUp} pages caught up while others wrote`);
    return run;
  },

  async offlineEditsSurviveReload(cluster) {
    const run = await begin(cluster, { people: 3, seed: 13726 });
    const { world } = run;
    for (const crashes of [false, true]) {
      const { line } = run.pages[0]!;
      let page = run.pages.find((one) => one.line === line)!;
      const others = run.pages.filter((one) => one !== page);
      line.down = true;
      page.cut();
      await write(run, run.pages, 20_000, 100);
      await world.pass(300);
      const shown = page.state!.doc.textContent;
      page = run.reload(page, crashes);
      await world.pass(10);
      expect(run, page.state?.doc.textContent === shown, 'the page that came back shows something else');
      expect(run, saveState(page.view!) === 'unsaved', `it says ${saveState(page.view!)}`);
      await write(run, [page, ...others], 20_000, 100);
      line.down = false;
      await run.settle();
      expect(run, page.offered.length === 0, `offered back: ${page.offered.join()}`);
    }
    return run;
  },

  async aRefusedJoinLeavesTheOthersAlone(cluster) {
    const run = await begin(cluster, { people: 6, nodes: 2, seed: 3894 });
    const { world } = run;
    const stranger = run.pages[5]!;
    const others = run.pages.slice(0, 5);
    await write(run, run.pages, 5_000, 30);
    others.forEach((page) => (page.phases.length = 0));
    world.event(['access', stranger.person, 'none']);
    stranger.cut();
    let refused = 0;
    let page = stranger;
    for (let i = 0; i < 20; i++) {
      await write(run, others, 1_500, 30);
      if (page.view?.reason === 'not_allowed') refused++;
      page = run.reload(page, false);
    }
    expect(run, refused === 20, `refused ${refused} times`);
    const met = new Set(others.flatMap(({ phases }) => phases));
    expect(run, [...met].every((phase) => phase === 'live' || phase === 'sending'), `the others were ${[...met].join(', ')}`);
    await run.settle();
    return run;
  },

  async nothingTypedOnADeadLinkIsLost(cluster) {
    const run = await begin(cluster, { people: 3, seed: 6608 });
    const { world } = run;
    for (const [up, down] of deaths) {
      const page = run.pages[0]!;
      page.die(up, down);
      page.line.down = true;
      const before = world.letters.count;
      await write(run, [page], 30_000, 100);
      expect(run, world.letters.count - before > 200, 'typing went on');
      page.line.down = false;
      const healed = world.time.now();
      while (saveState(page.view!) !== 'saved' && world.time.now() < healed + 10_000) await world.pass(50);
      expect(run, world.time.now() - healed <= 5_000, `saved only after ${world.time.now() - healed} ms`);
      await run.settle();
      expect(run, page.offered.length === 0, `offered back: ${page.offered.join()}`);
    }
    return run;
  },

  async noticesADeadLinkWithinFiveSeconds(cluster) {
    const run = await begin(cluster, { people: 3, seed: 6803 });
    const { world } = run;
    for (const [up, down] of deaths) {
      for (let i = 0; i < 8; i++) {
        const page = run.pages[0]!;
        await write(run, run.pages, Math.floor(world.random() * 4_000), 200);
        page.die(up, down);
        page.line.down = true;
        const died = world.time.now();
        typesOne(page);
        while (saveState(page.view!) !== 'unsaved' && world.time.now() < died + 20_000) await write(run, run.pages.slice(1), 50, 100);
        expect(run, world.time.now() - died <= 5_000, `dead ${up ? 'up' : ''} ${down ? 'down' : ''}: noticed after ${world.time.now() - died} ms`);
        page.line.down = false;
        while (page.view!.phase !== 'live') await world.pass(100);
      }
    }
    await run.settle();
    return run;
  },

  async initIsOneSnapshot(cluster) {
    const run = await begin(cluster, { people: 8, nodes: 2, delay: 10, seed: 7480 });
    const { world } = run;
    const before = world.log.newcomers;
    for (let i = 0; i < 1_010; i++) {
      const newcomer = run.newcomer();
      await write(run, run.pages, 40, 25);
      newcomer.end(false, true);
    }
    await run.settle();
    expect(run, world.log.newcomers - before >= 1_000, `${world.log.newcomers - before} newcomers`);
    expect(run, world.log.version > 1_000, `${world.log.version} commits`);
    return run;
  },
};
