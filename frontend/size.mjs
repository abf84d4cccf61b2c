// The compressed size of what a page loads for the editor and for the revision view.
import { build } from 'esbuild';
import { brotliCompressSync, gzipSync } from 'node:zlib';

for (const entry of ['src/index.ts', 'src/revision.ts', 'src/client/unsent-entries.ts']) {
  const options = { entryPoints: [entry], bundle: true, minify: true, format: 'esm', target: 'es2024', write: false };
  const { outputFiles } = await build(options);
  const { contents } = outputFiles[0];
  const kilobytes = (bytes) => `${(bytes.length / 1024).toFixed(1)} KB`;
  console.log(`${entry}: ${kilobytes(contents)}, gzip ${kilobytes(gzipSync(contents))}, brotli ${kilobytes(brotliCompressSync(contents))}`);
}
