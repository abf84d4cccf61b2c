import { wipeUnsent } from '../../../frontend/src/client/unsent-entries';

declare global {
  interface Window {
    wedervraag?: { wipeUnsent?: () => void };
  }
}

// For the shell at sign-out, on every page: small, so that none loads the editor for it.
window.wedervraag = { ...window.wedervraag, wipeUnsent: () => wipeUnsent() };
