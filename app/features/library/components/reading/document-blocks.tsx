import { Fragment, type ReactNode } from 'react';
import type { Block, Cell, Row, Run } from '../../reading/blocks';

/** The page’s own headings end here: those of a document stand below them. */
const FIRST_LEVEL = 3;

/** A document’s blocks. What it looked like is left out; what it says and how it is built is all there. */
export function DocumentBlocks({ blocks }: { blocks: Block[] }) {
  return <div className="pbc-read pbc-document">{drawAll(blocks)}</div>;
}

type Item = Extract<Block, { kind: 'item' }>;

/** Points that follow one another are one list. */
function drawAll(blocks: Block[]): ReactNode[] {
  const drawn: ReactNode[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.kind !== 'item') {
      if (block) drawn.push(<Fragment key={at}>{draw(block)}</Fragment>);
      continue;
    }
    const items: Item[] = [];
    for (let next = blocks[at]; next?.kind === 'item'; next = blocks[at + items.length]) {
      items.push(next);
    }
    drawn.push(<Fragment key={at}>{drawList(items)}</Fragment>);
    at += items.length - 1;
  }
  return drawn;
}

function draw(block: Exclude<Block, Item>): ReactNode {
  if (block.kind === 'paragraph') return <p>{drawRuns(block.runs)}</p>;
  if (block.kind === 'table') return <DocumentTable rows={block.rows} />;
  const level = Math.min(6, FIRST_LEVEL - 1 + Math.max(1, block.level));
  const Heading = `h${level}` as 'h3' | 'h4' | 'h5' | 'h6';
  return <Heading>{drawRuns(block.runs)}</Heading>;
}

/** A list with the lists in it. */
function drawList(items: Item[]): ReactNode {
  const [first] = items;
  if (!first) return null;
  const points: Array<{ item: Item; below: Item[] }> = [];
  for (const item of items) {
    const last = points.at(-1);
    if (last && item.depth > first.depth) last.below.push(item);
    else points.push({ item, below: [] });
  }
  const drawn = points.map(({ item, below }, at) => (
    <li key={at}>
      {drawRuns(item.runs)}
      {below.length === 0 ? null : drawList(below)}
    </li>
  ));
  return first.ordered ? <ol>{drawn}</ol> : <ul>{drawn}</ul>;
}

function drawRuns(runs: Run[]): ReactNode {
  return runs.map(({ text, bold, italic, href }, at) => {
    let drawn: ReactNode = text.split('\n').map((line, place) => (
      <Fragment key={place}>
        {place === 0 ? null : <br />}
        {line}
      </Fragment>
    ));
    if (italic) drawn = <em>{drawn}</em>;
    if (bold) drawn = <strong>{drawn}</strong>;
    if (href !== undefined) {
      drawn = (
        <a href={href} rel="noopener noreferrer nofollow">
          {drawn}
        </a>
      );
    }
    return <Fragment key={at}>{drawn}</Fragment>;
  });
}

/** The rows of headings at its top are repeated on each sheet of paper. */
function DocumentTable({ rows }: { rows: Row[] }) {
  const first = rows.findIndex(({ heading }) => !heading);
  const headings = first < 0 ? rows.length : first;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must take the focus
    <div className="pbc-scroll" role="region" aria-label="Table" tabIndex={0}>
      <table>
        {headings === 0 ? null : <thead>{drawRows(rows.slice(0, headings))}</thead>}
        <tbody>{drawRows(rows.slice(headings))}</tbody>
      </table>
    </div>
  );
}

function drawRows(rows: Row[]): ReactNode {
  return rows.map(({ heading, cells }, at) => (
    <tr key={at}>{cells.map((cell, place) => drawCell(cell, heading, place))}</tr>
  ));
}

function drawCell({ blocks, span }: Cell, heading: boolean, place: number): ReactNode {
  const colSpan = span > 1 ? span : undefined;
  return heading ? (
    <th key={place} colSpan={colSpan} scope="col">
      {drawAll(blocks)}
    </th>
  ) : (
    <td key={place} colSpan={colSpan}>
      {drawAll(blocks)}
    </td>
  );
}
