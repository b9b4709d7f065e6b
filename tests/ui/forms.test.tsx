// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { Checkbox, Checkboxes } from '~/ui/checkboxes';
import { ErrorSummary } from '~/ui/error-summary';
import { Radios } from '~/ui/radios';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';
import { render } from './render';

const control = /<(?:input|textarea)[^>]*>/;

describe('a field', () => {
  it('is named by its label and not described when there is nothing to say', async () => {
    const html = await render(<TextInput name="town" label="Town" />);
    expect(html).toContain('<label class="nhsuk-label" for="town">Town</label>');
    expect(control.exec(html)?.[0]).toBe(
      '<input type="text" id="town" name="town" class="nhsuk-input"/>',
    );
  });

  it('is described by its hint and its error, in that order, and says that it is wrong', async () => {
    const html = await render(
      <TextInput name="town" label="Town" hint="Not the county" error="Enter a town" />,
    );
    const input = control.exec(html)?.[0] ?? '';
    expect(input).toContain('aria-describedby="town-hint town-error"');
    expect(input).toContain('aria-invalid="true"');
    expect(html).toContain('<div class="nhsuk-hint" id="town-hint">Not the county</div>');
    expect(html).toMatch(/id="town-error"><span class="nhsuk-u-visually-hidden">Error: <\/span>/);
  });

  it('keeps what was typed', async () => {
    const html = await render(<Textarea name="why" label="Why?" defaultValue="Because <so>" />);
    expect(html).toContain('>Because &lt;so&gt;</textarea>');
  });

  it('cannot lose its id, description or error class to attributes from outside', async () => {
    const html = await render(
      <TextInput name="town" id="home-town" label="Town" error="Enter a town" required />,
    );
    const input = control.exec(html)?.[0] ?? '';
    expect(input).toContain('id="home-town"');
    expect(input).toContain('aria-describedby="home-town-error"');
    expect(input).toContain('class="nhsuk-input nhsuk-input--error"');
  });

  it('hides a label from the eye only', async () => {
    const html = await render(<TextInput name="q" label="Search" hideLabel />);
    expect(html).toContain('class="nhsuk-label nhsuk-u-visually-hidden" for="q">Search</label>');
  });
});

describe('a character count', () => {
  it('says its limit in words before scripts run, and does not cut', async () => {
    const html = await render(<Textarea name="title" label="Title" limit={1200} />);
    expect(html).toContain('id="title-info">You can enter up to 1,200 characters</div>');
    expect(html).toContain('aria-describedby="title-info"');
    expect(html).not.toContain('maxlength');
  });
});

describe('an error summary', () => {
  it('links every message to its field', async () => {
    const html = await render(<ErrorSummary errors={{ town: 'Enter a town' }} />);
    expect(html).toContain('<a href="#town">Enter a town</a>');
  });

  it.each([undefined, {}])('shows nothing without errors (%s)', async (errors) => {
    expect(await render(<ErrorSummary errors={errors} />)).toBe('');
  });
});

describe('boxes', () => {
  const items = [
    { value: 'a', label: 'Clinical' },
    { value: 'b', label: 'Management', hint: 'Money and contracts' },
  ];

  it('give the first the id that the error summary links to', async () => {
    const html = await render(<Checkboxes name="where" legend="Where?" items={items} />);
    expect(html).toMatch(/id="where" [^>]*value="a"/);
    expect(html).toMatch(/id="where-2" [^>]*value="b"/);
  });

  it('tick what is chosen and nothing else', async () => {
    const html = await render(
      <Radios name="where" legend="Where?" items={items} defaultValue="b" />,
    );
    expect(html.match(/checked=""/g)).toHaveLength(1);
    expect(html).toMatch(/<input[^>]*id="where-2"[^>]*checked=""/);
  });

  it('describe an item by its own hint', async () => {
    const html = await render(<Checkboxes name="where" legend="Where?" items={items} />);
    expect(html).toMatch(/id="where-2"[^>]*aria-describedby="where-2-item-hint"/);
    expect(html).toContain('id="where-2-item-hint">Money and contracts</div>');
  });

  it('can stand alone, with an error of their own', async () => {
    const html = await render(<Checkbox name="agree" label="I agree" error="Tick the box" />);
    const box = control.exec(html)?.[0] ?? '';
    expect(box).toContain('value="on"');
    expect(box).toContain('aria-describedby="agree-error"');
    expect(box).toContain('aria-invalid="true"');
    expect(html).not.toContain('<fieldset');
  });
});
