/** What happens is taken one after the other: what a handler causes on its way comes after it. */
export class Turns<Event> {
  private readonly events: Event[] = [];

  constructor(private readonly take: (event: Event) => void) {}

  dispatch(event: Event): void {
    this.events.push(event);
    if (this.events.length > 1) return;
    try {
      for (let next = this.events[0]; next; next = this.events[0]) {
        this.take(next);
        this.events.shift();
      }
    } finally {
      this.events.length = 0;
    }
  }
}
