document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  window.report('refused by', violatedDirective, blockedURI.replace(/^.*\//, '')),
);
document.querySelector('#change').onclick = () => {
  document.querySelector('#text').textContent = 'Now the burl is on the lathe.';
};
