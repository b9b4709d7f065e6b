import { ATTACHMENTS } from '~/platform/files/fields';
import { MAX_FILE_BYTES, MAX_FILES } from '~/platform/files/limits';
import { sayBytes } from '~/platform/files/words';
import type { Refusal } from '~/platform/http/refusal';
import { FileUpload } from '~/ui/file-upload';

/** The field for the files of a version, with those that came with the form before. */
export function ShareFile({ refusal }: { refusal: Refusal | undefined }) {
  return (
    <FileUpload
      name={ATTACHMENTS}
      label="The file"
      hint={`Word, Excel, PowerPoint, OpenDocument, PDF or text; several if they belong together, up to ${MAX_FILES}, each smaller than ${sayBytes(MAX_FILE_BYTES)}. A document with macros is not taken: save it without them first, as .docx or .xlsx.`}
      staged={refusal?.files}
      error={refusal?.errors[ATTACHMENTS]}
    />
  );
}
