import { DOMParser, type Node } from 'prosemirror-model';
import { hash } from '../hash';
import { schema } from '../schema';
import { ignored } from './marked-up';

/** Reads a document back from a page that shows it: what was taken out and the numbers aren't part of it. */
const reader = new DOMParser(schema, [
  { tag: 'del', ignore: true, priority: 100 },
  { tag: `.${ignored}`, ignore: true, priority: 100 },
  { tag: 'a[data-href]', mark: 'link', getAttrs: (dom) => ({ href: dom.getAttribute('data-href') }), priority: 90 },
  ...DOMParser.fromSchema(schema).rules,
]);

export function readBack(shown: HTMLElement): Node {
  return reader.parse(shown, { preserveWhitespace: 'full' });
}

/** The sha-256, in hex, over the canonical form of question and document. The server computes the same of what it stores. */
export function contentHash(question: string, document: unknown): string {
  return hash({ document, question });
}
