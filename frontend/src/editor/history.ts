import { history as library } from 'prosemirror-history';
import type { EditorState, Plugin } from 'prosemirror-state';

/** What is used of prosemirror-history's own records; its version is pinned. */
interface Item {
  merge(this: Item, later: Item): Item | undefined;
}

interface Branch {
  readonly items: { readonly length: number; get(index: number): Item };
  compress(this: Branch, upto?: number): Branch;
}

/** What a person did, to be taken back. */
export function history(config?: { newGroupDelay: number }): Plugin {
  const plugin = library(config);
  const { done } = plugin.spec.state!.init({}, undefined as unknown as EditorState) as { done: Branch };
  mend(Object.getPrototypeOf(done) as Branch & { isMended?: true });
  return plugin;
}

/**
 * After 500 commits by others the library makes its records smaller, and there joins two of them as if the earlier were
 * undone before the later: a letter that was typed and taken back at once would come back in the place of the next one.
 */
function mend(branch: Branch & { isMended?: true }): void {
  if (branch.isMended) return;
  const { compress } = branch;
  branch.isMended = true;
  branch.compress = function (this: Branch, upto = this.items.length) {
  if (this.items.length === 0) return compress.call(this, upto);
    const item = Object.getPrototypeOf(this.items.get(0)) as Item;
    const { merge } = item;
    item.merge = function (this: Item, earlier: Item) {
      return merge.call(earlier, this);
    };
    try {
      return compress.call(this, upto);
    } finally {
      item.merge = merge;
    }
  };
}
