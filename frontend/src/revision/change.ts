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

/** Where a change is shown within a text: at its start, or in the nearest text; null for blocks taken out between blocks. */
export function textPositionOf(change: Change, doc: Node): number | null {
  const size = doc.content.size;
  const $from = doc.resolve(Math.min(change.from, size));
  if ($from.parent.isTextblock) return $from.pos;
  const inside = firstText(doc, $from.pos, Math.min(change.to, size));
  if (inside !== null || (change.deleted ?? []).length > 0) return inside;
  return firstText(doc, $from.pos, size) ?? firstText(doc, 0, size);
}

function firstText(doc: Node, from: number, to: number): number | null {
  let found: number | null = null;
  doc.nodesBetween(from, to, (node, position) => {
    if (found === null && node.isTextblock && position >= from) found = position + 1;
    return found === null;
  });
  return found;
}
