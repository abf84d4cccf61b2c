const first = 200;
const longest = 5_000;

/**
 * How long to wait before the next attempt: quick at first (a line is mostly lost for a moment), then doubling up to five
 * seconds, spread so that a restarted server isn't met by everyone at once.
 */
export function waitBeforeAttempt(attempt: number, random: () => number): number {
  const base = Math.min(longest / 1.5, first * 2 ** Math.max(0, attempt));
  return Math.round(base * (0.5 + random()));
}
