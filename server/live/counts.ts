/** What the socket door counts for whoever watches the process (`/health`). Numbers alone, since the start. */
export const counts = {
  /** Connections that are open now. */
  open: 0,
  /** Messages that were not what they should be, or too many at once. */
  dropped: 0,
  /** Connections cut because what they were sent was not read. */
  cut: 0,
};
