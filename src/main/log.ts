/** What staff and maintainers can read afterwards. Messages carry no secret, no header and no query. */
export type Log = {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
};

/** One line a message on standard error, with the time in UTC. */
export const consoleLog: Log = {
  info: (message) => {
    write('info', message);
  },
  warn: (message) => {
    write('warn', message);
  },
};

function write(level: string, message: string): void {
  const line = message.replace(/\p{Cc}+/gu, ' ');
  process.stderr.write(`${new Date().toISOString()} ${level} ${line}\n`);
}
