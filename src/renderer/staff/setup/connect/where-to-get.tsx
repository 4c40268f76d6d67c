import type { JSX } from 'solid-js';
import { StaffLink } from '../../staff-link';

const tokenPage = 'https://api.planningcenteronline.com/oauth/applications';

/** Where a personal access token is made, and by whom it is best made. */
export function WhereToGet(): JSX.Element {
  return (
    <section class="setup-panel" aria-labelledby="setup-where">
      <h2 id="setup-where">Get a personal access token</h2>
      <ol class="setup-steps">
        <li>
          In Planning Center, add a person for the boards alone, such as “Lobby Boards”, and make
          them a viewer of Calendar. Then the token sees no more than a viewer, and it goes on when
          somebody leaves.
        </li>
        <li>
          Sign in as that person, and open{' '}
          <StaffLink href={tokenPage} of="Planning Center’s page for tokens">
            Planning Center’s page for tokens
          </StaffLink>
          .
        </li>
        <li>
          Under “Personal Access Tokens”, make a new one, name it “Narthex”, and copy both of its
          halves into the fields below. Planning Center shows the secret only once.
        </li>
      </ol>
    </section>
  );
}
