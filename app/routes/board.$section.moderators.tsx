import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { listCandidates } from '~/features/accounts/candidates.server';
import { boardAddresses } from '~/features/board/addresses';
import { moderatorForm } from '~/features/board/moderation/forms';
import {
  addModerator,
  findSectionToStaff,
  removeModerator,
} from '~/features/board/moderation/moderators.server';
import { settingsAddresses } from '~/features/settings/addresses';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';
import { Radios } from '~/ui/radios';
import { TextInput } from '~/ui/text-input';

/** Who looks after a section besides the webmaster. */
export const meta = titled('Who looks after this section');

export const loader = page(boardAddresses.moderators, async ({ actor, params, url }) => {
  const staffed = await findSectionToStaff(actor, params.section ?? '');
  const who = (url.searchParams.get('who') ?? '').slice(0, 100);
  const found = await listCandidates(actor, who);
  const already = new Set(staffed.moderators.map(({ id }) => id));
  return { ...staffed, who, found: found.filter(({ id }) => !already.has(id)) };
});

export const action = act(
  boardAddresses.moderators,
  moderatorForm,
  async ({ actor, params, input: { deed, person } }) => {
    const section = params.section ?? '';
    const here = href(boardAddresses.moderators, { section });
    if (deed === 'add') {
      await addModerator(actor, section, person);
      return goTo(here, 'They look after the section from now on.');
    }
    await removeModerator(actor, section, person);
    return goTo(here, 'They do not look after the section any more.');
  },
);

export default function Moderators() {
  const { section, moderators, who, found } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const back = href(boardAddresses.section, { section: section.slug });
  return (
    <>
      <Breadcrumb trail={[{ to: back, text: section.name }]} />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <PageHeader
          title={`Who looks after “${section.name}”`}
          lede="They move, merge, split, close and pin its topics, and see what is reported. You do so everywhere."
        />
        <p>
          <Link to={href(settingsAddresses.entry, { list: 'sections', entry: section.id })}>
            Name, description and readers of the section
          </Link>
        </p>
        {moderators.length === 0 ? (
          <p>Nobody besides the webmaster.</p>
        ) : (
          <ul className="pbc-rows">
            {moderators.map(({ id, name, reads }) => (
              <li key={id}>
                {name}
                {reads ? null : (
                  <Meta>may not read this section any more, and so has no power here</Meta>
                )}
                <Form method="post" className="pbc-acts">
                  <input type="hidden" name="person" value={id} />
                  <button type="submit" name="deed" value="remove">
                    Remove<HiddenText> {name}</HiddenText>
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        )}
        <Part title="Add somebody" id="add">
          <Form className="pbc-inline-form">
            <TextInput
              name="who"
              label="Who is it?"
              hint="Part of their name, or their whole email address"
              defaultValue={who}
              width={20}
            />
            <Button variant="secondary">Find</Button>
          </Form>
          {who !== '' && found.length === 0 ? (
            <p>Nobody was found. Try a shorter part of the name.</p>
          ) : null}
          {found.length === 0 ? null : (
            <Form method="post" noValidate>
              <input type="hidden" name="deed" value="add" />
              <Radios
                name="person"
                legend="Which of them?"
                items={found.map(({ id, name, about }) => ({
                  value: id,
                  label: name,
                  hint: about,
                }))}
                defaultValue={found.length === 1 ? found[0]?.id : undefined}
                error={refusal?.errors.person}
              />
              <Buttons>
                <Button>Let them look after it</Button>
              </Buttons>
            </Form>
          )}
        </Part>
      </PageBody>
    </>
  );
}
