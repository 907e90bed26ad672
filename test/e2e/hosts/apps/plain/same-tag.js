/** The page has an element of its own under one of our names. */
const [, name] = document.currentScript.src.split('?');
customElements.define(
  name,
  class extends HTMLElement {
    connectedCallback() {
      this.title = 'an element of the page';
    }
  },
);
