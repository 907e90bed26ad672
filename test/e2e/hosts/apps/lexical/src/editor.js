import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { intro, lines } from '../../shared/texts.js';

const root = document.querySelector('#editor');
const editor = createEditor({
  namespace: 'notes',
  onError: (error) => window.report('lexical', error),
  editable: document.documentElement.dataset.page === 'editor',
});
const fit = () => {
  if (editor.isEditable()) root.contentEditable = 'true';
  else root.removeAttribute('contenteditable');
};
fit();
editor.registerEditableListener(fit);
editor.setRootElement(root);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 0);
const paragraph = (text) => $createParagraphNode().append($createTextNode(text));
editor.update(
  () => {
    const all = $getRoot();
    all.clear();
    all.append(paragraph(intro), paragraph(lines[0]), paragraph(lines[2]));
  },
  { tag: 'history-merge' },
);
editor.registerTextContentListener((text) => {
  document.querySelector('#said').textContent = `The chisel wrote ${text.length} letters beside the lathe.`;
});
document.querySelector('#lock').onclick = () => editor.setEditable(!editor.isEditable());
window.documentNow = () => JSON.parse(JSON.stringify(editor.getEditorState()));
window.change = () =>
  editor.update(() => {
    const [first] = $getRoot().getAllTextNodes();
    first.setTextContent(`Sharpen the chisel. ${first.getTextContent()}`);
  });
