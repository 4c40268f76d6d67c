import { useContext, type JSX } from 'solid-js';
import { isStaffLink } from '../../core/staff/planning-center-link';
import { StaffContext } from './staff-context';

/** Opens in the person's own browser; nothing where it leads anywhere else than to Planning Center. */
export function StaffLink(props: {
  readonly href: string;
  /** What it opens, for those who do not see what it stands beside. */
  readonly of: string;
  readonly children: JSX.Element;
}): JSX.Element {
  const staff = useContext(StaffContext);
  const open = (event: MouseEvent) => {
    if (staff?.openLink === undefined) return;
    event.preventDefault();
    staff.openLink(props.href);
  };
  return (
    <>
      {isStaffLink(props.href) && (
        <a
          class="staff-link"
          href={props.href}
          target="_blank"
          rel="noopener noreferrer"
          onClick={open}
        >
          {props.children}
          <span class="for-ears">: {props.of}, in your browser</span>{' '}
          <span aria-hidden="true">↗</span>
        </a>
      )}
    </>
  );
}
