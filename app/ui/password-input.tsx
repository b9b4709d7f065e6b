import { useEffect, useRef, useState } from 'react';
import { Button } from './button';
import { controlClass, Field, wiringOf, type FieldProps } from './field';

/**
 * An NHS password input, with “Show” once scripts run. Pasting and password managers work; the password
 * is hidden again when the form is sent, so that the browser does not remember it as plain text.
 */
export function PasswordInput(
  props: FieldProps & { autoComplete: 'current-password' | 'new-password' },
) {
  const input = useRef<HTMLInputElement>(null);
  const [scripted, setScripted] = useState(false);
  const [shown, setShown] = useState(false);
  const wiring = wiringOf(props);

  useEffect(() => {
    setScripted(true);
    const form = input.current?.form;
    const hide = () => setShown(false);
    form?.addEventListener('submit', hide);
    return () => form?.removeEventListener('submit', hide);
  }, []);

  return (
    <Field {...props} groupClass="nhsuk-password-input">
      <div className="nhsuk-input-wrapper">
        <input
          {...wiring}
          ref={input}
          name={props.name}
          type={shown ? 'text' : 'password'}
          autoComplete={props.autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          className={controlClass('nhsuk-input', props, 'nhsuk-password-input__input')}
        />
        <Button
          className="nhsuk-password-input__toggle"
          type="button"
          variant="secondary"
          small
          hidden={!scripted}
          aria-label={shown ? 'Hide password' : 'Show password'}
          aria-controls={wiring.id}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide' : 'Show'}
        </Button>
      </div>
      {scripted && (
        <div className="nhsuk-password-input__sr-status nhsuk-u-visually-hidden" aria-live="polite">
          {shown ? 'Your password is visible' : 'Your password is hidden'}
        </div>
      )}
    </Field>
  );
}
