const first = 200;
const longest = 2_500;

/**
 * How long to wait before the next attempt: quick at first (a line is mostly lost for a moment), then doubling up to two and a
 * half seconds, so that all is well soon after the line is; spread, so that a restarted server isn't met by everyone at once.
 */
export function waitBeforeAttempt(attempt: number, random: () => number): number {
  const base = Math.min(longest / 1.5, first * 2 ** Math.max(0, attempt));
  return Math.round(base * (0.5 + random()));
}
