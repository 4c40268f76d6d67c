import { version } from '../../package.json';

/** When this program was built; the build puts the moment here. */
declare const builtAt: number;

/** Milliseconds since 1970. No clock that is right says less. */
export const buildMoment = () => builtAt;

/** How Planning Center knows who asks. */
export const userAgent = `Narthex/${version} (lobby boards from Planning Center Calendar)`;
