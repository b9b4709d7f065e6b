import { MAX_FILE_BYTES, MAX_FILES } from '~/platform/files/limits';
import { sayBytes, type FileView } from '~/platform/files/words';
import type { Refusal } from '~/platform/http/refusal';
import { FileUpload } from '~/ui/file-upload';
import { ATTACHMENTS } from '../attachments';

/**
 * The field for files of a query or reply, with those that came with the form before.
 *
 * @param props.held those that waited for it when the session ended
 */
export function AttachmentsField({
  refusal,
  held,
}: {
  refusal: Refusal | undefined;
  held?: FileView[];
}) {
  return (
    <FileUpload
      name={ATTACHMENTS}
      label="Files (optional)"
      hint={`Documents, tables, slides or pictures without anything about a patient. Up to ${MAX_FILES}, each smaller than ${sayBytes(MAX_FILE_BYTES)}.`}
      staged={refusal ? refusal.files : held}
      error={refusal?.errors[ATTACHMENTS]}
    />
  );
}
