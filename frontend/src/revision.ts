import { RevisionView } from './revision/revision-view';

if (!customElements.get('wv-revision')) customElements.define('wv-revision', RevisionView);

export { RevisionView };
