/** Long enough for somebody who looks for it. */
const idleMs = 3_000;

/** On the page's root while a mouse is in use; the styles hide the pointer without it. */
const inUse = 'has-pointer';

/**
 * Shows the pointer while somebody moves a mouse, and for three seconds after. There is a timer only then,
 * and one at most, however fast the mouse. A page that changes beneath a mouse that lies still sends a
 * movement too, to the same place.
 */
export function hideIdlePointer(): void {
  const { classList } = document.documentElement;
  let place = '';
  let movedAtMs = 0;
  function rest(): void {
    const leftMs = movedAtMs + idleMs - performance.now();
    if (leftMs > 0) setTimeout(rest, leftMs);
    else classList.remove(inUse);
  }
  addEventListener('pointermove', ({ pointerType, screenX, screenY }) => {
    const before = place;
    place = `${screenX} ${screenY}`;
    if (pointerType !== 'mouse' || before === '' || before === place) return;
    movedAtMs = performance.now();
    if (classList.contains(inUse)) return;
    classList.add(inUse);
    setTimeout(rest, idleMs);
  });
}
