import { Fragment, Slice, type Node } from 'prosemirror-model';
import { withoutControls } from '../client/limits';
import { schema } from '../schema';

function clean(node: Node): Node | Node[] {
  if (!node.isText) return node.copy(cleanFragment(node.content));
  const text = withoutControls(node.text!.replace(/[\t\r\n\u2028\u2029]+/g, ' '));
  return text === '' ? [] : schema.text(text, node.marks);
}

function cleanFragment(fragment: Fragment): Fragment {
  return Fragment.fromArray(fragment.content.flatMap(clean));
}

/** What is pasted without the characters that the server takes nowhere. */
export function cleanSlice(slice: Slice): Slice {
  return new Slice(cleanFragment(slice.content), slice.openStart, slice.openEnd);
}

/**
 * Word marks its list items as paragraphs with a bullet of its own before the text; its comments and conditional parts are no
 * text. What else Word and Google Docs bring along, the schema leaves out.
 */
export function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, ''), 'text/html');
  page.querySelectorAll('style, script, meta, link, title, [style*="mso-element:comment"]').forEach((part) => part.remove());
  [...page.getElementsByTagName('o:p')].forEach((part) => part.textContent.trim() === '' && part.remove());
  page.querySelectorAll<HTMLElement>('p[class*="MsoList"]').forEach(asListItem);
  return page.body.innerHTML;
}

function asListItem(paragraph: HTMLElement): void {
  const marker = paragraph.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
  if (!marker) return;
  const kind = /\d|^[a-z][.)]/i.test(marker.textContent.trim()) ? 'ol' : 'ul';
  marker.remove();
  const before = paragraph.previousElementSibling;
  const list = before?.localName === kind && before.hasAttribute('data-word') ? before : paragraph.ownerDocument.createElement(kind);
  if (list !== before) {
    list.setAttribute('data-word', '');
    paragraph.before(list);
  }
  const item = paragraph.ownerDocument.createElement('li');
  item.append(...paragraph.childNodes);
  list.append(item);
  paragraph.remove();
}
