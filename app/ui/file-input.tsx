import { Field, splitProps, wiringOf, type FieldProps } from './field';

/** An NHS file upload for one file. The form has to be sent as `multipart/form-data`. `accept` is the browser's. */
export function FileInput(props: FieldProps & { accept: string }) {
  const { field, control } = splitProps(props);
  return (
    <Field {...field} groupClass="nhsuk-file-upload">
      <input
        {...control}
        {...wiringOf(field)}
        className="nhsuk-file-upload__input"
        name={field.name}
        type="file"
      />
    </Field>
  );
}
