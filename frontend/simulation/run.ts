import { canonical } from '../src/canonical';
import { pick } from '../test/random-edits';
import { Browser } from './browser';
import type { Cluster } from './cluster';
import { someEdits } from './edits';
import type { Line } from './network';
import { SimulatedPage } from './page';
import type { Spec } from './spec';
import { Troubles } from './troubles';
import { World } from './world';

/** What a run did, so that nobody takes one in which nothing happened for a good one. */
export interface Counts {
  operations: number;
  commits: number;
  letters: number;
  offered: number;
  offeredInVain: number;
  restarts: number;
  cuts: number;
  reloads: number;
  quiet: number;
  doubledByUndo: number;
  seconds: number;
}

const settling = 120_000;

/** People write into one document through everything that may go wrong; now and then all is well, and then all are equal. */
export class Run {
  readonly world: World;
  readonly counts: Counts = {
    operations: 0,
    commits: 0,
    letters: 0,
    offered: 0,
    offeredInVain: 0,
    restarts: 0,
    cuts: 0,
    reloads: 0,
    quiet: 0,
    doubledByUndo: 0,
    seconds: 0,
  };
  private readonly troubles: Troubles;
  private readonly people: { browser: Browser; line: Line }[];
  pages: SimulatedPage[] = [];

  constructor(
    readonly spec: Spec,
    private readonly cluster: Cluster,
  ) {
    this.world = new World(spec, cluster);
    this.people = Array.from({ length: spec.people }, () => ({
      browser: new Browser(),
      line: { delay: () => this.delay(), down: false, drops: 0, doubles: 0 },
    }));
    this.people.forEach((_, person) => this.world.event(['access', person, 'write']));
    this.troubles = new Troubles(this);
  }

  private get random() {
    return this.world.random;
  }

  private delay(): number {
    const dice = this.random();
    return 1 + Math.floor(dice < 0.95 ? this.random() * this.spec.delay : this.random() * 3 * this.spec.delay);
  }

  async begin(): Promise<void> {
    await this.cluster.begin(this.spec.seed);
    this.world.begin();
    this.people.forEach((_, person) => this.open(person));
    await this.world.pass(2_000);
    this.pages[0]!.does((state, dispatch) => (dispatch?.(state.tr.insertText('Mornings are for building. '.repeat(this.spec.size / 27))), true));
  }

  async go(): Promise<void> {
    await this.begin();
    const rest = Math.floor(this.spec.operations * (0.3 + 0.5 * this.random()));
    for (let turn = 0; this.counts.operations < this.spec.operations && turn < this.spec.operations * 8; turn++) {
      await this.turn();
      if (this.counts.operations >= rest && this.counts.quiet === 0) await this.settle();
    }
    await this.settle();
    this.count();
  }

  count(): void {
    const { letters, log, time } = this.world;
    Object.assign(this.counts, { commits: log.version, letters: letters.count, offered: letters.offeredCount });
    Object.assign(this.counts, { offeredInVain: letters.offeredInVain, doubledByUndo: letters.doubledByUndo, seconds: Math.round(time.now() / 1_000) });
  }

  open(person: number): SimulatedPage {
    const { browser, line } = this.people[person]!;
    const page = new SimulatedPage(this.world, browser, person, line);
    this.pages.push(page);
    return page;
  }

  private async turn(): Promise<void> {
    const { random, world } = this;
    if (random() < 0.06) this.troubles.begin(pick(random, this.pages));
    const page = pick(random, this.pages);
    this.counts.operations += someEdits(page, random);
    if (random() < 0.02) world.tidy();
    await world.pass(pick(random, [0, 0, 5, 20, 60, 150]));
  }

  remove(page: SimulatedPage, end: () => void): void {
    if (!this.pages.includes(page)) return;
    this.pages = this.pages.filter((other) => other !== page);
    end();
  }

  reload(page: SimulatedPage, crashed: boolean): SimulatedPage {
    this.counts.reloads++;
    this.remove(page, () => page.end(crashed, this.random() < 0.8));
    return this.open(page.person);
  }

  /** The weather clears. Everyone comes to rest in the same words, and nothing is missing. */
  async settle(): Promise<void> {
    const { world, people } = this;
    world.note('the weather clears');
    await world.pass(30_000);
    world.database({});
    people.forEach(({ line }, person) => {
      Object.assign(line, { down: false, drops: 0, doubles: 0 });
      world.event(['access', person, 'write']);
    });
    // What a line lost without being cut comes only on a new one.
    world.cutAll();
    this.pages.forEach((page) => {
      page.place.dispatch({ type: 'visible', on: true });
      page.place.dispatch({ type: 'composing', on: false });
      page.place.dispatch({ type: 'retry' });
    });
    const latest = world.time.now() + settling;
    while (!this.isAtRest()) {
      if (world.time.now() > latest) world.fault(`no rest: ${this.unrest()}`);
      await world.pass(500);
    }
    await this.compare();
    this.counts.quiet++;
  }

  private isAtRest(): boolean {
    for (const page of this.pages) {
      const over = page.view?.phase === 'closed' || page.view?.phase === 'refused' || page.view?.phase === 'readOnly';
      if (over && page.view.reason !== 'left') this.reload(page, false);
    }
    this.people.forEach(({ browser }, person) => {
      const page = this.pages.find((one) => one.person === person);
      if (!page) this.open(person);
      else if (browser.hasLeftovers) this.reload(page, false);
    });
    return this.unrest() === '';
  }

  private unrest(): string {
    const { version } = this.world.log;
    const busy = this.pages.filter(({ view }) => view?.phase !== 'live' || view.unsent > 0 || view.version !== version);
    const kept = this.people.filter(({ browser }) => browser.storage.text.includes('"steps"'));
    return [
      ...busy.map(({ number, view }) => `page ${number} ${view?.phase} at ${view?.version} of ${version} with ${view?.unsent} unsent`),
      ...kept.map(() => 'something is kept'),
    ].join('; ');
  }

  private async compare(): Promise<void> {
    const { world } = this;
    const { log, letters } = world;
    const text = canonical(log.doc.toJSON());
    for (const page of this.pages) {
      if (canonical(page.state!.doc.toJSON()) !== text) world.fault(`page ${page.number} shows something else than the log`);
    }
    const ways = await world.ways();
    if (ways.version !== log.version) world.fault(`the log is at ${ways.version}, not ${log.version}`);
    if (canonical(ways.replay) !== text) world.fault('the log makes something else');
    if (canonical(ways.snapshotAndTail) !== text) world.fault('snapshot and tail make something else');
    if (ways.wrong.length > 0) world.fault(`wrong: ${ways.wrong.join(', ')}`);
    const lost = letters.lost();
    if (lost.length > 0) world.fault(`lost: ${lost.slice(0, 5).join(', ')}`);
    await this.lookAtNodes();
  }

  newcomer(): SimulatedPage {
    const line: Line = { delay: () => 1, down: false, drops: 0, doubles: 0 };
    return new SimulatedPage(this.world, new Browser(), 0, line);
  }

  /** A newcomer at each node is given what that node holds in memory; the log's mirror looks at it on its way. */
  private async lookAtNodes(): Promise<void> {
    for (let i = 0; i < 2 * this.spec.nodes; i++) {
      const newcomer = this.newcomer();
      await this.world.pass(200);
      if (newcomer.view?.phase !== 'live' || newcomer.view.version !== this.world.log.version) {
        this.world.fault(`a newcomer is ${newcomer.view?.phase} at ${newcomer.view?.version}`);
      }
      newcomer.end(false, true);
      await this.world.pass(50);
    }
  }
}
