import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { basicAuthorization, Secret } from '../../src/main/calendar/credential';
import { leaksSoFar } from '../canary-watch';
import { canary, holdsCanary } from '../fakes/canary';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'narthex-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('the canary is found', () => {
  test.each(['', 'a', 'ab', 'abc', 'app-19c2'])(
    'in an authorization of the application "%s"',
    (applicationId) => {
      const header = basicAuthorization({ applicationId, secret: new Secret(canary) });
      expect(holdsCanary(header)).toBe(true);
      expect(holdsCanary(header.replaceAll('+', '-').replaceAll('/', '_'))).toBe(true);
    },
  );

  test('in clear, in a URL, in JSON and in bytes', () => {
    const url = new URL('https://calendar.example/');
    url.searchParams.set('secret', canary);
    const outputs = [
      `a${canary}b`,
      encodeURIComponent(canary),
      url.href,
      JSON.stringify({ canary }),
    ];
    expect(outputs.map(holdsCanary)).toEqual([true, true, true, true]);
    expect(holdsCanary(Buffer.from(`a${canary}b`))).toBe(true);
  });

  test('nowhere else', () => {
    expect(holdsCanary(`canary ${btoa('app:another secret of that length')}`)).toBe(false);
  });
});

describe('the watch sees', () => {
  test('what a file is given, by name, by handle and by stream', async () => {
    await writeFile(join(directory, 'by-name'), canary);
    expect(leaksSoFar()).toContain('fs.promises.writeFile');
    const handle = await open(join(directory, 'by-handle'), 'w');
    await handle.write(canary);
    await handle.close();
    expect(leaksSoFar()).toContain("a file handle's write");
    const stream = createWriteStream(join(directory, 'by-stream')).end(canary);
    await finished(stream);
    expect(leaksSoFar()).toContain('fs.write');
  });

  const answerOf = async (listener: RequestListener, headers: Record<string, string> = {}) => {
    const server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await (await fetch(`http://127.0.0.1:${port}/board`, { headers })).text();
    server.close();
    return leaksSoFar();
  };

  test('what a server of ours answers, in its body and in a header', async () => {
    expect(await answerOf((_, response) => response.end(canary))).toEqual(['an answer to /board']);
    const inHeader: RequestListener = (_, response) => response.setHeader('x', canary).end();
    expect(await answerOf(inHeader)).toEqual(['an answer to /board']);
  });

  test('no leak where a calendar service answers who knows the secret', async () => {
    const headers = { authorization: `Basic ${btoa(`app:${canary}`)}` };
    expect(await answerOf((_, response) => response.end(canary), headers)).toEqual([]);
  });

  test('what a child process says', async () => {
    const child = spawn(process.execPath, ['-p', 'process.env.SECRET'], {
      env: { SECRET: canary },
    });
    await once(child, 'close');
    expect(leaksSoFar()).toEqual(['the output of a child process']);
  });
});
