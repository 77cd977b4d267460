import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ProgramTheme } from './ProgramTheme';

describe('how the window looks', () => {
  it('sets theme, text size and language on the root, where rem and the page behind follow', () => {
    const { rerender } = render(
      <ProgramTheme theme="dark" textSize={150} language="nn">
        <p>Orda</p>
      </ProgramTheme>,
    );
    const root = document.documentElement;
    expect(root).toHaveClass('dark');
    expect(root.style.fontSize).toBe('150%');
    expect(root.lang).toBe('nn');

    rerender(
      <ProgramTheme theme="light" textSize={1000} language="nb">
        <p>Ordene</p>
      </ProgramTheme>,
    );
    expect(root, 'the old theme is gone').not.toHaveClass('dark');
    expect(root.style.fontSize, 'no larger than 200 %').toBe('200%');
  });
});
