import type { RoomBoard } from '../../../core/board/room-board';
import type { DoorState } from '../../../core/board/room/door-state';
import { cutToLines, hidden, isTooWide, linesOf, part } from './ruler-parts';

/** How large the texts of a panel are drawn, and what of them has room. */
export type FittedPanel = {
  readonly roomText: string;
  /** In units of the styles, as `nameSize`. */
  readonly roomSize: number;
  /** In pixels: it is a share of the panel's height, however the styles are scaled. */
  readonly wordSize: number;
  readonly nameSize: number;
  /** Of the events that have a place, in their order. */
  readonly names: readonly string[];
};

export const nothingFitted: FittedPanel = {
  roomText: '',
  roomSize: 76,
  wordSize: 0,
  nameSize: 122,
  names: [],
};

/** Of the panel's height: on one line at least 12 % (design/README.md), on two as much as has room. */
const wordShares = {
  wide: { oneLine: [0.19, 0.17, 0.155, 0.14, 0.13, 0.12], mostOnTwo: 0.155 },
  tall: { oneLine: [0.24, 0.21, 0.19, 0.17, 0.155, 0.14, 0.13, 0.12], mostOnTwo: 0.17 },
};
const smallestShare = 0.05;
const roomSizes = [76, 60, 48];
const nameSizes = [122, 104, 88, 74, 64, 56];
const mostNameLines = 3;
const mostNameLinesTogether = 2;

/**
 * The largest sizes in which the panel holds its texts: a name takes up to three lines, smaller ones
 * before it is cut; events that share the room are named as many as have a place, two at least.
 */
export function fitPanel(
  panel: HTMLElement,
  board: Pick<RoomBoard, 'roomName' | 'state'>,
  moreText: (count: number) => string,
): FittedPanel {
  const ruler = createRuler(panel, board.state, moreText);
  const room = ruler.room(board.roomName);
  const wordSize = board.state.word === '' ? 0 : ruler.word();
  const names = ruler.names();
  ruler.remove();
  return { ...room, wordSize, ...names };
}

function createRuler(panel: HTMLElement, state: DoorState, moreText: (count: number) => string) {
  const room = part('h1', 'door-room');
  const word = part('p', 'door-word', state.word);
  const block = part('div', 'door-block');
  const said = part('div', 'door-said');
  said.append(block);
  const ruler = hidden('div', `${panel.className} door-ruler`, [
    room,
    said,
    part('div', 'door-track'),
  ]);
  panel.append(ruler);

  function show(count: number, nameSize: number): HTMLElement[] {
    ruler.style.setProperty('--name', String(nameSize));
    const shown = state.events.slice(0, count);
    const names = shown.map(({ name }) => part('p', 'door-name', name));
    const events = shown.map(({ detail, news }, index) => {
      const event = part('li', 'door-event');
      event.append(
        names[index] ?? '',
        part('p', 'door-detail', detail),
        part('p', 'door-news', news),
      );
      return event;
    });
    const list = part('ul', 'door-events');
    list.classList.toggle('door-several', state.events.length > 1);
    list.append(...events);
    const left = state.events.length - count;
    const more = part('p', 'door-more', left > 0 ? moreText(left) : '');
    block.replaceChildren(word, list, more, part('p', 'door-detail door-lone', state.detail));
    return names;
  }

  const fits = () => said.scrollHeight <= said.clientHeight + 1;

  return {
    room: (name: string) => fitRoom(ruler, room, name),
    word: () => {
      show(0, nothingFitted.nameSize);
      return fitWord(ruler, word);
    },
    names: () => fitNames(state, show, fits) ?? cutNames(state, ruler, show),
    remove: () => ruler.remove(),
  };
}

function fitRoom(
  ruler: HTMLElement,
  room: HTMLElement,
  name: string,
): Pick<FittedPanel, 'roomText' | 'roomSize'> {
  const setSize = (size: number) => ruler.style.setProperty('--room', String(size));
  room.textContent = name;
  const roomSize = roomSizes.find((size, index) => {
    setSize(size);
    return linesOf(room) <= Math.min(index + 1, 2) && !isTooWide(room);
  });
  if (roomSize !== undefined) return { roomText: name, roomSize };
  const roomText = cutToLines(room, name, 2);
  return { roomText, roomSize: roomSizes.at(-1) ?? 0 };
}

function fitWord(ruler: HTMLElement, word: HTMLElement): number {
  const height = ruler.clientHeight;
  const { oneLine, mostOnTwo } = ruler.clientWidth > height ? wordShares.wide : wordShares.tall;
  const takes = (share: number, lines: number) => {
    ruler.style.setProperty('--word', `${share * height}px`);
    return linesOf(word) <= lines && !isTooWide(word);
  };
  const whole = oneLine.find((share) => takes(share, 1));
  if (whole !== undefined) return whole * height;
  let share = mostOnTwo;
  while (share > smallestShare && !takes(share, 2)) share -= 0.005;
  return share * height;
}

function fitNames(
  { events }: DoorState,
  show: (count: number, nameSize: number) => HTMLElement[],
  fits: () => boolean,
): Pick<FittedPanel, 'nameSize' | 'names'> | null {
  const lines = mostLinesOf(events);
  const isWhole = (name: HTMLElement) => linesOf(name) <= lines && !isTooWide(name);
  for (const count of [events.length, 2].filter((most) => most <= events.length)) {
    for (const nameSize of nameSizes) {
      if (!show(count, nameSize).every(isWhole) || !fits()) continue;
      return { nameSize, names: events.slice(0, count).map(({ name }) => name) };
    }
  }
  return null;
}

/** At the smallest size as many whole words as have place. */
function cutNames(
  { events }: DoorState,
  ruler: HTMLElement,
  show: (count: number, nameSize: number) => HTMLElement[],
): Pick<FittedPanel, 'nameSize' | 'names'> {
  ruler.classList.add('door-breaking');
  const nameSize = nameSizes.at(-1) ?? 0;
  const shown = show(Math.min(events.length, 2), nameSize);
  const names = shown.map((element, index) =>
    cutToLines(element, events[index]?.name ?? '', mostLinesOf(events)),
  );
  return { nameSize, names };
}

function mostLinesOf(events: DoorState['events']): number {
  return events.length > 1 ? mostNameLinesTogether : mostNameLines;
}
