import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

/**
 * The console by keyboard. Letters work only while a question has the focus (never while somebody types), so that they
 * are in nobody's way: WCAG 2.1.4.
 *
 * @returns what the element around all questions is given
 */
export function useShortcuts(): {
  ref: RefObject<HTMLDivElement>;
  onKeyDown: (event: KeyboardEvent) => void;
} {
  const ref = useRef<HTMLDivElement>(null);
  const place = useRef<number | null>(null);

  // What had the focus may have gone elsewhere with its question: the next one in its place takes it.
  useEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return;
    const questions = listQuestions(ref.current);
    questions[Math.min(place.current, questions.length - 1)]?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return;
    const questions = listQuestions(ref.current);
    const here = target.closest<HTMLElement>('[data-question]');
    const at = here ? questions.indexOf(here) : -1;
    const step = STEPS[event.key];
    if (step !== undefined) {
      const next = questions[Math.min(Math.max(at + step, 0), questions.length - 1)];
      place.current = next ? questions.indexOf(next) : null;
      next?.focus();
      event.preventDefault();
      return;
    }
    const button = here?.querySelector<HTMLElement>(`[data-shortcut="${CSS.escape(event.key)}"]`);
    if (!button) return;
    place.current = at;
    unfold(button);
    button.click();
    event.preventDefault();
  };
  return { ref, onKeyDown };
}

const STEPS: Record<string, number> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/** In the order of the page; those folded away are passed over. */
function listQuestions(around: HTMLElement | null): HTMLElement[] {
  const all = around?.querySelectorAll<HTMLElement>('[data-question]') ?? [];
  return [...all].filter((question) => question.offsetParent !== null);
}

/** What is pressed must be seen: it may stand in a fold, which is no fold of its own. */
function unfold(button: HTMLElement): void {
  const inside = button.matches('summary') ? button.parentElement?.parentElement : button;
  const fold = inside?.closest<HTMLDetailsElement>('.pbc-rest');
  if (fold) fold.open = true;
}

function isTyping(target: HTMLElement): boolean {
  return target.matches('input:not([type="checkbox"]), textarea, select');
}
