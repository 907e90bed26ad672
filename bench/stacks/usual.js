import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import DOMPurify from 'dompurify';
import Fuse from 'fuse.js';
import { css, html, LitElement } from 'lit';
import Mark from 'mark.js/dist/mark.es6.js';
import { marked } from 'marked';

globalThis.stack = {
  LitElement,
  html,
  css,
  Fuse,
  computePosition,
  autoUpdate,
  flip,
  offset,
  shift,
  DOMPurify,
  marked,
  Mark,
};
