import type { RenderProcessGoneDetails } from 'electron/main';

/** Electron's word for why a renderer is gone; `status` is Chromium's. */
export function goneReason(status: string): RenderProcessGoneDetails['reason'] {
  if (status.includes('oom')) return 'oom';
  if (status.includes('kill')) return 'killed';
  if (status.includes('launch')) return 'launch-failed';
  if (status.includes('integrity')) return 'integrity-failure';
  return status.includes('abnormal') ? 'abnormal-exit' : 'crashed';
}
