import { PagefindUI } from '@pagefind/default-ui';

globalThis.stack = { PagefindUI };
