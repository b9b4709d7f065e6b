import { InsetText } from '~/ui/inset-text';
import { Reading } from '~/ui/reading';
import type { Shown as ShownFile } from '../../reading/read.server';
import { DocumentBlocks } from './document-blocks';
import { Sheets } from './sheets';

/** What stands in a file, or why that is not shown. */
export function Shown({ reading }: { reading: ShownFile }) {
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

function Cut({ cut }: { cut: boolean }) {
  return cut ? <p>It goes on from here. Download it to read the rest.</p> : null;
}
