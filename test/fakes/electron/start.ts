import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import type * as ControlsModule from './controls';
import type * as DoubleModule from './electron';
import type * as LifecycleModule from './lifecycle';
import type { Call } from './launch-double';
import type * as SettingsModule from './settings';

/*
 * The child process that a test starts: `node start.ts <built main entry> [arguments of the app]`. Runs the
 * entry as Electron would, with the double for `electron`, and lets the parent ask and act.
 */

const at = (file: string) => new URL(file, import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'electron') return next(at('./electron.ts'), context);
    // Node wants the ending that our imports leave out.
    const isOurs = context.parentURL?.startsWith(at('./')) === true && specifier.startsWith('./');
    return next(isOurs ? `${specifier}.ts` : specifier, context);
  },
});

// Read before the app runs, whose environment it is not.
((await import(at('./settings.ts'))) as typeof SettingsModule).doubleSettings();
const electron = (await import(at('./electron.ts'))) as typeof DoubleModule;
const { controls } = (await import(at('./controls.ts'))) as typeof ControlsModule;
const { becomeReady } = (await import(at('./lifecycle.ts'))) as typeof LifecycleModule;

type AnyFunction = (...args: unknown[]) => unknown;

let enter: () => void = () => undefined;
/** Before the entry has run there is nothing to be asked. */
const entered = new Promise<void>((resolve) => (enter = resolve));

function act({ name, args }: Call): unknown {
  if (name !== 'evaluate') return (controls[name] as AnyFunction)(...args);
  const [source, argument] = args as [string, unknown];
  // As Playwright does it with a real Electron: the test's own function, in the main process.
  const evaluated = (0, eval)(`(${source})`) as AnyFunction;
  return evaluated(electron.default, argument);
}

process.on('message', (call: Call) => {
  const acted = entered.then(() => act(call));
  void acted.then(
    (value) => process.send?.({ id: call.id, value }),
    (error: unknown) => process.send?.({ id: call.id, error: String(error) }),
  );
});
// Whoever started it is gone.
process.once('disconnect', () => process.exit(1));

// As of `electron .`: the program, where the app is, and the app's own arguments.
process.argv.splice(1, 1);
await import(pathToFileURL(process.argv[1] ?? '').href);
becomeReady();
enter();
electron.app.emit('ready', {}, {});
