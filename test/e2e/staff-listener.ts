import type { ScreenHealth, StaffPresent } from '../../src/staff-contract';

/** A staff page that only listens. */
export type StaffListener = {
  /** The screens of each present that it has heard, the newest last. */
  readonly heard: readonly (readonly ScreenHealth[])[];
  readonly leave: () => void;
};

/** Signs in at a host, whose address ends with a slash, and listens to what staff are told. */
export async function listenAsStaff(url: string, password: string): Promise<StaffListener> {
  const { origin } = new URL(url);
  const signIn = await fetch(`${origin}/staff/sign-in`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ password }),
  });
  const cookie = /^[^;]*/u.exec(signIn.headers.get('set-cookie') ?? '')?.[0] ?? '';
  const end = new AbortController();
  const news = await fetch(`${origin}/staff/news`, { headers: { cookie }, signal: end.signal });
  if (!news.ok || !news.body) throw new Error(`Staff hear nothing: ${news.status}`);
  const heard: (readonly ScreenHealth[])[] = [];
  void listen(news.body, heard).catch(() => undefined);
  return { heard, leave: () => end.abort() };
}

async function listen(
  body: ReadableStream<Uint8Array>,
  heard: (readonly ScreenHealth[])[],
): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of body) {
    text += decoder.decode(bytes, { stream: true });
    const words = text.split('\n\n');
    text = words.pop() ?? '';
    for (const word of words) {
      const data = /^event: present\ndata: (.*)$/mu.exec(word)?.[1];
      if (data !== undefined) heard.push((JSON.parse(data) as StaffPresent).screens);
    }
  }
}
