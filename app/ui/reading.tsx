/** Text that members wrote, as HTML that the server has already sanitised. Never pass anything else. */
export function Reading({ html }: { html: string }) {
  return <div className="pbc-read" dangerouslySetInnerHTML={{ __html: html }} />;
}
