/** How long to wait, for people: "40 seconds", and from one and a half minutes on "2 minutes". Rounded up. */
export function waitText(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? '1 second' : `${Math.ceil(seconds)} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
