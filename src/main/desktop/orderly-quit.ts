import type { App } from 'electron';
import { once } from '../once';

/** Holds an app that is told to quit until `stop` is through, however often it is told. */
export function quitAfter(app: Pick<App, 'on' | 'quit'>, stop: () => Promise<void>): void {
  let isStopped = false;
  const stopAndQuit = once(async () => {
    await stop();
    isStopped = true;
    app.quit();
  });
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    void stopAndQuit();
  });
}
