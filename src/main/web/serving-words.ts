import type { WebServer } from './web-server';

/** What a person who started it is told: one line for this computer, one for each way from other devices. */
export function servingWords({ url, lanUrls }: Pick<WebServer, 'url' | 'lanUrls'>): string[] {
  return [
    `Narthex is serving boards at ${url}`,
    ...lanUrls.map((lanUrl) => `Other devices on this network find them at ${lanUrl}`),
  ];
}
