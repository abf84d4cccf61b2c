// An authority for stock prosemirror-collab, as its guide describes one: steps that were made for the newest version are
// applied, checked and stored, and only then acknowledged by being told to everyone; others are refused, and their client
// rebases and sends again. One statement stores a commit, which makes it a transaction in one round trip.
import { createServer } from 'node:http';
import pg from 'pg';
import { Schema } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { WebSocketServer } from 'ws';

const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'text*' },
    text: {},
  },
});
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
await pool.query(`
  create table if not exists document (id text primary key, version bigint not null default 0);
  create table if not exists commit (
    document text not null references document, version bigint not null, client text not null, seq bigint not null,
    steps jsonb not null, at timestamptz not null default now(),
    primary key (document, version), unique (document, client, seq));`);

const APPEND = {
  name: 'append',
  text: `with moved as (update document set version = $2 where id = $1 and version = $3 returning id)
    insert into commit (document, version, client, seq, steps) select id, $2, $4, $5, $6 from moved`,
};

const documents = new Map();

/** The document as the log has it. */
async function read(id) {
  await pool.query('insert into document (id) values ($1) on conflict do nothing', [id]);
  const { rows } = await pool.query('select version, steps from commit where document = $1 order by version', [id]);
  let doc = schema.topNodeType.createAndFill();
  for (const { steps } of rows) for (const json of steps) doc = Step.fromJSON(schema, json).apply(doc).doc;
  return { id, doc, version: Number(rows.at(-1)?.version ?? 0), sockets: new Set(), last: Promise.resolve() };
}

function find(id) {
  if (!documents.has(id)) documents.set(id, read(id));
  return documents.get(id);
}

async function submit(document, socket, message) {
  if (message.version !== document.version) {
    socket.send(JSON.stringify({ type: 'refused', seq: message.seq, version: document.version }));
    return;
  }
  let doc = document.doc;
  for (const json of message.steps) {
    const { doc: after, failed } = Step.fromJSON(schema, json).apply(doc);
    if (failed) throw new Error(failed);
    doc = after;
  }
  doc.check();
  const version = document.version + message.steps.length;
  const steps = JSON.stringify(message.steps);
  const stored = await pool.query({
    ...APPEND,
    values: [document.id, version, document.version, socket.client, message.seq, steps],
  });
  if (stored.rowCount !== 1) throw new Error('another process wrote this document');
  document.doc = doc;
  document.version = version;
  const commit = Buffer.from(
    `{"type":"commit","version":${version},"client":"${socket.client}","seq":${message.seq},"steps":${steps}}`,
  );
  for (const other of document.sockets) other.send(commit, { binary: false });
}

const server = createServer();
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket) => {
  socket._socket.setNoDelay(true);
  let joined;
  socket.on('message', async (data) => {
    const message = JSON.parse(data);
    if (message.type === 'join') {
      socket.client = message.client;
      joined = await find(message.document);
      joined.last = joined.last.then(() => {
        joined.sockets.add(socket);
        socket.send(JSON.stringify({ type: 'init', version: joined.version, doc: joined.doc }));
      });
    } else if (message.type === 'submit') {
      // One after the other: while a commit is being stored, the next one waits.
      joined.last = joined.last
        .then(() => submit(joined, socket, message))
        .catch((error) => socket.close(1011, String(error.message).slice(0, 100)));
    }
  });
  socket.on('close', () => joined?.sockets.delete(socket));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
