import { Form, Link } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Meta } from '~/ui/meta';
import { TextInput } from '~/ui/text-input';

/** Somebody who was found. */
interface Found {
  id: string;
  name: string;
  about: string;
}

/**
 * Looks for somebody by name or whole email address, and lists who was found.
 *
 * @param props.who what was looked for; nothing was when it is empty
 * @param props.to where each of them leads
 */
export function PersonFinder({
  who,
  found,
  label,
  to,
}: {
  who: string;
  found: Found[];
  label: string;
  to: (id: string) => string;
}) {
  return (
    <>
      <Form className="pbc-inline-form">
        <TextInput
          name="who"
          label={label}
          hint="Part of their name, or their whole email address"
          defaultValue={who}
          width={20}
        />
        <Button variant="secondary">Find</Button>
      </Form>
      {who === '' ? null : found.length === 0 ? (
        <p>Nobody was found. Try a shorter part of the name.</p>
      ) : (
        <ul className="pbc-rows" role="list">
          {found.map(({ id, name, about }) => (
            <li key={id}>
              <Link to={to(id)}>{name}</Link>
              <Meta>{about}</Meta>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
