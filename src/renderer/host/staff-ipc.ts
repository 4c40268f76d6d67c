import { staffBridgeName, type StaffBridge } from '../../staff-contract';

/** The bridge that the preload gave this window, or undefined in a browser. */
export function staffIpcBridge(): StaffBridge | undefined {
  return (window as { readonly [staffBridgeName]?: StaffBridge })[staffBridgeName];
}
