import type { SimulatedPage } from './page';
import type { Run } from './run';
import type { Fault } from './spec';
import { fairDatabase } from './world';

/** How often each trouble comes, in a thousand turns. */
const rates: Record<Fault, number> = {
  cut: 25,
  stall: 5,
  halfOpen: 4,
  drop: 2,
  duplicate: 2,
  restart: 6,
  kill: 4,
  news: 2,
  slowDatabase: 2,
  failingDatabase: 2,
  reload: 25,
  crash: 2,
  leave: 2,
  tabs: 1,
  offline: 2,
  hidden: 3,
  composing: 20,
  rights: 1,
};

/** What goes wrong in a run, and for how long. */
export class Troubles {
  private readonly database = { ...fairDatabase };

  constructor(private readonly run: Run) {}

  begin(page: SimulatedPage): void {
    const all = Object.values(rates).reduce((sum, rate) => sum + rate, 0);
    let dice = this.run.world.random() * all;
    for (const [fault, rate] of Object.entries(rates)) {
      dice -= rate;
      if (dice >= 0) continue;
      if (!this.run.spec.faults.includes(fault as Fault)) return;
      this.run.world.note(`${fault} page ${page.number}`);
      return this.happens(fault as Fault, page);
    }
  }

  private for(milliseconds: number, begin: () => void, end: () => void): void {
    begin();
    this.run.world.time.after(Math.floor(this.run.world.random() * milliseconds), end);
  }

  private happens(fault: Fault, page: SimulatedPage): void {
    const { world, counts } = this.run;
    const { random } = world;
    const { line } = page;
    switch (fault) {
      case 'cut':
        counts.cuts++;
        return page.cut();
      case 'stall':
        return page.stall(Math.floor(random() * 8_000));
      case 'halfOpen': {
        const dice = random();
        page.die(dice < 0.7, dice > 0.3);
        return this.for(9_000, () => (line.down = random() < 0.5), () => (line.down = false));
      }
      case 'drop':
        return this.for(20_000, () => (line.drops = 0.02), () => (line.drops = 0));
      case 'duplicate':
        return this.for(20_000, () => (line.doubles = 0.1), () => (line.doubles = 0));
      case 'restart':
      case 'kill':
        counts.restarts++;
        return world.restart(fault === 'restart', 200 + Math.floor(random() * 5_000));
      case 'news':
        return this.weather(15_000, { newsLost: 700 }, { newsLost: 0 });
      case 'slowDatabase':
        return this.weather(10_000, { slowest: 5 + Math.floor(random() ** 2 * 400) }, { slowest: 3 });
      case 'failingDatabase': {
        const failing = random() < 0.3 ? 1_000 : Math.floor(random() * 300);
        return this.weather(failing === 1_000 ? 25_000 : 10_000, { failsBefore: failing, failsAfter: failing }, { failsBefore: 0, failsAfter: 0 });
      }
      case 'reload':
        return void this.run.reload(page, false);
      case 'crash':
        return void this.run.reload(page, true);
      case 'leave':
        void page.place.leave().then(() => this.run.remove(page, () => page.end(false, true)));
        return void this.run.open(page.person);
      case 'tabs':
        return void (this.run.pages.length < 2 * this.run.spec.people && this.run.open(page.person));
      case 'offline':
        return this.for(
          12_000,
          () => {
            line.down = true;
            page.die(true, true);
            page.place.dispatch({ type: 'cut' });
          },
          () => {
            line.down = false;
            this.run.pages.filter((one) => one.line === line).forEach((one) => one.place.dispatch({ type: 'retry' }));
          },
        );
      case 'hidden':
        page.place.dispatch({ type: 'visible', on: false });
        return void world.time.after(Math.floor(random() * 8_000), () => this.run.pages.includes(page) && page.place.dispatch({ type: 'visible', on: true }));
      case 'composing':
        return page.place.dispatch({ type: 'composing', on: random() < 0.6 });
      case 'rights': {
        const { person } = page;
        const lowered = random() < 0.7 ? 'read' : 'none';
        return this.for(9_000, () => world.event(['access', person, lowered]), () => world.event(['access', person, 'write']));
      }
    }
  }

  private weather(milliseconds: number, begin: Partial<typeof fairDatabase>, end: Partial<typeof fairDatabase>): void {
    const set = (change: Partial<typeof fairDatabase>) => this.run.world.database(Object.assign(this.database, change));
    this.for(milliseconds, () => set(begin), () => set(end));
  }
}
