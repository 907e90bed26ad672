export default {
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    minify: false,
    rolldownOptions: process.argv.includes('--ssr') ? {} : { input: ['client.html', 'hydrated.html'] },
  },
};
