/** First letters of the first and the last word, as everywhere on the pages. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : [words[0]!];
  return ends.map((word) => [...word][0]?.toUpperCase() ?? '').join('');
}
