import { fileHref } from '~/platform/files/addresses';
import { describeFile, type FileView } from '~/platform/files/words';

/** Papers of an event, to be downloaded. */
export function PaperList({ title, papers }: { title: string; papers: FileView[] }) {
  if (papers.length === 0) return null;
  return (
    <>
      <h3 className="pbc-small-heading">{title}</h3>
      <ul>
        {papers.map((paper) => (
          <li key={paper.id}>
            <a href={fileHref(paper)}>{paper.name}</a> ({describeFile(paper)})
          </li>
        ))}
      </ul>
    </>
  );
}
