import type { Input, KeyboardInputEvent } from 'electron/main';

/** A key as `sendInputEvent` takes it; `keyCode` as in an accelerator. */
export type Typed = KeyboardInputEvent;

type Modifier = NonNullable<KeyboardInputEvent['modifiers']>[number];

/** https://chromedevtools.github.io/devtools-protocol/tot/Input/#method-dispatchKeyEvent */
const bits = { alt: 1, control: 2, meta: 4, shift: 8 } as const;

/** What the app is asked about a key, and what Chromium is told where nobody objects. */
export function keyEvents({ type, keyCode, modifiers = [] }: Typed) {
  const has = (...names: Modifier[]) => names.some((name) => modifiers.includes(name));
  const held = {
    alt: has('alt'),
    control: has('control', 'ctrl'),
    meta: has('meta', 'command', 'cmd'),
    shift: has('shift'),
  };
  const isLetter = /^[a-z]$/iu.test(keyCode);
  const key = isLetter && !held.shift ? keyCode.toLowerCase() : keyCode;
  const code = isLetter ? `Key${keyCode.toUpperCase()}` : keyCode;
  const input: Input = {
    type: type === 'keyUp' ? 'keyUp' : 'keyDown',
    key,
    code,
    isAutoRepeat: false,
    isComposing: false,
    ...held,
    location: 0,
    modifiers: [...modifiers],
  };
  const sum = (Object.keys(bits) as (keyof typeof bits)[])
    .filter((name) => held[name])
    .reduce((total, name) => total + bits[name], 0);
  const kind = type === 'keyUp' ? 'keyUp' : type === 'char' ? 'char' : 'keyDown';
  const text = kind === 'char' ? { text: keyCode } : {};
  return { input, command: { type: kind, key, code, modifiers: sum, ...text } as const };
}
