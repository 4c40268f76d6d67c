/** Whether the app is ready, which decides what may be called: as in Electron, after the entry has run. */
let ready = false;

export function isReady(): boolean {
  return ready;
}

export function becomeReady(): void {
  ready = true;
}

/** `refusal` as Electron words it. */
export function onlyBeforeReady(refusal: string): void {
  if (ready) throw new Error(refusal);
}

export function onlyAfterReady(refusal: string): void {
  if (!ready) throw new Error(refusal);
}

type EventOf<Details> = Details & {
  preventDefault: () => void;
  readonly defaultPrevented: boolean;
};

/** An event as Electron's listeners get it first. */
export function makeEvent<Details extends object>(details: Details): EventOf<Details> {
  let isPrevented = false;
  return Object.defineProperties(details as EventOf<Details>, {
    preventDefault: {
      enumerable: true,
      value: () => {
        isPrevented = true;
      },
    },
    defaultPrevented: { enumerable: true, get: () => isPrevented },
  });
}
