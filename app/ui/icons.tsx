import type { ReactNode } from 'react';

/** The drawings, on a grid of 24 with a 2 px line in the colour of the text. */
const shapes = {
  'arrow-down': <path d="M12 4v16M5.5 13.5 12 20l6.5-6.5" />,
  'arrow-left': <path d="M20 12H4M10.5 5.5 4 12l6.5 6.5" />,
  'arrow-right': <path d="M4 12h16M13.5 5.5 20 12l-6.5 6.5" />,
  'arrow-up': <path d="M6 18 18 6M9 6h9v9" />,
  bell: <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 21h4" />,
  card: <path d="M3 5h18v14H3zM3 10h18" />,
  'chevron-down': <path d="m6 9 6 6 6-6" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.5l3.5 2" />
    </>
  ),
  close: <path d="M5 5l14 14M19 5 5 19" />,
  dot: <circle cx="12" cy="12" r="5" fill="currentColor" />,
  download: <path d="M12 3v13M6 10.5l6 6 6-6M4 21h16" />,
  file: <path d="M6 2.5h8l5 5v14H6zM14 2.5v5h5M9 12.5h7M9 16.5h7" />,
  hourglass: <path d="M7 3h10M7 21h10M8 3v3.5L12 12l4-5.5V3M8 21v-3.5L12 12l4 5.5V21" />,
  mail: <path d="M3 5.5h18v13H3zM3 6.5l9 7 9-7" />,
  message: <path d="M4 5h16v11H10l-5 4v-4H4z" />,
  microphone: (
    <path d="M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM6 11a6 6 0 0 0 12 0M12 17v4" />
  ),
  overdue: <path d="M12 3.5 22 20.5H2zM12 10v4.5M12 17.5v.2" />,
  person: <path d="M12 3.5a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 20.5c.5-4 3.5-6 8-6s7.5 2 8 6z" />,
  phone: (
    <path d="M5 3h4l2 5-2.5 2a12 12 0 0 0 5.5 5.500L16 13l5 2v4c0 1-1 2-2 2C10 21 3 14 3 5c0-1 1-2 2-2z" />
  ),
  print: <path d="M7 8V3h10v5M7 17H3V8h18v9h-4M7 14h10v7H7z" />,
  query: (
    <>
      <path d="M4 4h16v12H10l-5 4v-4H4z" />
      <path d="M9.7 8.2a2.4 2.4 0 1 1 3.2 2.3c-.6.2-.9.6-.9 1.2M12 13.8v.1" strokeWidth="1.9" />
    </>
  ),
  quote: <path d="M9 7c-3 1-4 3-4 6v4h5v-5H7.500M19 7c-3 1-4 3-4 6v4h5v-5h-2.5" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5.5 5.5" />
    </>
  ),
  tick: <path d="m4.5 12.5 5 5L20 7" />,
  vote: <path d="M12 5l8 12H4z" fill="currentColor" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** One of the site's icons. It is hidden from screen readers, so a word must always stand beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="pbc-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}
