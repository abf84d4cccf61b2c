/** Where a session stands. What is unsent is a second fact, apart from this. */
export type Phase =
  /** The first line, or one that asks for the whole document anew: nothing can be typed yet. */
  | 'joining'
  /** Commits that were missed are arriving; typing goes on. */
  | 'catchingUp'
  | 'live'
  /** Live, with a submission in flight. */
  | 'sending'
  /** No line; a new attempt is waiting or under way. */
  | 'offline'
  | 'readOnly'
  /** The server won't have this page; only its reload helps. */
  | 'refused'
  | 'closed';

const next: Record<Phase, readonly Phase[]> = {
  joining: ['live', 'readOnly', 'catchingUp', 'offline', 'refused', 'closed'],
  catchingUp: ['live', 'readOnly', 'joining', 'offline', 'refused', 'closed'],
  live: ['sending', 'readOnly', 'joining', 'offline', 'refused', 'closed'],
  sending: ['live', 'readOnly', 'joining', 'offline', 'refused', 'closed'],
  offline: ['joining', 'catchingUp', 'refused', 'closed'],
  readOnly: ['live', 'joining', 'offline', 'refused', 'closed'],
  refused: ['closed'],
  closed: [],
};

export function entered(from: Phase, to: Phase): Phase {
  if (from !== to && !next[from].includes(to)) throw new Error(`no way from ${from} to ${to}`);
  return to;
}

export function isOver(phase: Phase): boolean {
  return phase === 'refused' || phase === 'closed';
}
