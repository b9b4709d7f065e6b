import { InsetText } from '~/ui/inset-text';
import { Reading } from '~/ui/reading';
import type { Shown as ShownFile } from '../../reading/read.server';
import { DocumentBlocks } from './document-blocks';
import { Sheets } from './sheets';

/**
 * What stands in a file, or why that is not shown.
 *
 * @param pdf where its pages are, of a PDF
 */
export function Shown({ reading, pdf }: { reading: ShownFile; pdf: string }) {
  switch (reading.kind) {
    case 'none':
      return (
        <InsetText>
          <p>This kind of file is not shown here. Download it to read it.</p>
        </InsetText>
      );
    case 'unreadable':
      return (
        <InsetText>
          <p>
            It cannot be shown: it is damaged, protected by a password, or too large. Download it to
            see whether your own program can open it.
          </p>
        </InsetText>
      );
    case 'pdf':
      return <PdfPages pdf={pdf} text={reading.text} cut={reading.cut} />;
    case 'sheets':
      return <Sheets sheets={reading.sheets} />;
    case 'document':
      return (
        <>
          <DocumentBlocks blocks={reading.blocks} />
          <Cut cut={reading.cut} />
        </>
      );
    case 'markdown':
      return (
        <>
          <Reading html={reading.html} />
          <Cut cut={reading.cut} />
        </>
      );
    case 'text':
      return (
        <>
          <p className="pbc-plain">{reading.text}</p>
          <Cut cut={reading.cut} />
        </>
      );
  }
}

/** The pages as the browser shows them where there is room, and the words for reading without them. */
function PdfPages({ pdf, text, cut }: { pdf: string; text: string; cut: boolean }) {
  return (
    <>
      <p className="pbc-no-print">
        <a href={pdf}>Open the PDF by itself</a>
      </p>
      <iframe
        className="pbc-pdf pbc-no-print"
        src={pdf}
        title="The pages of the PDF"
        loading="lazy"
      />
      <h2>Its words</h2>
      {text.trim() === '' ? (
        <p>No words can be read from it: it may be pictures of pages, or protected.</p>
      ) : (
        <p className="pbc-plain">{text}</p>
      )}
      <Cut cut={cut} />
    </>
  );
}

function Cut({ cut }: { cut: boolean }) {
  return cut ? <p>It goes on from here. Download it to read the rest.</p> : null;
}
