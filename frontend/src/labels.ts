/** The texts of the server's message bundle, by the rest of their key. */
export type Labels = Readonly<Record<string, string>>;

/** A label with its {0}, {1} filled in; a missing one shows its key, so that it is found. */
export function label(labels: Labels, key: string, ...values: readonly (string | number)[]): string {
  return (labels[key] ?? key).replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}
