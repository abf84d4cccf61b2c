import { CoEditor } from './editor/co-editor';

if (!customElements.get('wv-co-editor')) customElements.define('wv-co-editor', CoEditor);

export { CoEditor };
export { wipeUnsent } from './client/unsent-entries';
