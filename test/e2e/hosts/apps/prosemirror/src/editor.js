import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { intro, lines } from '../../shared/texts.js';

const paragraph = (text) => schema.node('paragraph', null, schema.text(text));
let editable = document.documentElement.dataset.page === 'editor';
const view = new EditorView(document.querySelector('#editor'), {
  state: EditorState.create({
    doc: schema.node('doc', null, [paragraph(intro), paragraph(lines[0]), paragraph(lines[2])]),
    plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
  }),
  editable: () => editable,
  dispatchTransaction(transaction) {
    view.updateState(view.state.apply(transaction));
    document.querySelector('#said').textContent =
      `The chisel wrote ${view.state.doc.textContent.length} letters beside the lathe.`;
  },
});
document.querySelector('#lock').onclick = () => {
  editable = !editable;
  view.setProps({});
};
window.documentNow = () => ({ doc: view.state.doc.toJSON(), selection: view.state.selection.toJSON() });
window.change = () => view.dispatch(view.state.tr.insertText('Sharpen the chisel. ', 1));
