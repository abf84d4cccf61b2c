import { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { canonical } from '../src/canonical';
import type { StepJson, Submission } from '../src/client/protocol';
import { schema } from '../src/schema';
import { changeBy, type Letters } from './letters';

/** The simulation's clients are called after their people. */
export function personOf(client: string): string {
  return client.split('-')[1] ?? '';
}

interface Sent {
  text: string;
  /** A step of it takes out more than one position, and not only while nothing is there: somebody may have written within. */
  wide: boolean;
}

/** The log as it is stored, followed by the browser's own library from commit to commit, and what it may never hold. */
export class LogMirror {
  private readonly docs: Node[] = [schema.topNodeType.createAndFill()!];
  private readonly steps: string[] = [''];
  private readonly versions = new Map<string, number>();
  /** How many documents that were given to newcomers were looked at. */
  newcomers = 0;
  private readonly sent = new Map<string, Sent>();

  constructor(
    private readonly letters: Letters,
    private readonly fault: (what: string) => void,
  ) {}

  get version(): number {
    return this.docs.length - 1;
  }

  get doc(): Node {
    return this.docs[this.version]!;
  }

  at(version: number): Node | null {
    return this.docs[version] ?? null;
  }

  isStored(client: string, seq: number): boolean {
    return this.versions.has(`${client}:${seq}`);
  }

  /** Somebody hands something in; a repetition is the same, word for word. */
  submitted(client: string, { base, seq, steps }: Submission): void {
    const text = JSON.stringify({ base, steps });
    const before = this.sent.get(`${client}:${seq}`);
    if (before && before.text !== text) this.fault(`${client} repeats ${seq} with other words`);
    if (before) return;
    const wide = steps.some(({ from, to, structure }) => !structure && Number(to) - Number(from) > 1);
    this.sent.set(`${client}:${seq}`, { text, wide });
  }

  stored(version: number, client: string, seq: number, text: string): void {
    const sent = this.sent.get(`${client}:${seq}`);
    if (version !== this.version + 1) this.fault(`version ${version} is stored after ${this.version}`);
    this.letters.note(version, client);
    if (this.versions.has(`${client}:${seq}`)) this.fault(`${client} ${seq} is stored twice`);
    if (!sent) this.fault(`${client} ${seq} is stored and was never sent`);
    this.versions.set(`${client}:${seq}`, version);
    this.steps.push(text);
    let doc = this.doc;
    for (const json of JSON.parse(text) as StepJson[]) {
      const step = Step.fromJSON(schema, json);
      const after = step.apply(doc).doc;
      if (!after) return this.fault(`version ${version} can't be applied here`);
      this.follow(version, client, sent, step, doc, after);
      doc = after;
    }
    this.docs.push(doc);
  }

  private follow(version: number, client: string, sent: Sent | undefined, step: Step, before: Node, after: Node): void {
    const { removed, added } = changeBy(step, before, after);
    for (const letter of removed) {
      this.letters.removedFromLog(letter);
      // Whoever takes out what others wrote within meanwhile may take it out again, by doing it again.
      if (sent?.wide) this.letters.deleted(personOf(client), letter);
      else if (!this.letters.isDeletedBy(personOf(client), letter)) this.fault(`${letter} vanishes with version ${version} of ${client}`);
    }
    for (const letter of added) {
      const wrong = this.letters.addedToLog(letter);
      if (wrong) this.fault(`${wrong}: version ${version} of ${client}`);
    }
  }

  /**
   * What a node tells a page has to be stored, be what is stored, and follow what it told before.
   *
   * @returns the version up to which the page knows the log by now
   */
  check(client: string, text: string, told: number | null): number | null {
    const version = Number(/"version":(\d+)/.exec(text)?.[1] ?? 0);
    if (version > this.version) this.fault(`version ${version} is told before it is stored: ${text}`);
    switch (/^\{"type":"(\w+)"/.exec(text)?.[1]) {
      case 'commit':
        if (told !== null && version !== told + 1) this.fault(`version ${version} is told to ${client} after ${told}`);
        if (!text.endsWith(`"steps":${this.steps[version]}}`)) this.checkOwn(client, version, text);
        return version;
      case 'joined':
        if (told !== null && version !== told) this.fault(`${client} is told up to ${told} and joined at ${version}`);
        return version;
      case 'init':
        this.checkInit(version, text);
        return version;
      default:
        return told;
    }
  }

  private checkOwn(client: string, version: number, text: string): void {
    const seq = Number(/"seq":(\d+)/.exec(text)?.[1]);
    const sent = this.sent.get(`${client}:${seq}`);
    const same = sent && text.endsWith('"own":true}') && this.versions.get(`${client}:${seq}`) === version;
    const steps = sent && (JSON.parse(sent.text) as Submission).steps;
    if (!same || canonical(steps) !== canonical(JSON.parse(this.steps[version]!))) this.fault(`told otherwise than stored: ${text}`);
  }

  private checkInit(version: number, text: string): void {
    this.newcomers++;
    const { doc } = JSON.parse(text) as { doc: object };
    if (canonical(doc) !== canonical(this.docs[version]!.toJSON())) this.fault(`the document of a newcomer isn't version ${version}`);
  }
}
