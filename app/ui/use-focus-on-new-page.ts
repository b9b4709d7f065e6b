import { useEffect, useRef } from 'react';

/**
 * Moves the focus to the heading when another page has come without the document being loaded again. Screen readers then
 * say where one is, and the next Tab goes on from there. What has something to say first keeps the focus.
 */
export function useFocusOnNewPage(pathname: string): void {
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const speaking = '.nhsuk-notification-banner, .nhsuk-error-summary';
    if (document.activeElement?.matches(speaking) || window.location.hash !== '') return;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [pathname]);
}
