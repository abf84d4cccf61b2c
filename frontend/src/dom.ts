type Properties = Readonly<Record<string, string | boolean | undefined | ((event: Event) => void)>>;

/** An element with attributes; a property that is a function listens to the event of that name. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** One stylesheet for all our elements, added once. */
export function adoptStyles(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

const adopted = new Set<string>();

/** Properties that were set before the element's class was there would hide its accessors. */
export function upgradeProperties(host: HTMLElement, names: readonly string[]): void {
  const own = host as unknown as Record<string, unknown>;
  for (const name of names) {
    if (!Object.hasOwn(host, name)) continue;
    const value = own[name];
    delete own[name];
    own[name] = value;
  }
}
