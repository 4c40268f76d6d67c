import { expect, test } from 'vitest';
import { parseFlags } from '../../../src/main/settings/launch';

/* What comes after the program's name reaches Chromium and Node before it reaches us. Where it is none of
   our own options the start ends, and no board runs with it. Variables are the fuses' part. */

test.each([
  '--no-sandbox',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--ignore-certificate-errors',
  '--host-rules=MAP * evil.example',
  '--host-resolver-rules=MAP * evil.example',
  '--proxy-server=evil.example',
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--inspect',
  '--inspect-brk=0.0.0.0:9229',
  '--require=./evil.js',
  '-r',
  '--js-flags=--expose-gc',
  '--gpu-launcher=evil',
  '--renderer-cmd-prefix=evil',
  '--utility-cmd-prefix=evil',
  '--load-extension=./evil',
  '--user-data-dir=/tmp/evil',
  '--enable-features=Evil',
  '--enable-logging=file',
  '--log-net-log=/tmp/evil',
  'https://evil.example/',
  'file:///etc/passwd',
])('threat 30 · a start with %s ends with EX_USAGE', (argument) => {
  expect(parseFlags(['--demo', argument])).toHaveProperty('exitCode', 64);
});
