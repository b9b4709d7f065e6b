import { useEffect, useRef, type RefObject } from 'react';

/** Focuses an element when it appears and whenever `occasion` changes, unless `occasion` is null. */
export function useFocusOnAppear<T extends HTMLElement>(occasion: unknown): RefObject<T> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (occasion !== null) element.current?.focus();
  }, [occasion]);
  return element;
}
