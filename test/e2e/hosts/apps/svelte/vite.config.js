import { svelte } from '@sveltejs/vite-plugin-svelte';

// The development build: it tells of every mismatch.
process.env.NODE_ENV = 'development';

export default {
  mode: 'development',
  base: './',
  plugins: [svelte()],
  define: { 'process.env.NODE_ENV': '"development"' },
  // Together with what it runs on: the page is made by node, which would take another half of Svelte.
  ssr: { noExternal: true },
  build: {
    minify: false,
    rolldownOptions: process.argv.includes('--ssr') ? {} : { input: ['client.html', 'hydrated.html'] },
  },
};
