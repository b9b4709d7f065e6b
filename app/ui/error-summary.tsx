import { useEffect } from 'react';
import { useFocusOnAppear } from './use-focus-on-appear';

/**
 * The NHS error summary: at the top of a form that was sent with problems, focused when it appears and
 * again whenever another `errors` object arrives, so pass the action's own and not a copy.
 * `errors` maps the id of a field (its name, unless set otherwise) to its message; a message under the
 * key `form` belongs to no field and is not a link. Shows nothing when there are none.
 */
export function ErrorSummary({ errors }: { errors: Record<string, string> | undefined }) {
  const summary = useFocusOnAppear<HTMLDivElement>(errors ?? null);
  const messages = Object.entries(errors ?? {});
  useErrorTitle(messages.length > 0);
  if (messages.length === 0) return null;
  return (
    <div className="nhsuk-error-summary" ref={summary} tabIndex={-1}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading">There is a problem</h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {messages.map(([id, message]) => (
              <li key={id}>{id === 'form' ? message : <a href={`#${id}`}>{message}</a>}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** Says “Error: ” before the page's title, as the server does when the form comes back with a page of its own. */
function useErrorTitle(shown: boolean): void {
  useEffect(() => {
    if (!shown) return;
    document.title = `Error: ${withoutError(document.title)}`;
    return () => {
      document.title = withoutError(document.title);
    };
  }, [shown]);
}

function withoutError(title: string): string {
  return title.replace(/^Error: /, '');
}
