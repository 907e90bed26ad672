/** What libraries of the years before did to a page: natives replaced, and enumerable methods on their prototypes. */
(() => {
  const each = function (visit) {
    for (let i = 0; i < this.length; i++) visit(this[i], i);
    return this;
  };
  Object.assign(Array.prototype, {
    each,
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    without(...values) {
      return this.filter((value) => !values.includes(value));
    },
    // As Prototype.js 1.6 has it: an array becomes a text within a text.
    toJSON() {
      return `[${Array.from(this, (value) => JSON.stringify(value)).join(', ')}]`;
    },
  });
  Object.assign(String.prototype, {
    strip() {
      return this.trim();
    },
    toJSON() {
      return String(this);
    },
  });
  Object.assign(Function.prototype, {
    defer(...given) {
      return setTimeout(() => this(...given), 10);
    },
  });
  Object.prototype.extend = function (more) {
    return Object.assign(this, more);
  };
  // Its own, which returns arrays that are no arrays of the browser's.
  Array.from = (list, change = (value) => value) => {
    const all = [];
    for (const value of list) all.push(change(value, all.length));
    return all;
  };
  Array.prototype.find = function (test, self) {
    for (let i = 0; i < this.length; i++) if (test.call(self, this[i], i, this)) return this[i];
  };
  Array.prototype.reverse = (({ reverse }) =>
    function () {
      return reverse.call(this);
    })(Array.prototype);
  Element.prototype.remove = function () {
    this.parentNode?.removeChild(this);
    return this;
  };
  Element.prototype.update = function (html) {
    this.innerHTML = html;
    return this;
  };
  Element.prototype.hide = function () {
    this.style.display = 'none';
    return this;
  };
  const { parse } = JSON;
  window.JSON = { parse: (text, revive) => parse(text, revive), stringify: JSON.stringify };
  const { fetch } = window;
  const asked = [];
  window.fetch = (...given) => {
    asked.push(1);
    return fetch.apply(window, given);
  };
  const { setTimeout } = window;
  window.setTimeout = (task, ...rest) =>
    setTimeout(typeof task === 'function' ? (...given) => task(...given) : task, ...rest);
  window.$ = (id) => document.getElementById(id);
  window.$$ = (selector) => [...document.querySelectorAll(selector)];
})();
