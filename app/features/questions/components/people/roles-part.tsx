import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { HiddenText } from '~/ui/hidden-text';
import { Part } from '~/ui/part';
import { Badge } from '~/ui/tag';
import { sayAsker } from '../../asker-words';
import type { RoleView } from '../../views';

const names = { chair: 'Chair', speaker: 'Speaker', helper: 'Helper' } as const;

/** Who does what at the session. */
export function RolesPart({ roles, mayManage }: { roles: RoleView[]; mayManage: boolean }) {
  return (
    <Part title="Who does what">
      {roles.length === 0 ? (
        <p>Nobody has a part yet. A session needs a chair; the webmaster can always stand in.</p>
      ) : (
        <ul className="pbc-rows is-tight" role="list" aria-label="Who does what">
          {roles.map((part) => (
            <li key={part.id} className="pbc-person-line">
              <span>
                <Badge>{names[part.role]}</Badge> {sayAsker(part)}
              </span>
              {mayManage ? (
                <Form method="post">
                  <input type="hidden" name="role" value={part.id} />
                  <Button small variant="secondary" name="deed" value="take-role">
                    Remove
                    <HiddenText>
                      {' '}
                      {part.name} as {names[part.role].toLowerCase()}
                    </HiddenText>
                  </Button>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
