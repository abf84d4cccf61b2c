import type { Command } from 'prosemirror-state';
import type { Found, Source } from '../client/findings';
import type { Person } from '../client/protocol';
import type { SessionView } from '../client/session-types';
import { countWords, speakingSeconds, textOf } from '../client/text-figures';
import { realTime } from '../client/time';
import type { Flushed, Workplace } from '../client/workplace';
import { adoptStyles, element, upgradeProperties } from '../dom';
import type { Labels } from '../labels';
import { styles } from '../styles';
import { Announcer } from './announcer';
import { CalmState } from './calm-state';
import { Dialogs } from './dialogs';
import type { Fact } from './facts';
import { FindingView } from './finding-view';
import { formats } from './formats';
import { OpenDocument } from './open-document';
import { People } from './people';
import { saveState, SaveStateLabel, type SaveState } from './save-state';
import { Reports } from './reports';
import { Situation } from './situation';
import { TextArea } from './text-area';
import { Toolbar } from './toolbar';

/** Kept out of the way of words that are typed in a hurry. */
const flushAllowed = 8_000;

/**
 * `<wv-co-editor>`: one document, written by several people at the same time. Properties `document`, `person`, `labels`,
 * `readonly`, `lang`, `facts`, `findings`, `comments`, `margin`; events `wv-state`, `wv-stats`, `wv-pause`, `wv-comment` and `wv-fault`; `flush()`
 * before leaving, `take()` for a block of another text, `comment()` for the words that are selected.
 */
export class CoEditor extends HTMLElement {
  private properties = { document: '', person: null as Person | null, labels: {} as Labels, readonly: false };
  private found: Partial<Record<Source, Found>> = {};
  private usable: readonly Fact[] = [];
  private opened: OpenDocument | null = null;
  private latest: SessionView | null = null;
  private built = false;
  private wantsFocus = false;
  private readonly dialogs = new Dialogs({ parent: this, view: () => this.text.view, facts: () => this.facts, labels: () => this.labels });
  private readonly commenting: Command = ({ selection }, dispatch) => {
    if (dispatch) void this.comment();
    return !selection.empty;
  };
  private readonly toolbar = new Toolbar(formats(this.dialogs.link, this.dialogs.putFact, this.commenting), () => this.text.view);
  private readonly people = new People();
  private readonly stateLabel = new SaveStateLabel();
  private readonly announcer = new Announcer(realTime);
  private readonly situation = new Situation(() => this.labels, this.announcer);
  private readonly calm = new CalmState(realTime, () => this.latest && this.show(this.latest));
  private readonly reports = new Reports(realTime, (name, detail) => this.fire(name, detail));
  private readonly findingView = new FindingView({
    view: () => this.text.view,
    dispatch: (transaction) => this.workplace?.dispatch({ type: 'edited', transaction }),
    announcer: this.announcer,
    paused: (version) => this.fire('wv-pause', { version }),
  });
  private readonly text = new TextArea({
    labels: () => this.labels,
    facts: () => this.facts,
    language: () => this.lang,
    writable: () => this.isWritable,
    edited: (transaction) => this.workplace?.dispatch({ type: 'edited', transaction }),
    composing: (on) => this.workplace?.dispatch({ type: 'composing', on }),
    limitReached: (limit) => this.situation.tell('limit', `limit.${limit}`),
    editLink: this.dialogs.link,
    putFact: this.dialogs.putFact,
    toToolbar: () => {
      this.toolbar.focus();
      return true;
    },
    toMargin: () => this.findingView.margin.focus(),
    comment: this.commenting,
  });

  get document(): string {
    return this.properties.document;
  }
  set document(id: string) {
    this.change({ document: id });
  }
  get person(): Person | null {
    return this.properties.person;
  }
  set person(person: Person | null) {
    this.change({ person });
  }
  get labels(): Labels {
    return this.properties.labels;
  }
  set labels(labels: Labels) {
    this.change({ labels });
  }
  get readonly(): boolean {
    return this.properties.readonly;
  }
  set readonly(on: boolean) {
    this.change({ readonly: on });
  }

  /** What can be put into the text by its name. */
  get facts(): readonly Fact[] {
    return this.usable;
  }
  set facts(facts: readonly Fact[]) {
    this.usable = facts;
    // What words are said to be is drawn anew.
    this.text.redraw();
  }

  /** What the page's server says of the text; it is asked at `wv-pause`. */
  get findings(): Found | null {
    return this.found.check ?? null;
  }
  set findings(found: Found | null) {
    if (!found) return;
    this.findingView.answer(found, this.labels);
    this.find('check', found);
  }
  /** What people talk about. */
  get comments(): Found | null {
    return this.found.comments ?? null;
  }
  set comments(found: Found | null) {
    if (found) this.find('comments', found);
  }
  /** The element whose children are the cards of what was found. */
  get margin(): HTMLElement | null {
    return this.findingView.margin.dom;
  }
  set margin(list: HTMLElement | null) {
    this.findingView.margin.show(list);
  }

  connectedCallback(): void {
    upgradeProperties(this, ['document', 'person', 'labels', 'readonly', 'facts', 'findings', 'comments', 'margin']);
    adoptStyles(styles);
    this.build();
    this.openSoon();
  }

  disconnectedCallback(): void {
    // A page that is being put together moves its elements about; only who stays away has left.
    setTimeout(() => !this.isConnected && this.leave());
  }

