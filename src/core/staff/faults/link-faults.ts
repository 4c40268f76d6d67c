import { isSignUp } from '../../schedule/public-link';
import type { LookedDay } from './day-facts';
import { faultOf, type ScreenFault } from './screen-fault';

/**
 * Events that people can sign up for, but whose page nobody has published: no screen shows a code for them.
 * Seen by what an event is connected to; of its own addresses none is kept while it is not published.
 */
export function linkFaults({ shown }: LookedDay): ScreenFault[] {
  return shown
    .filter(({ instance }) => !instance.isVisibleInChurchCenter)
    .filter(({ connections }) => connections.some(isSignUp))
    .map(({ instance, times }) =>
      faultOf(instance, times[0], {
        kind: 'unpublished-link',
        severity: 'look',
        what: 'It has a sign-up but is not published in Church Center, so screens show no code to sign up with.',
        mend: 'If visitors may sign up, open the event in Planning Center Calendar and publish it in Church Center.',
      }),
    );
}
