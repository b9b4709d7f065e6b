import { Form, Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { DateInput } from '~/ui/date-input';
import { Part } from '~/ui/part';
import { libraryAddresses } from '../addresses';
import type { ItemPage } from '../views';

/** What those who own an item do with it. */
export function KeepersPart({
  item: { slug, may, nextReview },
  refusal,
}: {
  item: ItemPage;
  refusal: Refusal | undefined;
}) {
  if (!may.change && !may.retire) return null;
  const deeds = [
    may.change && { to: libraryAddresses.edit, text: 'Change what is said of it' },
    may.change && { to: libraryAddresses.owners, text: 'Say whom one asks about it' },
    may.change && { to: libraryAddresses.guidance, text: 'Say which guidance it rests on' },
    may.change && { to: libraryAddresses.newVersion, text: 'Add a version' },
    may.retire && { to: libraryAddresses.retire, text: 'Supersede or withdraw it' },
  ];
  return (
    <Part title="For those who own it" print={false}>
      <ul className="pbc-rows is-tight" role="list">
        {deeds.map((deed) =>
          deed ? (
            <li key={deed.text}>
              <Link to={href(deed.to, { slug })}>{deed.text}</Link>
            </li>
          ) : null,
        )}
      </ul>
      {nextReview ? (
        <Form method="post" noValidate className="mt-4">
          <DateInput
            name="review"
            legend="Is it still right? Then say when it is looked at again"
            values={refusal?.typed ?? nextReview}
            error={refusal?.errors.review}
          />
          <Buttons>
            <Button name="deed" value="still-right" variant="secondary" small>
              Still right
            </Button>
          </Buttons>
        </Form>
      ) : null}
    </Part>
  );
}
