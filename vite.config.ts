import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import { minify } from 'terser';
import { compressOptions, wrapsCalls } from './scripts/compress-options.mjs';
import { handOver } from './scripts/hand-over.mjs';
import { privateNames } from './scripts/private-names.mjs';
import { cutUnasked } from './scripts/unasked.mjs';
import { defineConfig, type BuildEnvironmentOptions, type Plugin, type UserConfig } from 'vite';

/**
 * Six builds, one config (`--mode`):
 *   drop-in  dist/glossary-embed.js: the ES module and what it loads when first needed
 *   classic  dist/glossary-embed.iife.js: one script with everything inside, made from the drop-in's files
 *   code     the same without the bundled glossary, for `npm run size`
 *   single   dist/bin/single.js.txt: what `glossary build --single` puts a glossary into
 *   package  dist/lib/: the npm entry points, with lit and fuse.js left to the user's bundler
 *   cli      dist/bin/glossary.js: the `glossary` command, with everything inside, so that npx installs nothing for it
 */
const output = {
  // A page may declare no charset, and fuse.js holds letters outside ASCII: escaped, they survive anything.
  charset: 'ascii',
  minify: { compress: true, mangle: false, codegen: false },
  // The notices of lit and fuse.js are in dist/LICENSES.txt, where they cost no reader a byte.
  comments: { legal: false, annotation: false },
} as const;
const common = { target: 'es2022', sourcemap: true, emptyOutDir: false, copyPublicDir: false } as const;

/** White space in templates and style sheets. */
const literals = minifyLiterals() as unknown as Plugin;

/**
 * Chromium (136 and later) then compiles all of a part away from the main thread while it is coming, instead of each
 * function where it is first called: marking 600 terms on a short page costs the main thread a sixth less. What a part
 * holds is used soon after it has come. https://v8.dev/blog/explicit-compile-hints
 */
const compileAhead = '//# allFunctionsCalledOnLoad';

/**
 * Terser over what the bundler's own minifier leaves: 2 % less (brotli); in rounds, since what it has shortened looks
 * alike then: 1 % less.
 */
const terser = (whole: boolean): Plugin => ({
  name: 'terser',
  async generateBundle({ format }, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const map = bundle[`${chunk.fileName}.map`];
      for (let left = 2; left--;) {
        const small = await minify(chunk.code, {
          module: format === 'es',
          ecma: 2020,
          compress: compressOptions(whole),
          format: {
            ascii_only: true,
            comments: false,
            wrap_iife: wrapsCalls(whole),
            ...(!left && !whole && /parts\/(?!data-)/.test(chunk.fileName) && { preamble: compileAhead }),
          },
          ...(map?.type === 'asset' && {
            sourceMap: {
              includeSources: true,
              content: String(map.source),
              filename: basename(chunk.fileName),
              // The drop-in's entry is one line, which nobody steps through.
              ...((whole || !chunk.isEntry) && { url: basename(map.fileName) }),
            },
          }),
        });
        // The name of the map stands once in the file.
        chunk.code = small.code!;
        if (map?.type === 'asset') map.source = String(small.map);
      }
    }
  },
});

/** A letter, and a sign for each 26 names. */
const shortName = (_: string, i: number) =>
  String.fromCharCode(97 + (i % 26)) + ['_', '$', '_$', '$_'][Math.floor(i / 26)]!;
const names = Object.fromEntries(privateNames.map((name, i) => [`$${name}`, shortName(name, i)]));
/** 0.12 kB of each part's brotli. Before files get names from what they hold, so that parts of two builds never meet. */
const shortNames: Plugin = {
  name: 'short-names',
  async renderChunk(code, { fileName }) {
    const properties = { regex: RegExp(`^(${privateNames.join('|').replaceAll('$', '\\$')})$`) };
    const { code: short = '', map } = await minify(
      { [fileName]: code },
      {
        module: true,
        compress: false,
        mangle: { keep_fnames: true, properties },
        nameCache: { props: { props: { ...names } } },
        format: { beautify: true },
        sourceMap: true,
      },
    );
    return { code: short, map: map as string };
  },
};

/** A piece of the bundled glossary. */
const data = /src\/bundled\/generated\//;

/** What its pieces give, without what is in them. */
const empty: Record<string, string> = {
  names: 'var names={entries:[]};export{names}',
  frame: 'var frame={},shelves={};export{frame,shelves}',
};
const noData: Plugin = {
  name: 'no-data',
  load(id) {
    const piece = /\/data-(\w+)[^/]*$/.exec(id)?.[1];
    return piece ? empty[piece] : null;
  },
};

/** The author's glossary in place of ours. */
const ownGlossary: Plugin = {
  name: 'own-glossary',
  enforce: 'pre',
  resolveId(source, importer) {
    return source.endsWith('/bundled/source.js')
      ? this.resolve(source.replace('source.js', 'single.js'), importer)
      : null;
  },
};

/**
 * The classic script has everything inside, for pages where nothing more can be loaded; what `glossary build` writes is
 * loaded piece by piece, and needs the module.
 */
const noBuilds: Plugin = {
  name: 'no-builds',
  load: (id) =>
    /\/load-manifest-[^/]+$/.test(id)
      ? `export const openManifest = () => { throw Error('a built glossary needs the module script, glossary-embed.js') }`
      : null,
};

