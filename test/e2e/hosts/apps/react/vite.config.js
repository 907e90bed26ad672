// The development build: it mounts twice in StrictMode, and tells of every mismatch.
process.env.NODE_ENV = 'development';

export default {
  mode: 'development',
  base: './',
  define: { 'process.env.NODE_ENV': '"development"' },
  build: {
    minify: false,
    rolldownOptions: process.argv.includes('--ssr') ? {} : { input: ['client.html', 'hydrated.html'] },
  },
};
