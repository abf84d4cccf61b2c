/** What is no text of the person who copied it: the page's machinery, pictures, comments, what was struck out or hidden. */
const noText =
  'style, script, meta, link, title, template, noscript, iframe, object, svg, math, img, picture, video, audio, canvas, form button, button, input, select, ' +
  'textarea, del, .Apple-interchange-newline, [hidden], [style*="display:none"], [style*="display: none"], [style*="mso-element:comment"], .MsoCommentReference';

const blocks = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, table, pre, dl, dt, dd, article, section, header, footer, main, aside, figure';

/**
 * The text of a page, a mail or a word processor as plain blocks, lists and links. What else such programs bring along, the
 * schema leaves out. Copied from this editor it comes back as it is.
 */
export function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, ''), 'text/html');
  const { body } = page;
  if (body.querySelector('[data-pm-slice]')) return html;
  all(body, noText).forEach((part) => part.remove());
  [...body.getElementsByTagName('o:p')].forEach((part) => part.replaceWith(...part.childNodes));
  all(body, '[style*="mso-spacerun"]').forEach((run) => run.replaceWith(' '));
  wordLists(body);
  all(body, 'table').forEach(asParagraphs);
  all(body, 'pre').forEach(withBreaks);
  all(body, 'a[href]').forEach((link) => link.setAttribute('href', behindRedirect(link.getAttribute('href') ?? '')));
  all(body, 'br').forEach((end) => isBetweenBlocks(end) && end.remove());
  all(body, 'p, div, li, h1, h2, h3, h4, h5, h6, blockquote, ul, ol')
    .reverse()
    .forEach((block) => block.textContent.trim() === '' && block.remove());
  return body.innerHTML;
}

function all(within: Element, selector: string): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)];
}

/** Word marks its list items as paragraphs of a level, each with a bullet or number of its own before the text. */
function wordLists(body: HTMLElement): void {
  const open: HTMLElement[] = [];
  let last: Element | null = null;
  for (const paragraph of all(body, 'p[class*="MsoList"]')) {
    const marker = paragraph.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
    if (!marker) continue;
    const level = Number(/level(\d)/.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 1);
    const kind = /\d|^[a-z][.)]/i.test(marker.textContent.trim()) ? 'ol' : 'ul';
    marker.remove();
    if (paragraph.previousElementSibling !== last) open.length = 0;
    open.length = Math.min(open.length, level);
    if (open.length === level && open[level - 1]!.localName !== kind) open.length = level - 1;
    const item = body.ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    if (open.length < level) {
      const list = body.ownerDocument.createElement(kind);
      const above = open.at(-1)?.lastElementChild;
      if (above) above.append(list);
      else paragraph.before(list);
      open.push(list);
    }
    open.at(-1)!.append(item);
    last = open[0]!;
    paragraph.remove();
  }
}

/** A table has no place in an answer; its rows become lines that can be read. */
function asParagraphs(table: HTMLElement): void {
  const lines = all(table, 'caption, tr').map((row) => {
    const line = table.ownerDocument.createElement('p');
    const cells = row.localName === 'tr' ? [...row.children] : [row];
    line.textContent = cells.map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join(' | ');
    return line;
  });
  table.replaceWith(...lines);
}

function withBreaks(pre: HTMLElement): void {
  const lines = pre.textContent.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const paragraph = pre.ownerDocument.createElement('p');
  lines.forEach((line, index) => paragraph.append(...(index > 0 ? [pre.ownerDocument.createElement('br')] : []), line));
  pre.replaceWith(paragraph);
}

/** A blank line that some programs write between two blocks, or at the end of one. */
function isBetweenBlocks(br: HTMLElement): boolean {
  const isBlock = (node: ChildNode | null) => node?.nodeType === Node.ELEMENT_NODE && (node as Element).matches(blocks);
  return isBlock(br.previousSibling) || isBlock(br.nextSibling);
}

/** Mail programs and Google lead links by way of themselves; the address that was meant is in the query. */
function behindRedirect(href: string): string {
  const url = URL.parse(href);
  if (!url) return href;
  const { host, pathname, searchParams } = url;
  if (host.endsWith('.safelinks.protection.outlook.com')) return searchParams.get('url') ?? href;
  if (/^www\.google\.[a-z.]+$/.test(host) && pathname === '/url') return searchParams.get('q') ?? searchParams.get('url') ?? href;
  return href;
}
