import { Secret } from '../calendar/credential';

/**
 * Takes the credential out of the environment once it is read. Electron hands the main process's
 * environment to each window's process, and a child would inherit it. Returns a function that acts while it
 * is back, for a program that starts itself again.
 */
export function forgetCredential(
  env: Record<string, string | undefined>,
): (act: () => void) => void {
  const { NARTHEX_PLANNING_CENTER_APP_ID: applicationId, NARTHEX_PLANNING_CENTER_SECRET: text } =
    env;
  const secret = text === undefined ? undefined : new Secret(text);
  delete env.NARTHEX_PLANNING_CENTER_APP_ID;
  delete env.NARTHEX_PLANNING_CENTER_SECRET;
  return (act) => {
    if (applicationId !== undefined) env.NARTHEX_PLANNING_CENTER_APP_ID = applicationId;
    if (secret !== undefined) env.NARTHEX_PLANNING_CENTER_SECRET = secret.reveal();
    act();
    delete env.NARTHEX_PLANNING_CENTER_APP_ID;
    delete env.NARTHEX_PLANNING_CENTER_SECRET;
  };
}
