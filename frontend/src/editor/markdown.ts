import type { Mark, Node } from 'prosemirror-model';
import { isAllowedLink, schema } from '../schema';

const { nodes, marks } = schema;

const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/;
const quote = /^ {0,3}> ?/;
const item = /^( *)([-*+]|\d{1,9}[.)])( +)(?=\S)/;
const rule = /^ {0,3}([-*_])(?: *\1){2,} *$/;
const fence = /^ {0,3}(?:```|~~~)/;
const beginnings = [heading, quote, item, rule, fence];

/** An escaped character, `code`, a link, **strong** or *emphasis*: each bounded, so that no text takes long to read. */
const inline =
  /\\([\\`*_{}[\]()#+.!>-])|`([^`]{1,500})`|!?\[([^\]]{0,500})\]\(\s*<?((?:[^\s()<>]|\([^\s()<>]{0,500}\)){1,2000})>?(?:\s+"[^"]{0,200}")?\s*\)|(?<![\p{L}\p{N}_])(\*\*|__|\*|_)(?=\S)(.{1,500}?)(?<=\S)\5(?![\p{L}\p{N}_])/gu;

const longestLine = 5_000;
const deepest = 10;

/** Whether a plain text seems to be written in Markdown: by how one of several lines begins, or by what is strong or linked in it. */
export function isMarkdown(text: string): boolean {
  const lines = text.trim().split('\n', longestLine);
  const begun = lines.length > 1 && lines.some((line) => beginnings.some((begins) => begins.test(line)));
  return begun || lines.some((line) => /\*\*\S[^*]{0,500}\*\*|\]\(https?:/.test(line));
}

/**
 * The blocks of a text in Markdown as far as the schema has them: headings, lists within lists, quotes, strong, emphasis, links.
 * Follows CommonMark in what people write; a library for all of it would outweigh the rest of the editor.
 */
export function readMarkdown(text: string): Node[] {
  return blocks(text.replaceAll('\t', '    ').split('\n'));
}

function blocks(lines: readonly string[], depth = 0): Node[] {
  if (depth > deepest) return [paragraph(hardLines(lines))];
  const found: Node[] = [];
  let at = 0;
  const take = (belongs: (line: string) => boolean): readonly string[] => {
    const from = at;
    do at++;
    while (at < lines.length && belongs(lines[at]!));
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at]!;
    const opening = heading.exec(line);
    if (line.trim() === '' || rule.test(line)) at++;
    else if (opening) {
      found.push(nodes.heading!.create({ level: opening[1]!.length === 1 ? 1 : 2 }, words(opening[2]!)));
      at++;
    } else if (fence.test(line)) {
      const code = take((next) => !fence.test(next)).slice(1);
      at++;
      found.push(paragraph(code.map((one) => (one === '' ? [] : [schema.text(one)]))));
    } else if (quote.test(line)) {
      const quoted = take((next) => quote.test(next)).map((next) => next.replace(quote, ''));
      const inside = blocks(quoted, depth + 1).flatMap(textblocks);
      if (inside.length > 0) found.push(nodes.blockquote!.create(null, inside));
    } else if (item.test(line)) found.push(list(take((next) => next.trim() === '' || /^ /.test(next) || kind(next) === kind(line)), depth));
    else found.push(paragraph(hardLines(take((next) => next.trim() !== '' && !beginnings.some((begins) => begins.test(next))))));
  }
  return found;
}

function kind(line: string): 'ordered_list' | 'bullet_list' | null {
  const marker = item.exec(line)?.[2];
  return marker === undefined ? null : /\d/.test(marker) ? 'ordered_list' : 'bullet_list';
}

/** Items at the first one's indentation; what is indented further belongs to the item above it. */
function list(lines: readonly string[], depth: number): Node {
  const [, indent] = item.exec(lines[0]!)!;
  const items: string[][] = [];
  for (const line of lines) {
    const next = item.exec(line);
    if (next && next[1]!.length <= indent!.length + 1) items.push([line.slice(next[0].length)]);
    else items.at(-1)!.push(line.slice(Math.min(line.length - line.trimStart().length, indent!.length + 2)));
  }
  const content = items.map((one) => nodes.list_item!.create(null, itemContent(blocks(one, depth + 1))));
  return nodes[kind(lines[0]!)!]!.create(null, content);
}

function itemContent(content: Node[]): Node[] {
  const fitting = content.flatMap((node) => (node.type.name.endsWith('_list') ? [node] : textblocks(node)));
  return fitting[0]?.type === nodes.paragraph ? fitting : [nodes.paragraph!.create(), ...fitting];
}

/** The paragraphs of a block, where only paragraphs may stand. */
function textblocks(node: Node): Node[] {
  if (node.isTextblock) return [nodes.paragraph!.create(null, node.content)];
  return node.children.flatMap(textblocks);
}

function paragraph(lines: readonly (readonly Node[])[]): Node {
  return nodes.paragraph!.create(null, lines.flatMap((line, index) => (index > 0 ? [nodes.hard_break!.create(), ...line] : line)));
}

/** A line goes on in the next one, unless two spaces or a backslash end it. */
function hardLines(lines: readonly string[]): Node[][] {
  return lines
    .map((line) => (/(?: {2,}|\\)$/.test(line) ? `${line.replace(/(?: +|\\)$/, '')}\n` : `${line.trim()} `))
    .join('')
    .split('\n')
    .map((line) => words(line.trim()));
}

function words(text: string, around: readonly Mark[] = []): Node[] {
  const found: Node[] = [];
  let from = 0;
  const plain = (part: string) => part && found.push(schema.text(part, around));
  const read = text.length > longestLine ? [] : text.matchAll(inline);
  for (const match of read) {
    const [all, escaped, code, linked, href, marker, marked] = match;
    plain(text.slice(from, match.index));
    from = match.index + all.length;
    if (linked !== undefined) found.push(...words(linked, isAllowedLink(href!) ? marks.link!.create({ href }).addToSet(around) : around));
    else if (marker) found.push(...words(marked!, marks[marker.length === 2 ? 'strong' : 'em']!.create().addToSet(around)));
    else plain(escaped ?? code ?? '');
  }
  plain(text.slice(from));
  return found;
}
