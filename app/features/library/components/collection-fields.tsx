import type { FieldErrors } from '~/platform/errors';
import type { Typed } from '~/platform/http/refusal';
import { Textarea } from '~/ui/textarea';
import { TextInput } from '~/ui/text-input';
import { MAX_ABOUT } from '../limits';

/** What a collection is, as the forms for making and changing one have it. */
export function CollectionFields({ values, errors }: { values: Typed; errors: FieldErrors }) {
  const value = (name: string) => String([values[name] ?? ''].flat()[0] ?? '');
  return (
    <>
      <TextInput
        name="title"
        label="What is it called?"
        hint="For example, Starter set for a new cluster."
        defaultValue={value('title')}
        error={errors.title}
      />
      <Textarea
        name="about"
        label="What is it for? (optional)"
        rows={3}
        limit={MAX_ABOUT}
        defaultValue={value('about')}
        error={errors.about}
      />
    </>
  );
}
