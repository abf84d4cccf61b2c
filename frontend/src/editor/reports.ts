import { Alarm, type Time } from '../client/time';

const statsAtMostEvery = 1_000;

/** Tells the page what changed, once each; figures at most once a second, since the page may tell its server. */
export class Reports {
  private readonly pause: Alarm;
  private readonly told = new Map<string, string>();
  private figures: (() => object) | null = null;

  constructor(
    time: Time,
    private readonly fire: (name: string, detail: object) => void,
  ) {
    this.pause = new Alarm(time);
  }

  state(detail: { state: string; unsent: number }): void {
    this.tell('wv-state', detail.state, detail);
  }

  stats(figures: () => object): void {
    this.figures = figures;
    if (!this.pause.isSet) this.tellFigures();
  }

  private tellFigures(): void {
    if (!this.figures) return;
    const detail = this.figures();
    this.figures = null;
    this.tell('wv-stats', JSON.stringify(detail), detail);
    this.pause.set(statsAtMostEvery, () => this.tellFigures());
  }

  private tell(name: string, key: string, detail: object): void {
    if (this.told.get(name) === key) return;
    this.told.set(name, key);
    this.fire(name, detail);
  }
}
