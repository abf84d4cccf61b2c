import { readSync, writeSync } from 'node:fs';

interface Question {
  request: object;
  resume: (answer: unknown) => void;
}

const chunk = Buffer.alloc(1 << 16);

/**
 * The way to the process that has the nodes: a line out, a line in. Many runs share it and ask together, since each turn
 * costs the time in which the machine wakes the other side. One run goes on at a time, until it asks or ends.
 */
export class Pipe {
  private waiting = Buffer.alloc(0);
  private questions: Question[] = [];
  private turnOver: () => void = () => {};

  ask(request: object): Promise<unknown> {
    return new Promise((resume) => {
      this.questions.push({ request, resume });
      this.turnOver();
    });
  }

  /** Lets all of them go on until they have ended. */
  async drive(runs: readonly (() => Promise<void>)[]): Promise<void> {
    for (const run of runs) await this.turn(() => void run().finally(() => this.turnOver()));
    while (this.questions.length > 0) {
      const asked = this.questions;
      this.questions = [];
      this.write(asked.map(({ request }) => request));
      const answers = JSON.parse(this.readLine()) as unknown[];
      for (const [index, { resume }] of asked.entries()) await this.turn(() => resume(answers[index]));
    }
  }

  report(report: object): void {
    this.write({ report });
  }

  private turn(begin: () => void): Promise<void> {
    return new Promise((over) => {
      this.turnOver = over;
      begin();
    });
  }

  private write(line: object): void {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    for (let written = 0; written < bytes.length; ) written += writeSync(1, bytes, written);
  }

  private readLine(): string {
    const parts = [this.waiting];
    let end = this.waiting.indexOf(10);
    while (end < 0) {
      const length = readSync(0, chunk);
      if (length === 0) throw new Error('the nodes are gone');
      const part = Buffer.from(chunk.subarray(0, length));
      parts.push(part);
      end = part.indexOf(10);
    }
    const last = parts.pop()!;
    this.waiting = last.subarray(end + 1);
    return Buffer.concat([...parts, last.subarray(0, end)]).toString('utf8');
  }
}
