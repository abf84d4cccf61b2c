import { Fragment, Slice, type Node } from 'prosemirror-model';
import type { EditorProps } from 'prosemirror-view';
import { withoutControls, type Limit } from '../client/limits';
import { schema } from '../schema';
import { cleanHtml } from './foreign-html';
import { isMarkdown, readMarkdown } from './markdown';

function clean(node: Node): Node | Node[] {
  if (!node.isText) return node.copy(cleanFragment(node.content));
  const text = withoutControls(node.text!.replace(/[\t\r\n\u2028\u2029]+/g, ' '));
  return text === '' ? [] : schema.text(text, node.marks);
}

function cleanFragment(fragment: Fragment): Fragment {
  return Fragment.fromArray(fragment.content.flatMap(clean));
}

function bringsOnlyFiles(data: DataTransfer | null): boolean {
  return (data?.files.length ?? 0) > 0 && !data?.getData('text/plain') && !data?.getData('text/html').replace(/<[^>]*>/g, '').trim();
}

/** What is pasted or dropped becomes what the schema has, without the characters that the server takes nowhere. */
export function pasting(reached: (limit: Limit) => void): EditorProps {
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
    transformPasted: (slice) => new Slice(cleanFragment(slice.content), slice.openStart, slice.openEnd),
    handlePaste: (_view, event) => noFiles(event.clipboardData),
    // A browser would leave the page to show a file that is dropped.
    handleDrop: (_view, event) => noFiles(event.dataTransfer),
  };
}
