import type { Socket } from './line';
import { signOutEvent, wipedKey } from './unsent-entries';
import type { Workplace } from './workplace';

/** The co-editing socket of the server that this page came from. */
export function openSocket(): Socket {
  const address = new URL('coediting', document.baseURI);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return new WebSocket(address) as Socket;
}

/** Tells a workplace what happens to its page; returns how to stop telling. */
export function watchPage(workplace: Workplace, signedOut: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const onStorage = (event: StorageEvent) => event.key === wipedKey && signedOut();
  addEventListener('online', () => workplace.dispatch({ type: 'retry' }), { signal });
  addEventListener('offline', () => workplace.dispatch({ type: 'cut' }), { signal });
  addEventListener('pagehide', () => workplace.keepNow(), { signal });
  addEventListener('storage', onStorage, { signal });
  addEventListener(signOutEvent, signedOut, { signal });
  addEventListener('beforeunload', (event) => warnIfLost(workplace, event), { signal });
  const visible = () => workplace.dispatch({ type: 'visible', on: document.visibilityState === 'visible' });
  document.addEventListener('visibilitychange', visible, { signal });
  return () => stop.abort();
}

/** What is stored needs no question: it is placed when the page is back. */
function warnIfLost(workplace: Workplace, event: BeforeUnloadEvent): void {
  workplace.keepNow();
  if (workplace.view?.atRisk) event.preventDefault();
}

/** 128 random bits; `randomUUID` needs a secure context, this doesn't. */
export function newClient(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
