import { useLocation } from '@remix-run/react';
import { useEffect } from 'react';

/**
 * Focuses the element that the address names after its `#`, whenever the page is come to. Without scripts the browser
 * does so by itself.
 */
export function useFocusOnHash(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.focus();
  }, [hash, key]);
}
