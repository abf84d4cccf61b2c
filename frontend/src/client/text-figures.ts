import type { Node } from 'prosemirror-model';

const wordsPerMinute = 130;

/** What stands between white space and has a letter or a digit in it; the server counts alike. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

export function textOf(node: Node): string {
  return node.textBetween(0, node.content.size, ' ', ' ');
}

/** Seconds that it takes to say so many words. */
export function speakingSeconds(words: number): number {
  return Math.round((words * 60) / wordsPerMinute);
}

/** As m:ss. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
