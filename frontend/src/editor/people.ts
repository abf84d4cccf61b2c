import type { Participant } from '../client/protocol';
import { element } from '../dom';
import { initials } from '../initials';
import { label, type Labels } from '../labels';

const shown = 4;

/** Everyone else who is here, each once however many pages they have open, whoever came first first. */
export function others(people: readonly Participant[], self: string): Participant[] {
  const byPerson = new Map<string, Participant>();
  for (const person of [...people].sort((a, b) => a.since.localeCompare(b.since))) {
    if (person.user.id !== self && !byPerson.has(person.user.id)) byPerson.set(person.user.id, person);
  }
  return [...byPerson.values()];
}

/** Who is here, as initials in the colour of the caret. */
export class People {
  readonly dom = element('ul', { class: 'wv-people' });
  private drawn = '';

  update(people: readonly Participant[], self: string, labels: Labels, locale: string): void {
    const here = others(people, self);
    const key = JSON.stringify([here.map(({ user, color, since }) => [user.name, color, since]), labels['people'], locale]);
    if (key === this.drawn) return;
    this.drawn = key;
    this.dom.setAttribute('aria-label', label(labels, 'people'));
    this.dom.hidden = here.length === 0;
    const time = new Intl.DateTimeFormat(locale || undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    const since = (person: Participant) => label(labels, 'people.since', person.user.name, time.format(new Date(person.since)));
    const avatar = (text: string, title: string, color: string) =>
      element('li', {}, element('span', { class: `wv-avatar ${color}`, role: 'img', 'aria-label': title, title }, text));
    const rest = here.slice(shown);
    this.dom.replaceChildren(
      ...here.slice(0, shown).map((person) => avatar(initials(person.user.name), since(person), `wv-person-${person.color % 8}`)),
      ...(rest.length > 0 ? [avatar(`+${rest.length}`, rest.map(since).join('; '), 'wv-rest')] : []),
    );
  }
}
