// Hocuspocus with its own Database extension on PostgreSQL: the whole state of a document is stored a while after a change.
// It acknowledges what it has in memory, whatever is stored. DEBOUNCE=0 stores after every change; without it the defaults
// hold (2 s after the last change, at most 10 s after the first).
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
await pool.query('create table if not exists document (name text primary key, state bytea not null)');

const debounce = process.env.DEBOUNCE === undefined ? {} : { debounce: Number(process.env.DEBOUNCE) };
const server = new Server({
  ...debounce,
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => {
        const { rows } = await pool.query({
          name: 'fetch',
          text: 'select state from document where name = $1',
          values: [documentName],
        });
        return rows[0]?.state ?? null;
      },
      store: async ({ documentName, state }) => {
        await pool.query({
          name: 'store',
          text: `insert into document (name, state) values ($1, $2)
            on conflict (name) do update set state = excluded.state`,
          values: [documentName, state],
        });
      },
    }),
  ],
});
await server.listen();
