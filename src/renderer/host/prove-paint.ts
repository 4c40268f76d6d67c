import type { BoardBridge, PaintProof } from '../../board-contract';

/** Answers a host that asks whether this page still draws. A browser's host never does. */
export function provePaint(bridge: BoardBridge | undefined): void {
  if (!bridge?.onPaintCheck) return;
  let hasFrames = false;
  // The first begins before the frame that is under way is drawn, the second after it.
  const awaitFrames = () =>
    requestAnimationFrame(() => requestAnimationFrame(() => (hasFrames = true)));
  awaitFrames();
  bridge.onPaintCheck((): PaintProof => {
    const isDark = document.querySelector('.frame-black') !== null;
    const proof = { isDark, isDrawn: isDark || isDrawn(), hasFrames };
    hasFrames = false;
    awaitFrames();
    return proof;
  });
}

/** Something is written on the page, it takes up space, and the style sheet has its say. */
function isDrawn(): boolean {
  const { body } = document;
  const isStyled = getComputedStyle(body).fontFamily.includes('Inter');
  return isStyled && body.textContent.trim() !== '' && body.scrollHeight > 0;
}
