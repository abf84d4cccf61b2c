/// <reference lib="es2024.string" />
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { ReplaceAroundStep, ReplaceStep, type Step } from 'prosemirror-transform';
import { authorMeta } from './draft';
import { documentLimit, submissionLimit } from './protocol';

export type Limit = 'document' | 'step' | 'file';

/** C0 and C1 but the tab, and the code points that are no characters. */
const control = /[\x00-\x08\x0a-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/;

/** A pasted text without what the server takes nowhere. */
export function withoutControls(text: string): string {
  return text.toWellFormed().replace(new RegExp(control, 'g'), '');
}

/**
 * Holds back what the server would refuse, before the person goes on writing upon it: half a character, a control character,
 * a step or a document over the limits.
 */
export function limits(reached: (limit: Limit) => void = () => {}): Plugin {
  return new Plugin({
    filterTransaction: (transaction, state) => {
      if (!transaction.docChanged || transaction.getMeta(authorMeta)) return true;
      const { size } = transaction.doc.content;
      if (size > documentLimit && size > state.doc.content.size) return refuse('document');
      if (transaction.steps.some((step) => isTooBig(step))) return refuse('step');
      return transaction.steps.every((step, index) => isWhole(step, transaction.docs[index]!));
    },
  });

  function refuse(limit: Limit): false {
    reached(limit);
    return false;
  }
}

function isTooBig(step: Step): boolean {
  const slice = sliceOf(step);
  return slice !== null && slice.size * 3 > submissionLimit.bytes / 2 && JSON.stringify(step.toJSON()).length > submissionLimit.bytes / 2;
}

function sliceOf(step: Step) {
  return step instanceof ReplaceStep || step instanceof ReplaceAroundStep ? step.slice : null;
}

function isWhole(step: Step, before: Node): boolean {
  const { from, to, gapFrom, gapTo } = step as Step & { from?: number; to?: number; gapFrom?: number; gapTo?: number };
  if ([from, to, gapFrom, gapTo].some((position) => position !== undefined && splitsCharacter(before, position))) return false;
  let whole = true;
  sliceOf(step)?.content.descendants((node) => {
    if (node.isText && (!node.text!.isWellFormed() || control.test(node.text!))) whole = false;
  });
  return whole;
}

function splitsCharacter(doc: Node, position: number): boolean {
  const { nodeBefore, nodeAfter, textOffset } = doc.resolve(position);
  if (textOffset === 0 || !nodeBefore?.text || !nodeAfter?.text) return false;
  const high = nodeBefore.text.charCodeAt(nodeBefore.text.length - 1);
  const low = nodeAfter.text.charCodeAt(0);
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}

