export default {
  base: './',
  build: { minify: false, rolldownOptions: { input: ['editor.html', 'reader.html'] } },
};
