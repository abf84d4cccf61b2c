/// <reference lib="es2024.string" />
/**
 * The canonical form of a JSON value by RFC 8785: no white space, keys in the order of their UTF-16 code units, strings and
 * numbers as ECMAScript writes them. The server computes the same form over the same value.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return primitive(value);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  // By code units, which is what comparing strings does and what sort() does without being told.
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, member]) => `${primitive(key)}:${canonical(member)}`).join(',')}}`;
}

function primitive(value: unknown): string {
  if (typeof value === 'string' && !value.isWellFormed()) throw new RangeError('an unpaired surrogate has no canonical form');
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} has no canonical form`);
  return JSON.stringify(value);
}
