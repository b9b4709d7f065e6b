import { MAX_FILE_BYTES, MAX_FILES } from '~/platform/files/limits';
import { describeFile, sayBytes, type FileView } from '~/platform/files/words';
import type { Refusal, Typed } from '~/platform/http/refusal';
import { Checkboxes } from './checkboxes';
import { FileUpload } from './file-upload';
import { ATTACHED, ATTACHMENTS } from '~/platform/files/fields';

/**
 * The field for files of a post or message, with those that came with the form before.
 *
 * @param props.held those that waited for it when the session ended
 * @param props.attached those that the post has already, when it is edited: ticked, and taken away without the tick
 * @param props.typed what was typed before the session ended
 */
export function AttachmentsField({
  refusal,
  held,
  attached = [],
  typed,
}: {
  refusal: Refusal | undefined;
  held?: FileView[];
  attached?: FileView[];
  typed?: Typed | null;
}) {
  const said = refusal?.typed ?? typed;
  return (
    <>
      {attached.length > 0 ? (
        <AttachedFiles files={attached} ticked={said ? [said[ATTACHMENTS] ?? []].flat() : null} />
      ) : null}
      <FileUpload
        name={ATTACHMENTS}
        label={attached.length > 0 ? 'More files (optional)' : 'Files (optional)'}
        hint={`Documents, tables, slides or pictures without anything about a patient. Up to ${MAX_FILES}, each smaller than ${sayBytes(MAX_FILE_BYTES)}.`}
        staged={refusal ? refusal.files : held}
        error={refusal?.errors[ATTACHMENTS]}
      />
    </>
  );
}

/** @param props.ticked ids of those that shall stay, and of others; null before anybody has said so */
function AttachedFiles({ files, ticked }: { files: FileView[]; ticked: string[] | null }) {
  const ids = files.map(({ id }) => id);
  return (
    <>
      {ids.map((id) => (
        <input key={id} type="hidden" name={ATTACHED} value={id} />
      ))}
      <Checkboxes
        small
        name={ATTACHMENTS}
        id={`${ATTACHMENTS}-${ATTACHED}`}
        legend="Attached files"
        hint="Take the tick away to delete a file when you save."
        items={files.map((file) => ({
          value: file.id,
          label: `${file.name} (${describeFile(file)})`,
        }))}
        defaultValues={ticked ?? ids}
      />
    </>
  );
}
