import type { Node } from 'prosemirror-model';
import { Mapping, type Step } from 'prosemirror-transform';

interface Range {
  from: number;
  to: number;
}

function joined(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else result.push({ ...range });
  }
  return result;
}

/**
 * The text that the steps at `wanted` put into the document, as it stands after all of `steps`: what is offered back when it
 * can't be placed. Letters typed one by one come out as the words they make.
 */
export function insertedText(steps: readonly Step[], after: Node, wanted: (index: number) => boolean = () => true): string {
  const maps = steps.map((step) => step.getMap());
  const ranges: Range[] = [];
  maps.forEach((map, index) => {
    if (!wanted(index)) return;
    const later = new Mapping(maps.slice(index + 1));
    map.forEach((_oldFrom, _oldTo, from, to) => {
      const range = { from: later.map(from, 1), to: later.map(to, -1) };
      if (range.to > range.from) ranges.push(range);
    });
  });
  return joined(ranges)
    .map(({ from, to }) => after.textBetween(from, Math.min(to, after.content.size), '\n', '\n'))
    .filter((text) => text.trim() !== '')
    .join('\n');
}
