import type { JSX } from 'solid-js';
import { setupPaths } from './setup-path';

/** The way back, and what the page is about. */
export function SetupHead(props: { readonly title: string }): JSX.Element {
  return (
    <header class="setup-head">
      <a href={setupPaths.start}>Setup</a>
      <h1>{props.title}</h1>
    </header>
  );
}