  /** Into the text, as soon as it is there to be written in. */
  override focus(): void {
    this.wantsFocus = true;
    this.takeFocus();
  }

  /** A block, as JSON, goes to where the caret stands; false: it can't. */
  take(block: string): boolean {
    return this.text.take(block);
  }

  /** Asks the page for words about those that are selected, as soon as all of them are stored. */
  async comment(): Promise<void> {
    if (this.text.view?.state.selection.empty !== false) return this.situation.tell('comment', 'comment.none');
    await this.flush();
    const { state, version, unsent } = this.latest ?? { state: null, version: 0, unsent: 0 };
    if (!state || unsent > 0 || state.selection.empty) return this.situation.tell('comment', 'comment.later');
    const { from, to } = state.selection;
    this.find('new', { version, count: 1, words: [{ id: 'new', from, to, look: 'comment' }] });
    this.fire('wv-comment', { version, from, to, words: state.doc.textBetween(from, to, ' ', ' ') });
  }

  /** That is over. */
  commented(): void {
    this.find('new', { version: 0, count: 0, words: [] });
  }

  private find(source: Source, found: Found): void {
    this.found = { ...this.found, [source]: found };
    this.workplace?.dispatch({ type: 'found', source, found });
  }

  private takeFocus(): void {
    if (!this.wantsFocus || !this.text.view || !this.isWritable) return;
    this.wantsFocus = false;
    this.text.view.focus();
  }

  /** Resolves when all is stored by the server, or says what isn't. */
  async flush(milliseconds: number = flushAllowed): Promise<Flushed> {
    return (await this.workplace?.flush(milliseconds)) ?? { saved: true, version: 0, unsent: 0 };
  }

  private change(changed: Partial<CoEditor['properties']>): void {
    const before = this.properties;
    this.properties = { ...before, ...changed };
    const elsewhere = before.document !== this.document || before.person?.id !== this.person?.id;
    if (before.document !== this.document) this.found = {};
    if (elsewhere) this.leave();
    if (this.built && before.labels !== this.labels) this.drawLabels();
    if (this.built) this.draw();
    this.text.redraw();
    this.openSoon();
  }

  private build(): void {
    if (this.built) return;
    this.built = true;
    const bar = element('div', { class: 'wv-bar' }, this.toolbar.dom, this.people.dom, this.stateLabel.dom);
    this.append(bar, this.situation.dom, this.text.dom, this.announcer.dom);
    this.text.dom.addEventListener('focusin', () => this.dialogs.prefetch(), { once: true });
    this.drawLabels();
    this.draw();
  }

  private drawLabels(): void {
    this.toolbar.setLabels(this.labels);
    this.dialogs.labelsChanged();
  }

  private openSoon(): void {
    queueMicrotask(() => {
      if (this.isConnected && !this.opened && this.document && this.person) this.open(this.person);
    });
  }

  private get workplace(): Workplace | undefined {
    return this.opened?.workplace;
  }

  private open(person: Person): void {
    const opened = new OpenDocument({
      document: this.document,
      person,
      plugins: () => this.text.plugins(),
      changed: (view) => this.opened === opened && this.show(view),
      unplaced: () => this.draw(),
      fault: (why) => this.fire('wv-fault', { why }),
    });
    this.opened = opened;
    const find = ([source, found]: [string, Found]) => opened.workplace.dispatch({ type: 'found', source: source as Source, found });
    void opened.workplace.open().then(() => Object.entries(this.found).forEach(find));
    this.draw();
  }

  private leave(): void {
    const { opened } = this;
    if (!opened) return;
    this.opened = this.latest = null;
    this.text.leave();
    this.findingView.leave();
    void opened.leave();
  }

  private show(view: SessionView): void {
    this.latest = view;
    this.text.show(view.state);
    this.draw();
    this.report(view);
    if (view.state) this.findingView.shown(view.version);
    this.takeFocus();
  }

  private get isWritable(): boolean {
    return !this.readonly && (this.latest?.writable ?? false);
  }

  private get saveState(): SaveState {
    if (!this.latest) return 'joining';
    const state = this.calm.of(saveState(this.latest));
    return this.readonly && state === 'saved' ? 'readonly' : state;
  }

  private draw(): void {
    const { labels, latest } = this;
    const self = this.person?.id ?? '';
    this.toolbar.dom.hidden = this.readonly || latest?.phase === 'readOnly';
    this.toolbar.update(latest?.state ?? null, this.isWritable);
    const locale = this.ownerDocument.documentElement.lang;
    this.people.update(latest?.people ?? [], self, labels, locale);
    this.stateLabel.update(this.saveState, labels);
    this.situation.draw(latest, this.saveState);
    this.situation.offer(this.opened?.unplaced ?? '', () => {
      this.opened?.putUnplacedAway();
      this.draw();
    });
    if (!latest) return;
    this.announcer.people(latest.people, self, labels);
    this.announcer.saving(this.saveState, labels);
  }

  private report(view: SessionView): void {
    this.reports.state({ state: this.saveState, unsent: view.unsent });
    const { state, version } = view;
    if (!state) return;
    this.reports.stats(() => {
      const words = countWords(textOf(state.doc));
      return { words, seconds: speakingSeconds(words), version };
    });
  }

  private fire(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}
