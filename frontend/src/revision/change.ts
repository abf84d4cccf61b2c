import type { Node } from 'prosemirror-model';

/** One difference to the live wording, in positions of the new document. */
export interface Change {
  n: number;
  from: number;
  to: number;
  insertedText?: string;
  /** What stood there before: inline nodes or blocks, as JSON. */
  deleted?: readonly Readonly<Record<string, unknown>>[];
  kind: 'insert' | 'delete' | 'replace' | 'format';
}

/** Where a change is shown within a text: at its start, or where the first text of its blocks begins; null between blocks. */
export function textPositionOf(change: Change, doc: Node): number | null {
  const $from = doc.resolve(Math.min(change.from, doc.content.size));
  if ($from.parent.isTextblock) return $from.pos;
  let found: number | null = null;
  if (change.to > change.from) {
    doc.nodesBetween($from.pos, Math.min(change.to, doc.content.size), (node, position) => {
      if (found === null && node.isTextblock && position >= $from.pos) found = position + 1;
      return found === null;
    });
  }
  return found;
}
