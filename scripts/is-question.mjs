/** What takes the next word as its value. */
const valued = ['--host', '--port', '--data-dir', '--board'];

/** Setting the password asks for one. */
const questions = [
  '--help',
  '--version',
  '--set-staff-password',
  '--forget-staff-password',
  'doctor',
];

/**
 * Whether a start only asks something, which needs no window and is not asked again when it ends badly.
 *
 * @param {readonly string[]} args
 */
export function isQuestion(args) {
  return args.some((arg, index) => {
    if (valued.includes(args[index - 1] ?? '')) return false;
    return questions.includes(arg);
  });
}
