/** What is wrong with the name of a new screen, before the host is asked; empty where nothing is. */
export function nameComplaint(name: string, taken: readonly string[]): string {
  if (name.trim() === '') return 'Give the screen a name.';
  if (taken.includes(name.trim())) return `There is a screen “${name.trim()}” already.`;
  if (name.includes('/')) return 'Use letters, digits, spaces, dots and hyphens.';
  return '';
}
