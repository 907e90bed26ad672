import { EditorState } from '@codemirror/state';
import { basicSetup, EditorView } from 'codemirror';
import { intro, lines } from '../../shared/texts.js';

let editable = document.documentElement.dataset.page === 'editor';
const view = new EditorView({
  parent: document.querySelector('#editor'),
  doc: [intro, lines[0], lines[2]].join('\n'),
  extensions: [
    basicSetup,
    EditorView.lineWrapping,
    ...(editable ? [] : [EditorState.readOnly.of(true), EditorView.editable.of(false)]),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (!docChanged) return;
      const { length } = state.doc;
      document.querySelector('#said').textContent = `The chisel wrote ${length} letters beside the lathe.`;
    }),
  ],
});
window.documentNow = () => ({ doc: view.state.doc.toString(), selection: view.state.selection.toJSON() });
window.change = () => view.dispatch({ changes: { from: 0, insert: 'Sharpen the chisel. ' } });
