import { overlaps, type Interval } from '../../time/instant';

/** Where something stands among what is at the same time: which of how many lanes, the first being 0. */
export type Laned<Item> = Item & { readonly lane: number; readonly lanes: number };

/**
 * Gives each a lane of its own among those that it overlaps, the uppermost that is free. Lanes are counted
 * for each knot of overlapping ones: what is alone at its time has the whole height.
 */
export function laned<Item extends Interval>(items: readonly Item[]): Laned<Item>[] {
  return knotsOf(items).flatMap((knot) => {
    const lanes: Item[][] = [];
    const places = knot.map((item) => {
      const free = lanes.findIndex((lane) => !lane.some((other) => overlaps(other, item)));
      const lane = free === -1 ? lanes.push([]) - 1 : free;
      lanes[lane]?.push(item);
      return lane;
    });
    return knot.map((item, index) => ({ ...item, lane: places[index] ?? 0, lanes: lanes.length }));
  });
}

/** Those that hang together by overlapping; within a knot they keep their order. */
function knotsOf<Item extends Interval>(items: readonly Item[]): Item[][] {
  const knots: Item[][] = [];
  for (const item of items) {
    const met = knots.filter((knot) => knot.some((other) => overlaps(other, item)));
    const joined = [...met.flat(), item];
    knots.splice(0, knots.length, ...knots.filter((knot) => !met.includes(knot)), joined);
  }
  return knots;
}
