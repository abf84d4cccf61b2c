package nl.wedervraag.coediting;

/** Where a selection begins and ends, in the document as it was at a version. */
record Caret(int anchor, int head, long version) {}
