// Bundles the simulation, since Node doesn't run this package's TypeScript as it is, and runs it with the task that is given.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const task = JSON.parse(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'simulation-'));
const bundle = join(folder, 'simulation.mjs');

/** A fault made on purpose, to see that it is found: one place in the sources, replaced. */
function sabotage({ file, find, replace }) {
  return {
    name: 'sabotage',
    setup(building) {
      building.onLoad({ filter: new RegExp(`/src/${file}$`) }, async ({ path }) => {
        const { readFile } = await import('node:fs/promises');
        const source = await readFile(path, 'utf8');
        if (source.split(find).length !== 2) throw new Error(`${file} doesn't hold once: ${find}`);
        return { contents: source.replace(find, () => replace), loader: 'ts' };
      });
    },
  };
}

await build({
  entryPoints: [new URL('main.ts', import.meta.url).pathname],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  outfile: bundle,
  logLevel: 'error',
  plugins: task.sabotage ? [sabotage(task.sabotage)] : [],
});
const { simulate } = await import(pathToFileURL(bundle).href);
rmSync(folder, { recursive: true });
await simulate(task);
