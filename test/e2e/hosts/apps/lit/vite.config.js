export default {
  base: './',
  build: { minify: false, rolldownOptions: { input: 'client.html' } },
};
