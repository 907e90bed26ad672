import './page.css';

const dialog = document.querySelector('dialog');
document.querySelector('#open').onclick = () => dialog.showModal();
document.querySelector('#close').onclick = () => dialog.close();
dialog.addEventListener('close', () => window.report('dialog closed'));
dialog.addEventListener('cancel', () => window.report('dialog cancelled'));
const menu = document.querySelector('#items');
document.querySelector('#menu').onclick = () => menu.classList.toggle('hidden');
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') menu.classList.add('hidden');
});
document
  .querySelector('main')
  .addEventListener('click', (event) => window.report('click on', event.target.localName));
