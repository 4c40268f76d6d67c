/* One script for both worlds of a window; see build-page-script.ts. */
export { openMainWorld } from './main-world';
export { runPreload } from './preload-world';
