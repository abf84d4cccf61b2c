import { Fragment, Slice, type Node } from 'prosemirror-model';
import type { EditorProps } from 'prosemirror-view';
import { withoutControls, type Limit } from '../client/limits';
import { schema } from '../schema';
import { knownMarks, type Fact } from './facts';
import { cleanHtml } from './foreign-html';
import { isMarkdown, readMarkdown } from './markdown';

function clean(node: Node, facts: readonly Fact[]): Node | Node[] {
  if (!node.isText) return node.copy(cleanFragment(node.content, facts)).mark(knownMarks(node.marks, facts));
  const text = withoutControls(node.text!.replace(/[\t\r\n\u2028\u2029]+/g, ' '));
  return text === '' ? [] : schema.text(text, knownMarks(node.marks, facts));
}

function cleanFragment(fragment: Fragment, facts: readonly Fact[]): Fragment {
  return Fragment.fromArray(fragment.content.flatMap((node) => clean(node, facts)));
}

function bringsOnlyFiles(data: DataTransfer | null): boolean {
  return (data?.files.length ?? 0) > 0 && !data?.getData('text/plain') && !data?.getData('text/html').replace(/<[^>]*>/g, '').trim();
}

/** What is pasted or dropped becomes what the schema has, without the characters that the server takes nowhere. */
export function pasting(reached: (limit: Limit) => void, facts: () => readonly Fact[]): EditorProps {
  const noFiles = (data: DataTransfer | null) => {
    const only = bringsOnlyFiles(data);
    if (only) reached('file');
    return only;
  };
  return {
    transformPastedHTML: cleanHtml,
    transformPastedText: (text) =>
      text
        .trimEnd()
        .split(/\r\n?|\n/)
        .map((line) => withoutControls(line.replaceAll('\t', '    ')))
        .join('\n'),
    // Pasted with Shift, a text is taken as it is.
    clipboardTextParser: (text, _context, plain) => (!plain && isMarkdown(text) ? new Slice(Fragment.fromArray(readMarkdown(text)), 0, 0) : null!),
    transformPasted: (slice) => new Slice(cleanFragment(slice.content, facts()), slice.openStart, slice.openEnd),
    handlePaste: (_view, event) => noFiles(event.clipboardData),
    // A browser would leave the page to show a file that is dropped.
    handleDrop: (_view, event) => noFiles(event.dataTransfer),
  };
}
