import { expect, test } from 'vitest';
import {
  judgeAutostart,
  type SeenAutostart,
} from '../../../../src/main/doctor/judge/judge-autostart';

const bare: SeenAutostart = {
  platform: 'linux',
  wantedBy: [],
  hasLabwc: false,
  isInLabwc: false,
  entries: [],
};
const wantedBy = ['graphical-session.target'];

test.each([
  ['an enabled service', { wantedBy }, 'well'],
  [
    'one on a Raspberry Pi that is started there',
    { wantedBy, hasLabwc: true, isInLabwc: true },
    'well',
  ],
  ['one on a Raspberry Pi that nothing starts', { wantedBy, hasLabwc: true }, 'attention'],
  ["the desktop's own autostart", { entries: ['narthex.desktop'] }, 'well'],
  ['nothing that is found', {}, 'unknown'],
  ['Windows', { platform: 'win32' }, 'unknown'],
] as const)('%s is judged as it is', (_, seen, verdict) => {
  expect(judgeAutostart({ ...bare, ...seen }).verdict).toBe(verdict);
});
