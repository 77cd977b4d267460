import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useTypedAsIs } from './useTypedAsIs';

function Fields() {
  useTypedAsIs();
  return (
    <>
      <input aria-label="navn" />
      <textarea aria-label="viktig" />
    </>
  );
}

it('lets no field change what is typed in it', () => {
  render(<Fields />);
  for (const name of ['navn', 'viktig']) {
    const field = screen.getByRole('textbox', { name });
    field.focus();
    expect(field).toHaveAttribute('autocorrect', 'off');
    expect(field).toHaveAttribute('autocapitalize', 'off');
  }
});
