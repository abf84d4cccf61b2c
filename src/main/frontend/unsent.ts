import { wipeUnsent } from '../../../frontend/src/client/unsent-entries';

declare global {
  interface Window {
    wedervraag?: { wipeUnsent?: () => void };
  }
}

// For the shell at sign-out: small, so that no page loads the editor for it.
window.wedervraag = { ...window.wedervraag, wipeUnsent: () => wipeUnsent() };
