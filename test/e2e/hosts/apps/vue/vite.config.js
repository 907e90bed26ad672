import vue from '@vitejs/plugin-vue';

// The development build: it tells of every mismatch.
process.env.NODE_ENV = 'development';

export default {
  mode: 'development',
  base: './',
  plugins: [vue()],
  define: {
    'process.env.NODE_ENV': '"development"',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
  },
  build: {
    minify: false,
    rolldownOptions: process.argv.includes('--ssr') ? {} : { input: ['client.html', 'hydrated.html'] },
  },
};
