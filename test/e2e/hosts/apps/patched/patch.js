/** The libraries' methods go onto the natives, as pages that use them have it. */
window.Sugar.extend({ objectPrototype: false });