/** Built files with their source maps, so that the map of what is made of them leads to the sources, too. */
const mapped: Plugin = {
  name: 'mapped',
  load: (id) => ({ code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') }),
};

interface Graph {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null;
}

/** Whether the entry imports the module, directly or not: then it belongs to the first load. */
function isFirstLoad(id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = graph.getModuleInfo(id);
  return !!info && (info.isEntry || info.importers.some((importer) => isFirstLoad(importer, graph, seen)));
}

/**
 * All of the first load is one part; what is asked for by import() is one of its own, with all that it needs. The
 * entry itself stays alone: a page may load it by any address (`?v=1`), and no part may ask for it by another.
 */
const partOf = (id: string, graph: Graph): string | null => {
  if (withFront.test(id)) return 'front';
  return !graph.getModuleInfo(id)?.isEntry && isFirstLoad(id, graph) ? 'core' : null;
};

/** What the views share with the part that comes after the marks, which is there before them: no part of its own. */
const withFront = /\/(embed\/front|core\/strings-launcher|core\/by-name)\.ts$/;

/**
 * As a library: Vite else wraps every import() in a helper that preloads styles and parts. We have no styles, and ask
 * for each part once.
 */
const library = (entry: Record<string, string>, formats: ['es'] | ['iife']) => ({
  lib: { entry, formats, name: 'glossaryEmbed' },
});

/**
 * What the reading of a glossary shares with cards or with another way to read one is a few lines. A part of its own
 * would be one more request, one after the other, before the first mark: each of these has a copy.
 */
const copied: readonly [what: string, by: RegExp][] = [
  ['/url.js', /\/(elements\/parts|core)\/(link|offer|markdown)\.ts/],
  ['/redirects.js', /\/plain-source\.ts/],
  ['/redirects.js', /\/load-manifest\.ts/],
  ['/redirects.js', /\/shelves\.ts/],
];
const copies: Plugin = {
  name: 'copies',
  enforce: 'pre',
  async resolveId(source, importer = '') {
    const at = copied.findIndex(([what, by]) => source.endsWith(what) && by.test(importer));
    const found = at < 0 ? null : await this.resolve(source, importer, { skipSelf: true });
    return found && `${found.id}?copy=${at}`;
  },
};

/** Put together from the module and its parts, which need no wrappers (`scripts/hand-over.mjs`). */
const classic: BuildEnvironmentOptions = {
  ...common,
  ...library({ 'glossary-embed.iife': 'dist/glossary-embed.js' }, ['iife']),
  rolldownOptions: {
    output: { ...output, codeSplitting: false, entryFileNames: '[name].js' },
  },
};

const builds: Record<string, UserConfig> = {
  'drop-in': {
    plugins: [copies, literals, cutUnasked, shortNames, terser(false)],
    build: {
      ...common,
      ...library({ 'glossary-embed': 'src/embed.ts' }, ['es']),
      rolldownOptions: {
        // Asked for by the grouping; all that is shared is in `core`, so nothing is added to the entry.
        preserveEntrySignatures: 'allow-extension',
        output: {
          ...output,
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: ({ facadeModuleId }: { facadeModuleId: string | null }) =>
            `parts/${data.test(facadeModuleId ?? '') ? 'data-' : ''}[name]-[hash:6].js`,
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: partOf, debugName: 'part' }],
          },
        },
      },
    },
  },
  classic: { plugins: [noBuilds, handOver(true), mapped, terser(true)], build: classic },
  code: {
    plugins: [noData, noBuilds, handOver(false), terser(true)],
    build: { ...classic, sourcemap: false, outDir: '.cache/size' },
  },
  single: {
    plugins: [ownGlossary, literals, cutUnasked, shortNames, terser(true)],
    build: {
      ...common,
      sourcemap: false,
      ...library({ 'bin/single': 'src/embed.ts' }, ['iife']),
      rolldownOptions: {
        output: { ...output, codeSplitting: false, entryFileNames: '[name].js.txt' },
      },
    },
  },
  package: {
    build: {
      ...common,
      ...library(
        {
          index: 'src/index.ts',
          define: 'src/define.ts',
          embed: 'src/embed.ts',
          core: 'src/core/index.ts',
          'elements/glossary-embed': 'src/elements/embed/glossary-embed.ts',
          'elements/glossary-term': 'src/elements/term/glossary-term.ts',
          'elements/glossary-card': 'src/elements/card/glossary-card.ts',
          'elements/glossary-panel': 'src/elements/panel/glossary-panel.ts',
          'elements/glossary-entry': 'src/elements/entry/glossary-entry.ts',
          'elements/glossary-toolkits': 'src/elements/toolkits/glossary-toolkits.ts',
        },
        ['es'],
      ),
      rolldownOptions: {
        external: [/^lit($|\/)/, /^@lit\//, /^fuse\.js/],
        preserveEntrySignatures: 'strict',
        output: {
          charset: 'ascii',
          minify: false,
          format: 'es',
          entryFileNames: 'lib/[name].js',
          chunkFileNames: 'lib/parts/[name]-[hash].js',
        },
      },
    },
  },
  cli: {
    ssr: { noExternal: true },
    build: {
      ...common,
      // What Node 20 knows; the rest of `common` holds there as well.
      target: 'node20',
      sourcemap: false,
      ssr: 'src/cli.ts',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'bin/glossary.js', codeSplitting: false } },
    },
  },
};
export default defineConfig(({ mode }) => ({ base: './', ...(builds[mode] ?? builds['drop-in']) }));
