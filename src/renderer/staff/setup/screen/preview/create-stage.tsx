import { createSignal, type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import type { GlassSize } from '../../../../board/frame/create-glass';
import { StageContext } from '../../../../board/frame/stage';
import { stageStyle } from './stage-style';

/**
 * Draws boards inside of `host`, in styles that nothing around them shares. Returns a function that takes
 * all of it down.
 */
export function createStage(host: HTMLElement, drawing: () => JSX.Element): () => void {
  const root = document.createElement('div');
  root.className = 'stage';
  const [glass, setGlass] = createSignal<GlassSize>(measured(host, root), {
    equals: (before, now) => before.width === now.width && before.height === now.height,
  });
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [stageStyle()];
  shadow.append(root);
  const observer = new ResizeObserver(() => setGlass(measured(host, root)));
  observer.observe(host);
  const end = render(
    () => <StageContext.Provider value={{ root, glass }}>{drawing()}</StageContext.Provider>,
    root,
  );
  return () => {
    observer.disconnect();
    end();
  };
}

/** What the styles of boards know as vw, vh and vmin: hundredths of the stage. */
function measured({ clientWidth: width, clientHeight: height }: HTMLElement, root: HTMLElement) {
  root.style.setProperty('--stage-vw', `${width / 100}px`);
  root.style.setProperty('--stage-vh', `${height / 100}px`);
  root.style.setProperty('--stage-vmin', `${Math.min(width, height) / 100}px`);
  return { width, height };
}
