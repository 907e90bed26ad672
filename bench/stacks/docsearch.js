import docsearch from '@docsearch/js';

globalThis.stack = { docsearch };
