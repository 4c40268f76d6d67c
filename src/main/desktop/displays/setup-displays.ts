import type { SetupDisplay } from '../../../core/staff/setup-display';
import { boardNameOf, type DisplayBinding } from '../../settings/display-settings';
import type { NamedDisplay } from './display-names';
import { placeBoards } from './placement';

/** The displays that are there, from left to right, then those that are only bound. */
export function setupDisplays(
  displays: readonly NamedDisplay[],
  bindings: readonly DisplayBinding[],
): SetupDisplay[] {
  const { placed, missing } = placeBoards(displays, bindings);
  const present = displays.map((display): SetupDisplay => {
    const { name, label, bounds, scaleFactor } = display;
    const page = placed.find((each) => each.display === display)?.page;
    return {
      name,
      label: label.trim(),
      isPresent: true,
      width: Math.round(bounds.width * scaleFactor),
      height: Math.round(bounds.height * scaleFactor),
      page: page === undefined ? null : boardNameOf(page),
    };
  });
  return [...present, ...missing.map(absent)];
}

function absent({ display, page }: DisplayBinding): SetupDisplay {
  const size = { width: null, height: null };
  return { name: display, label: '', isPresent: false, ...size, page: boardNameOf(page) };
}
