import { boardBridgeName, type BoardBridge } from '../../board-contract';

/** The bridge that the preload gave this window, or undefined in a browser. */
export function ipcBridge(): BoardBridge | undefined {
  return (window as { readonly [boardBridgeName]?: BoardBridge })[boardBridgeName];
}
