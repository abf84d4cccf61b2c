import type { Plugin } from 'prosemirror-state';
import { tabLocks, webLocks } from '../client/locks';
import type { Person } from '../client/protocol';
import type { SessionView } from '../client/session-types';
import { newClient, openSocket, watchPage } from '../client/surroundings';
import { realTime } from '../client/time';
import { openStorage } from '../client/unsent-entries';
import { UnsentStore } from '../client/unsent-store';
import { Workplace } from '../client/workplace';
import { schemaVersion } from '../schema';

export interface OpenDocumentSettings {
  document: string;
  person: Person;
  plugins(): readonly Plugin[];
  changed(view: SessionView): void;
  /** Something couldn't be placed, and is kept until it is put away. */
  unplaced(): void;
  fault(why: string): void;
}

/** A document that is open on this page: who works at it, what the browser keeps of it, what the page hears around it. */
export class OpenDocument {
  readonly workplace: Workplace;
  private readonly store: UnsentStore;
  private readonly unwatch: () => void;

  constructor(settings: OpenDocumentSettings) {
    const { document, person, plugins, changed, fault } = settings;
    const locks = globalThis.navigator.locks ? webLocks : tabLocks(sessionStorage);
    const store = new UnsentStore(openStorage(), locks, person.id, document, () => Date.now());
    const workplace = new Workplace({
      ...{ document, schemaVersion, store, plugins, changed, fault },
      ...{ connect: openSocket, time: realTime, random: Math.random, newClient },
      unplaced: (text) => {
        store.keepUnplaced([store.unplaced(), text].filter(Boolean).join('\n'));
        settings.unplaced();
      },
    });
    this.unwatch = watchPage(workplace, () => {
      store.close();
      workplace.stop();
    });
    this.store = store;
    this.workplace = workplace;
  }

  get unplaced(): string {
    return this.store.unplaced();
  }

  putUnplacedAway(): void {
    this.store.keepUnplaced('');
  }

  async leave(): Promise<void> {
    await this.workplace.leave();
    this.unwatch();
  }
}
