import { expect, test } from 'vitest';
import { whyRefused } from '../../../src/main/desktop/ipc-sender';

const ours = { id: 1 };
const admitted = new Set([ours]);
const home = { url: 'app://narthex/board/agenda', parent: null };

test('the main frame of an own window on the own origin is heard', () => {
  expect(whyRefused({ sender: ours, senderFrame: home }, admitted)).toBeUndefined();
});

test('a window that we did not open is refused', () => {
  const event = { sender: { id: 1 }, senderFrame: home };
  expect(whyRefused(event, admitted)).toBe('not from a window of ours');
});

test.each([null, undefined])('a frame that is gone is refused: %s', (senderFrame) => {
  expect(whyRefused({ sender: ours, senderFrame }, admitted)).toBe('from a frame that is gone');
});

test('a frame within a page is refused, even on the own origin', () => {
  const event = { sender: ours, senderFrame: { ...home, parent: home } };
  expect(whyRefused(event, admitted)).toBe('from a frame within a page');
});

test.each([
  '',
  'about:blank',
  'about:srcdoc',
  'https://api.planningcenteronline.com/',
  'http://127.0.0.1:8420/board/agenda',
  'app://narthex.evil/board/agenda',
  'app://evil/board/agenda',
  'file:///board/agenda',
  'data:text/html,board',
  'blob:app://narthex/3f2a',
])('a page of another origin is refused: "%s"', (url) => {
  const event = { sender: ours, senderFrame: { url, parent: null } };
  expect(whyRefused(event, admitted)).toBe('from a page of another origin');
});
