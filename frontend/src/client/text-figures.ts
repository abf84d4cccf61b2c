import type { Node } from 'prosemirror-model';

/** As the server reckons: 135 words a minute, in steps of five seconds. */
const wordsPerMinute = 135;
const step = 5;

/** What stands between white space and has a letter or a digit in it; the server counts alike. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

export function textOf(node: Node): string {
  return node.textBetween(0, node.content.size, ' ', ' ');
}

/** Seconds that it takes to say so many words; a few take at least one step, none take no time. */
export function speakingSeconds(words: number): number {
  const steps = Math.round((words * 60) / wordsPerMinute / step);
  return words === 0 ? 0 : Math.max(1, steps) * step;
}

/** As m:ss. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
