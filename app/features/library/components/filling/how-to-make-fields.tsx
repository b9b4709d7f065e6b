import { Details } from '~/ui/details';

/** How a document comes by fields. */
export function HowToMakeFields({ open = false }: { open?: boolean }) {
  return (
    <Details summary="How to make a document that can be filled in" open={open}>
      <p>In Word, write the name of what is to be filled in between two pairs of braces:</p>
      <ul>
        <li>
          <code>{'{{cluster name}}'}</code> asks for a line
        </li>
        <li>
          <code>{'{{reasons (long)}}'}</code> asks for a text of several lines
        </li>
        <li>
          <code>{'{{start date}}'}</code> asks for a date, as every name that ends with “date” does,
          or with <code>(date)</code>
        </li>
      </ul>
      <p>
        The same name may stand in several places, also in tables, text boxes, headers, footers and
        footnotes: it is asked for once. Begin and end it in the same paragraph. Then share the
        document as a new version, as a Word document (.docx).
      </p>
    </Details>
  );
}
