import type { Random } from '../test/random-edits';

/** Everything that decides one run; the same spec runs the same way. */
export interface Spec {
  seed: number;
  people: number;
  nodes: number;
  operations: number;
  /** Longest way of most messages, in milliseconds. */
  delay: number;
  /** How much the people begin with, in letters. */
  size: number;
  faults: readonly Fault[];
}

export const allFaults = [
  'cut',
  'stall',
  'halfOpen',
  'drop',
  'duplicate',
  'restart',
  'kill',
  'news',
  'slowDatabase',
  'failingDatabase',
  'reload',
  'crash',
  'leave',
  'tabs',
  'offline',
  'hidden',
  'composing',
  'rights',
] as const;

export type Fault = (typeof allFaults)[number];

/** A run of this seed: mostly a few people, sometimes thirty; each trouble in about half of the runs. */
export function specOf(seed: number, random: Random): Spec {
  const crowd = random() < 0.01;
  const people = crowd ? 30 : 2 + Math.floor(random() ** 2 * 7);
  const nodes = 1 + Math.floor(random() * 3);
  const operations = crowd ? 500 : 800 + Math.floor(random() * 1_200);
  const delay = Math.floor(random() ** 3 * 400) + 2;
  const size = random() < 0.03 ? 6_000 : 50 + Math.floor(random() * 400);
  const calm = random() < 0.05;
  return { seed, people, nodes, operations, delay, size, faults: calm ? [] : allFaults.filter(() => random() < 0.45) };
}

/** Smaller specs, the boldest first. */
export function smaller(spec: Spec): Spec[] {
  const { people, nodes, operations, faults, size } = spec;
  return [
    ...(operations > 20 ? [{ ...spec, operations: Math.ceil(operations / 2) }] : []),
    ...(people > 2 ? [{ ...spec, people: Math.max(2, Math.ceil(people / 2)) }] : []),
    ...(nodes > 1 ? [{ ...spec, nodes: 1 }] : []),
    ...(size > 20 ? [{ ...spec, size: Math.ceil(size / 4) }] : []),
    ...faults.map((fault) => ({ ...spec, faults: faults.filter((other) => other !== fault) })),
    ...(operations > 20 ? [{ ...spec, operations: Math.ceil(operations * 0.85) }] : []),
    ...(people > 2 ? [{ ...spec, people: people - 1 }] : []),
  ];
}
