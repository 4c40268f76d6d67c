import { createMemo, type JSX } from 'solid-js';
import type { ForwardingLine } from '../../../core/board/room/forwarding';
import { createMeasured } from '../measured';
import { cutToLines, hidden } from './ruler-parts';

const mostTitleLines = 2;

/** Where to go for what was to be in this room. */
export function DoorCard(props: { readonly line: ForwardingLine }): JSX.Element {
  const card = createMeasured();
  const title = createMemo(() => {
    const element = card.element();
    if (!element) return props.line.title;
    const ruler = hidden('p', 'door-card-title door-card-ruler');
    element.append(ruler);
    const text = cutToLines(ruler, props.line.title, mostTitleLines);
    ruler.remove();
    return text;
  });
  return (
    <div class="door-card" ref={card.ref}>
      <p class="door-card-title" dir="auto">
        {title()}
      </p>
      <p class="door-card-text" dir="auto">
        {props.line.text}
      </p>
    </div>
  );
}
