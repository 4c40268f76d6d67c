/** What a preload's world tells the main process; `args` and `values` are encoded by wire.ts. */
export type FromPage =
  | {
      readonly kind: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly args: string;
    }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | { readonly kind: 'preload-error'; readonly message: string; readonly stack: string }
  | { readonly kind: 'context-menu'; readonly x: number; readonly y: number };

/** What the main process tells a preload's world. */
export type ToPage =
  | { readonly kind: 'message'; readonly channel: string; readonly args: string }
  | { readonly kind: 'answer'; readonly id: number; readonly values: string }
  | { readonly kind: 'refusal'; readonly id: number; readonly message: string };
