import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One classic script of a module and all that it imports. */
export async function bundle(entry, options = {}) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'error',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    // Our package has Fuse and Lit of the same versions as its dependencies.
    nodePaths: [`${root}bench/node_modules`],
    loader: { '.css': 'empty' },
    outfile: 'out.js',
    ...options,
  });
  return outputFiles.find(({ path }) => path.endsWith('.js')).text;
}

/**
 * Our first load as one classic script. Not by esbuild's own format for one: that puts helpers for `require` in front,
 * of which what we ship has none.
 */
export const firstLoad = async () =>
  `(()=>{${await bundle('dist/glossary-embed.js', { plugins: [leaveLazyOut], format: 'esm' })}})()`;

/** What is asked for by `import()` stays outside: it is not part of the first load. */
export const leaveLazyOut = {
  name: 'leave-lazy-out',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    ),
};

export const brotli = (code) =>
  brotliCompressSync(Buffer.from(code), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
