import { seeded } from '../test/test-time';
import { cases } from './cases';
import { Cluster } from './cluster';
import { Pipe } from './pipe';
import { Run, type Counts } from './run';
import { smaller, specOf, type Spec } from './spec';
import { Found } from './world';

export interface Task {
  seed: number;
  operations: number;
  /** Just this run. */
  spec?: Spec;
  /** Just the case of this name. */
  named?: string;
  /** How many smaller runs may be tried to find a smaller one that fails too. */
  tries?: number;
}

interface Result {
  counts: Counts;
  failure: string | null;
  trace: readonly string[];
}

async function run(spec: Spec, cluster: Cluster): Promise<Result> {
  let run: Run | null = null;
  try {
    run = new Run(spec, cluster);
    await run.go();
    return { counts: run.counts, failure: null, trace: [] };
  } catch (found) {
    const failure = found instanceof Found ? found.message : String((found as Error).stack);
    return { counts: run!.counts, failure, trace: run!.world.trace };
  }
}

/** A fault may show itself in more than one way, so any failure of a smaller run counts. */
async function shrink(spec: Spec, result: Result, cluster: Cluster, tries: number): Promise<{ spec: Spec; result: Result }> {
  for (let left = tries; left > 0; ) {
    let found = false;
    for (const candidate of smaller(spec)) {
      if (left-- <= 0) break;
      const tried = await run(candidate, cluster);
      if (tried.failure === null) continue;
      [spec, result, found] = [candidate, tried, true];
      break;
    }
    if (!found) break;
  }
  return { spec, result };
}

async function runNamed(name: string, cluster: Cluster): Promise<object> {
  try {
    const run = await cases[name]!(cluster);
    run.count();
    return { total: run.counts };
  } catch (found) {
    return { failure: found instanceof Found ? found.message : String((found as Error).stack) };
  }
}

/** How many runs go side by side. */
const lanes = 8;

/** Runs seed after seed until so many operations were done, or one of them found something. */
export async function simulate({ seed, operations, spec, named, tries = 60 }: Task): Promise<void> {
  const pipe = new Pipe();
  const total: Record<string, number> = { runs: 0 };
  let report: object = { total };
  let next = seed;
  let found: { spec: Spec; result: Result } | null = null;
  const runOn = async (lane: number): Promise<void> => {
    const cluster = new Cluster(pipe, lane);
    while (!found && (total.operations ?? 0) < operations) {
      const one = spec ?? specOf(next, seeded(next * 31 + 7));
      next++;
      const result = await run(one, cluster);
      total.runs!++;
      for (const [name, count] of Object.entries(result.counts)) total[name] = (total[name] ?? 0) + count;
      if (result.failure !== null) found ??= { spec: one, result };
      if (spec) return;
    }
  };
  const runAlone = async (): Promise<void> => {
    const cluster = new Cluster(pipe, lanes);
    if (named !== undefined) report = await runNamed(named, cluster);
    if (!found) return;
    const smallest = await shrink(found.spec, found.result, cluster, tries);
    const { failure, trace } = smallest.result;
    report = { failure: found.result.failure, spec: found.spec, smallest: smallest.spec, shrunk: failure, trace, total };
  };
  if (named === undefined) await pipe.drive(Array.from({ length: spec ? 1 : lanes }, (_, lane) => () => runOn(lane)));
  await pipe.drive([runAlone]);
  pipe.report(report);
}
