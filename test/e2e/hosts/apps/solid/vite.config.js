import solid from 'vite-plugin-solid';

export default {
  base: './',
  plugins: [solid()],
  build: { minify: false, rolldownOptions: { input: 'client.html' } },
};
