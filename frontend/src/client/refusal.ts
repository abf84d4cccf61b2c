import type { Refusal } from './protocol';

/**
 * What a refusal by the server means here.
 * again: the same submission later. anew: the submission can never be taken, so the document is asked for anew and the text
 * given back. narrow: reading only. wait: the line closes by itself. final: this page can't go on.
 */
export type Outcome = 'again' | 'anew' | 'narrow' | 'wait' | 'final';

const outcomes: Record<string, Outcome> = {
  malformed: 'anew',
  too_large: 'anew',
  bad_version: 'anew',
  bad_step: 'anew',
  invalid_document: 'anew',
  seq_reused: 'anew',
  too_fast: 'again',
  busy: 'again',
  closing: 'wait',
  read_only: 'narrow',
  unknown_document: 'final',
  not_allowed: 'final',
  client_outdated: 'final',
};

export function outcomeOf({ code, retry }: Refusal): Outcome {
  return outcomes[code] ?? (retry ? 'again' : 'anew');
}
