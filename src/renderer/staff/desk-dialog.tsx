import type { JSX } from 'solid-js';
import { Dialog } from '@kobalte/core/dialog';
import './desk-dialog.css';

/** A dialog over a staff page: Escape and its button close it, and the focus goes back to where it was. */
export function DeskDialog(props: {
  readonly title: string;
  readonly close: () => void;
  readonly children: JSX.Element;
}): JSX.Element {
  const opener = document.activeElement;
  const goBack = () => {
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  };
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && props.close()}>
      <Dialog.Portal>
        <Dialog.Overlay class="desk-dialog-ground" />
        <div class="desk-dialog-place">
          <Dialog.Content class="desk-dialog" onCloseAutoFocus={goBack}>
            <header>
              <Dialog.Title class="desk-dialog-title">{props.title}</Dialog.Title>
              <Dialog.CloseButton class="button" aria-label="Close">
                Close
              </Dialog.CloseButton>
            </header>
            {props.children}
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog>
  );
}
