import { fileHref } from '~/platform/files/addresses';
import { describeFile, type FileView } from '~/platform/files/words';

/** The files of a post or message, to save. */
export function Attachments({ files }: { files: FileView[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="pbc-files" role="list" aria-label="Attached files">
      {files.map((file) => (
        <li key={file.id}>
          <a href={fileHref(file)} download={file.name}>
            {file.name}
          </a>{' '}
          ({describeFile(file)})
        </li>
      ))}
    </ul>
  );
}
