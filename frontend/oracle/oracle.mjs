// The libraries that the browser runs, asked by the server's tests: one JSON request a line in, one JSON answer a line out.
// Answers with {error} where the library refuses, by a failed result or by throwing.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { collab, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { Node, Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { Mapping, ReplaceStep, Step, StepMap } from 'prosemirror-transform';
import { canonical } from '../src/canonical.ts';
import { countWords, textOf } from '../src/client/text-figures.ts';

const listed = new URL('../../src/main/resources/nl/wedervraag/coediting/schema.json', import.meta.url);
const spec = JSON.parse(readFileSync(listed, 'utf8'));
const schema = new Schema({ topNode: spec.topNode, nodes: spec.nodes, marks: spec.marks });

// As the browser's schema.ts sets it.
ReplaceStep.MAP_BIAS = -1;

const parse = (json) => Node.fromJSON(schema, json);
const step = (json) => Step.fromJSON(schema, json);

function refusal(act) {
  try {
    return act();
  } catch (error) {
    return { error: String(error.message) };
  }
}

function applied(doc, made) {
  const result = made.apply(doc);
  if (result.failed) throw new Error(result.failed);
  return result.doc;
}

const orders = {
  // All that one step does: the document, whether it is valid, the step that undoes it, and both read and written again.
  apply({ doc, step: json }) {
    const before = parse(doc);
    const made = step(json);
    const after = applied(before, made);
    const inverted = refusal(() => made.invert(before));
    const valid = refusal(() => (after.check(), true)) === true;
    return {
      doc: after.toJSON(),
      valid,
      json: made.toJSON(),
      inverted: inverted.error ? inverted : inverted.toJSON(),
      ranges: Array.from(made.getMap().ranges),
    };
  },

  // A step, and positions, through the maps of other steps; mirrors are pairs of indexes.
  map({ step: json, maps, mirrors, positions }) {
    const mapping = new Mapping(maps.map(({ ranges, inverted }) => (inverted ? new StepMap(ranges).invert() : new StepMap(ranges))));
    for (const [one, other] of mirrors) mapping.setMirror(one, other);
    const mapped = step(json).map(mapping);
    const at = (position, side) => {
      const { pos, deleted, deletedBefore, deletedAfter, deletedAcross } = mapping.mapResult(position, side);
      return [pos, deleted, deletedBefore, deletedAfter, deletedAcross];
    };
    return {
      step: mapped && mapped.toJSON(),
      positions: positions.map((position) => [at(position, -1), at(position, 1)]),
    };
  },

  // Unconfirmed steps of one client and what others committed, a transaction for each commit, as the browser does it.
  rebase({ doc, mine, commits }) {
    let state = EditorState.create({ doc: parse(doc), plugins: [collab({ clientID: 'me' })] });
    const tr = state.tr;
    for (const json of mine) tr.step(step(json));
    state = state.apply(tr);
    for (const commit of commits) {
      const steps = commit.map(step);
      state = state.apply(receiveTransaction(state, steps, steps.map(() => 'other')));
    }
    const left = sendableSteps(state);
    return { doc: state.doc.toJSON(), steps: left ? left.steps.map((each) => each.toJSON()) : [] };
  },

  check({ doc }) {
    const read = parse(doc);
    read.check();
    return { doc: read.toJSON() };
  },

  // By the browser's own code; the words too, which are shown beside the text.
  hash({ doc, question }) {
    const document = parse(doc);
    const hash = createHash('sha256').update(canonical({ document: document.toJSON(), question })).digest('hex');
    return { hash, words: countWords(textOf(document)) };
  },

  canonical({ value }) {
    return { text: canonical(value) };
  },
};

// Not node:readline, which takes U+2028 for the end of a line.
let waiting = '';
process.stdin.setEncoding('utf8').on('data', (chunk) => {
  const lines = (waiting + chunk).split('\n');
  waiting = lines.pop();
  for (const line of lines) {
    const answers = JSON.parse(line).map((request) => refusal(() => orders[request.order](request)));
    process.stdout.write(`${JSON.stringify(answers)}\n`);
  }
});
