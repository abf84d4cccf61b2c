import { PieceView } from './piece/piece-view';

if (!customElements.get('wv-piece')) customElements.define('wv-piece', PieceView);

export { PieceView };
