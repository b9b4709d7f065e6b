import { useState } from 'react';
import { ACCEPT } from '~/platform/files/types';
import { describeFile, type FileView } from '~/platform/files/words';
import { Checkboxes } from './checkboxes';
import { FieldNotes, FormGroup, wiringOf, type FieldProps } from './field';

/**
 * An NHS file upload, for several files unless it is `single`. Files that came with the form before, when something else was wrong in it,
 * stand above it as ticked boxes of the same name: they need not be chosen again, and a box without its tick leaves a
 * file out.
 *
 * The form has to be sent as `multipart/form-data`.
 */
export function FileUpload(
  props: Pick<FieldProps, 'name' | 'label' | 'hint' | 'error'> & {
    /** Those that wait for the form, from its refusal; undefined when nobody has said anything new about them. */
    staged?: FileView[];
    /** Endings that the browser offers first; those of all attachments unless it is said. */
    accept?: string;
    /** Takes one file only. */
    single?: boolean;
  },
) {
  const staged = useLatest(props.staged) ?? [];
  const wiring = wiringOf(props);
  // What has arrived is not sent again: the field begins anew.
  const round = staged.map(({ id }) => id).join();
  return (
    <>
      {staged.length > 0 ? (
        <Checkboxes
          key={round}
          small
          name={props.name}
          id={`${props.name}-kept`}
          legend="Files chosen so far"
          hint="Take the tick away to leave a file out."
          items={staged.map((file) => ({
            value: file.id,
            label: `${file.name} (${describeFile(file)})`,
          }))}
          defaultValues={staged.map(({ id }) => id)}
        />
      ) : null}
      <FormGroup error={props.error} className="nhsuk-file-upload">
        <label className="nhsuk-label" htmlFor={wiring.id}>
          {props.label}
        </label>
        <FieldNotes id={wiring.id} hint={props.hint} error={props.error} />
        <input
          {...wiring}
          key={round}
          className="nhsuk-file-upload__input"
          name={props.name}
          type="file"
          multiple={!props.single}
          accept={props.accept ?? ACCEPT}
        />
      </FormGroup>
    </>
  );
}

/** The last value that was given: a form that could not be sent at all says nothing about its files. */
function useLatest<T>(value: T | undefined): T | undefined {
  const [latest, setLatest] = useState(value);
  if (value !== undefined && value !== latest) setLatest(value);
  return value ?? latest;
}
