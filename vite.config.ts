import { defineConfig, type UserConfig } from 'vite';

/**
 * Three builds, one config (`--mode`):
 *   drop-in  dist/glossary-embed.js: the ES module and what it loads when first needed
 *   classic  dist/glossary-embed.iife.js: one script with everything inside
 *   package  dist/lib/: the npm entry points, with lit and fuse.js left to the user's bundler
 */
const dataPiece = /src\/bundled\/generated\/(.+)\.ts$/;

// A page may declare no charset, and fuse.js holds letters outside ASCII: escaped, they survive anything.
const output = { charset: 'ascii', minify: true } as const;
const common = { target: 'es2022', sourcemap: true, emptyOutDir: false, copyPublicDir: false } as const;

const builds: Record<string, UserConfig> = {
  'drop-in': {
    build: {
      ...common,
      // The parts are few and small; the helper that preloads them costs more than it gains.
      modulePreload: false,
      rolldownOptions: {
        input: { 'glossary-embed': 'src/embed.ts' },
        preserveEntrySignatures: 'strict',
        output: {
          ...output,
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: ({ moduleIds, name }) => {
            const data = moduleIds.map((id) => dataPiece.exec(id)?.[1]).find(Boolean);
            return data ? `parts/data-${data}-[hash].js` : `parts/${name}-[hash].js`;
          },
        },
      },
    },
  },
  classic: {
    build: {
      ...common,
      rolldownOptions: {
        input: { 'glossary-embed.iife': 'src/embed.ts' },
        output: { ...output, format: 'iife', codeSplitting: false, entryFileNames: '[name].js' },
      },
    },
  },
  package: {
    build: {
      ...common,
      rolldownOptions: {
        input: {
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
        external: [/^lit($|\/)/, /^@lit\//, /^fuse\.js/],
        preserveEntrySignatures: 'strict',
        output: {
          ...output,
          minify: false,
          format: 'es',
          entryFileNames: 'lib/[name].js',
          chunkFileNames: 'lib/parts/[name]-[hash].js',
        },
      },
    },
  },
};

export default defineConfig(({ mode }) => ({ base: './', ...(builds[mode] ?? builds['drop-in']) }));
