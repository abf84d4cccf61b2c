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

const load = (file) => {
  const { topNode, nodes, marks } = JSON.parse(readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8'));
  return new Schema({ topNode, nodes, marks });
};

// The browser's own schema, and those that only the tests know.
const schemas = {
  ANSWERS: load('main/resources/nl/wedervraag/coediting/schema.json'),
  BASIC: load('test/resources/nl/wedervraag/coediting/model/basic-schema.json'),
  TABLES: load('test/resources/nl/wedervraag/coediting/model/table-schema.json'),
};
let schema;

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

// Whether steps can be taken back to exactly the document that they began with.
function undoes(before, steps) {
  const inverses = [];
  let doc = before;
  for (const made of steps) {
    inverses.push(made.invert(doc));
    doc = applied(doc, made);
  }
  return inverses.reverse().reduce(applied, doc).eq(before);
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
      undone: inverted.error ? inverted : refusal(() => applied(after, inverted).toJSON()),
      ranges: Array.from(made.getMap().ranges),
    };
  },

  // A step, and positions, through the maps of other steps; mirrors are pairs of indexes.
  map({ step: json, maps, mirrors, size }) {
    const mapping = new Mapping(maps.map(({ ranges, inverted }) => (inverted ? new StepMap(ranges).invert() : new StepMap(ranges))));
    for (const [one, other] of mirrors) mapping.setMirror(one, other);
    const mapped = step(json).map(mapping);
    const at = (position, side) => {
      const { pos, deleted, deletedBefore, deletedAfter, deletedAcross } = mapping.mapResult(position, side);
      return [pos, deleted, deletedBefore, deletedAfter, deletedAcross];
    };
    return {
      step: mapped && mapped.toJSON(),
      positions: Array.from({ length: size + 1 }, (_, position) => [at(position, -1), at(position, 1)]),
    };
  },

  // Unconfirmed steps of one client and what others committed, a transaction for each commit, as the browser does it.
  rebase({ doc, mine, commits }) {
    let state = EditorState.create({ doc: parse(doc), plugins: [collab({ clientID: 'me' })] });
    const tr = state.tr;
    for (const json of mine) tr.step(step(json));
    state = state.apply(tr);
    let confirmed = parse(doc);
    let exact = true;
    for (const commit of commits) {
      const steps = commit.map(step);
      exact &&= undoes(confirmed, sendableSteps(state)?.steps ?? []);
      confirmed = steps.reduce(applied, confirmed);
      state = state.apply(receiveTransaction(state, steps, steps.map(() => 'other')));
    }
    const left = sendableSteps(state);
    return { doc: state.doc.toJSON(), exact, steps: left ? left.steps.map((each) => each.toJSON()) : [] };
  },

  // A part of a document, and where its beginning stands.
  slice({ doc, from, to }) {
    const read = parse(doc);
    const cut = read.slice(from, to);
    const at = read.resolve(from);
    return {
      doc: read.toJSON(),
      slice: { content: cut.content.toJSON() ?? [], ...cut.toJSON() },
      size: cut.size,
      place: [at.depth, at.parentOffset, at.sharedDepth(to), at.index(), at.start(), at.end()],
    };
  },

  expression({ expression, children }) {
    const { nodes } = new Schema({
      nodes: { doc: { content: expression }, a: { group: 'letters' }, b: { group: 'letters' }, c: {}, text: {} },
    });
    let match = nodes.doc.contentMatch;
    for (const name of children) match = match && match.matchType(nodes[name]);
    return { matches: [!!match, !!match && match.validEnd] };
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
    const answers = JSON.parse(line).map((request) => {
      schema = schemas[request.schema];
      return refusal(() => orders[request.order](request));
    });
    process.stdout.write(`${JSON.stringify(answers)}\n`);
  }
});
