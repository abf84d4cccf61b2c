const shapes = {
  bold: '<path d="M4.5 2.5h4.2a2.7 2.7 0 0 1 0 5.4H4.5zM4.5 7.9h4.9a2.8 2.8 0 0 1 0 5.6H4.5z"/>',
  italic: '<path d="M6.5 2.5h5M4.5 13.5h5M9.2 2.5l-2.4 11"/>',
  'heading-1': '<path d="M2 3v10M8.5 3v10M2 8h6.5M11.5 8.2l2-1.4V13"/>',
  'heading-2': '<path d="M2 3v10M8.5 3v10M2 8h6.5M11.3 8.3c.2-2 3-2 3-.1 0 1.7-3 2.3-3 4.8h3.2"/>',
  'bullet-list': '<path d="M6.5 4h7M6.5 8h7M6.5 12h7"/><path d="M3 4h.01M3 8h.01M3 12h.01" stroke-width="2.4"/>',
  'numbered-list': '<path d="M7 4h6.5M7 8h6.5M7 12h6.5M2.4 3.3l1.2-.8V6M2.4 10.3c.2-1.2 1.9-1.1 1.9 0 0 .9-1.9 1.3-1.9 2.7h2"/>',
  quote: '<path d="M6.5 4C4 4.6 2.8 6.4 2.8 9.2v2.3h3.4V8.2H4.4M13 4c-2.5.6-3.7 2.4-3.7 5.2v2.3h3.4V8.2h-1.8"/>',
  link: '<path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.4-2.4a2.6 2.6 0 0 0-3.7-3.7l-1 1M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.1 9.2a2.6 2.6 0 0 0 3.7 3.7l1-1"/>',
  fact: '<path d="M6.4 2.5 4.9 13.5M11.1 2.5 9.6 13.5M3 6h10.6M2.4 10.2H13"/>',
  comment: '<path d="M2.5 3.5h11v7.2H7.4L4.6 13v-2.3H2.5zM5.5 6h5M5.5 8.2h3.4"/>',
  undo: '<path d="M5.5 2.8 2.5 6l3 3.2M2.8 6h6.4a4 4 0 0 1 0 7.5H6"/>',
  redo: '<path d="m10.5 2.8 3 3.2-3 3.2M13.2 6H6.8a4 4 0 0 0 0 7.5H10"/>',
  saved: '<path d="m2.5 8.5 3.5 3.5 7.5-8"/>',
  saving: '<path d="M13.5 8a5.5 5.5 0 1 1-2-4.2M11.8 1.5v2.6H9.2"/>',
  unsaved: '<circle cx="8" cy="8" r="5.8"/><path d="M8 4.8v4M8 11.2h.01"/>',
  offline: '<path d="M2 6.2a9 9 0 0 1 5.2-2.3M14 6.2a9 9 0 0 0-2.6-1.6M4.6 9.2A5 5 0 0 1 8 7.8M8 12.4h.01M2.5 2.5l11 11"/>',
  readonly: '<path d="M4 7.5h8v6H4zM5.8 7.5V5a2.2 2.2 0 0 1 4.4 0v2.5"/>',
  previous: '<path d="m9.8 3-5 5 5 5"/>',
  next: '<path d="m6.2 3 5 5-5 5"/>',
} as const;

export type IconName = keyof typeof shapes;

/** A line drawing beside a text or a label, which says the same: it is hidden from screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const template = document.createElement('template');
  template.innerHTML =
    `<svg class="wv-icon" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"` +
    ` stroke-linejoin="round" aria-hidden="true" focusable="false">${shapes[name]}</svg>`;
  return template.content.firstElementChild as SVGSVGElement;
}
