// ShareDB with the PostgreSQL adapter that its makers publish: each operation and the new snapshot are stored in one
// statement before the operation is acknowledged and told to others.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import WebSocketJSONStream from '@teamwork/websocket-json-stream';
import pg from 'pg';
import richText from 'rich-text';
import ShareDB from 'sharedb';
import PostgresDB from 'sharedb-postgres';
import { WebSocketServer } from 'ws';

const connectionString = process.env.DATABASE_URL;
const structure = readFileSync(createRequire(import.meta.url).resolve('sharedb-postgres/structure.sql'), 'utf8');
const pool = new pg.Pool({ connectionString });
const { rows } = await pool.query(`select to_regclass('ops') as ops`);
if (rows[0].ops === null) await pool.query(structure);
await pool.end();

ShareDB.types.register(richText.type);
const backend = new ShareDB({ db: new PostgresDB({ connectionString, max: 20 }) });
const server = createServer();
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket) => {
  socket._socket.setNoDelay(true);
  backend.listen(new WebSocketJSONStream(socket));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
