/** Letters in a row that one person wrote, in positions of the document. */
export interface Passage {
  from: number;
  to: number;
  name: string;
  color: number;
}
