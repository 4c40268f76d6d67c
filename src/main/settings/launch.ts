import { parseArgs } from 'node:util';

/** A start that cannot be: one line for a person, and the exit code of sysexits.h that says of what kind. */
export type Refusal = { readonly message: string; readonly exitCode: 64 | 69 | 75 };

export function isRefusal(value: object): value is Refusal {
  return 'exitCode' in value;
}

/** A line that was typed wrongly: EX_USAGE. */
export function usageRefusal(message: string): Refusal {
  return { message, exitCode: 64 };
}

/** What was typed after the command. Undefined where nothing was said. */
export type LaunchFlags = {
  /** The one word that may stand without dashes: say what is well on this computer, and leave. */
  readonly doctor: boolean;
  readonly web: boolean;
  readonly serve: boolean;
  readonly demo: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly windowed: boolean;
  readonly identify: boolean;
  /** The window for staff, beside the boards that run, or alone. */
  readonly staff: boolean;
  readonly keepCredential: boolean;
  readonly forgetCredential: boolean;
  readonly setStaffPassword: boolean;
  readonly forgetStaffPassword: boolean;
  readonly host: string | undefined;
  readonly port: string | undefined;
  readonly dataDir: string | undefined;
  readonly board: string | undefined;
};

const options = {
  web: { type: 'boolean', default: false },
  serve: { type: 'boolean', default: false },
  demo: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
  windowed: { type: 'boolean', default: false },
  identify: { type: 'boolean', default: false },
  staff: { type: 'boolean', default: false },
  'keep-credential': { type: 'boolean', default: false },
  'forget-credential': { type: 'boolean', default: false },
  'set-staff-password': { type: 'boolean', default: false },
  'forget-staff-password': { type: 'boolean', default: false },
  host: { type: 'string' },
  port: { type: 'string' },
  'data-dir': { type: 'string' },
  board: { type: 'string' },
} as const;

export function parseFlags(args: readonly string[]): LaunchFlags | Refusal {
  try {
    const { doctor, rest } = withoutDoctor(args);
    const { values } = parseArgs({ args: rest, options, allowPositionals: false });
    return {
      doctor,
      web: values.web,
      serve: values.serve,
      demo: values.demo,
      help: values.help,
      version: values.version,
      windowed: values.windowed,
      identify: values.identify,
      staff: values.staff,
      keepCredential: values['keep-credential'],
      forgetCredential: values['forget-credential'],
      setStaffPassword: values['set-staff-password'],
      forgetStaffPassword: values['forget-staff-password'],
      host: values.host,
      port: values.port,
      dataDir: values['data-dir'],
      board: values.board,
    };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [reason] = error.message.split(/\.?\n|\. /u);
    return usageRefusal(`${reason ?? error.message}. --help lists the options.`);
  }
}

/** A start that asks for the text of the options or the version wants nothing else. */
export function asksDoctor(flags: LaunchFlags | Refusal): flags is LaunchFlags {
  return !isRefusal(flags) && flags.doctor && !flags.help && !flags.version;
}

/** Takes the word out where it is a word of its own: behind an option it is that option's value. */
function withoutDoctor(args: readonly string[]) {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const word = tokens.find((token) => token.kind === 'positional' && token.value === 'doctor');
  return { doctor: word !== undefined, rest: args.filter((_, index) => index !== word?.index) };
}

/** For a person: what may stand behind `--board`. */
export const boardWords = 'agenda, timeline, sign-up, room/ID or screen/NAME';

export const helpText = `Narthex shows room and time boards from Planning Center Calendar.

  npm start -- [options]
  npm start -- doctor    look at this computer, say what is well and what to do about the rest,
                         and leave; nothing is changed. An installed one: narthex doctor

  --web                serve the boards for a browser, even where windows could be opened
  --serve              windows, and the same boards for browsers and tablets on this network
  --host ADDRESS       listen on this address: 127.0.0.1 with --web, all of them with --serve
  --port NUMBER        listen on this port instead of 8420; 0 picks a free one
  --data-dir PATH      keep schedule and settings in this folder
  --demo               show the demonstration church, even where credentials are given
  --board NAME         the board of the first display: ${boardWords}
  --windowed           a window among others, for the desk, instead of the full screen
  --staff              open the window for staff: over the boards that run, or alone at a desk
  --identify           show on each display its name, for the setting "displays"
  --keep-credential    keep application id and secret for later starts, say where, and leave; they
                       come from the variables below, or as two lines on standard input
  --forget-credential  remove what is kept, and leave
  --set-staff-password
                       set the password with which staff sign in at /staff from other devices; it is
                       asked for, or one line on standard input. Narthex may be running
  --forget-staff-password
                       remove it, and with it the staff pages of other devices
  --help               print this text
  --version            print the version

  NARTHEX_PLANNING_CENTER_APP_ID   the application id of a personal access token
  NARTHEX_PLANNING_CENTER_SECRET   its secret
  NARTHEX_PLANNING_CENTER_URL      another origin to ask: https, or http on loopback
  NARTHEX_DATA_DIR                 as --data-dir
  NARTHEX_POLL_SECONDS             seconds between two polls, at least 5 (60)

Ctrl+Shift+Q, or Cmd+Shift+Q, ends Narthex on a full screen.
Without application id and secret those are taken that systemd gives (narthex-application-id,
narthex-secret), then those that are kept; else the demonstration church is shown.`;
