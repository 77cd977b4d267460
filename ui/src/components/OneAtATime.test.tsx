import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { startTexts } from '../i18n/texts';
import { OneAtATime, type OneAtATimeProps } from './OneAtATime';
import { hasFocus } from '../../test-shell/hasFocus';

const parts = ['Mål', 'Folk', 'Møter'].map((name) => ({
  key: name.toLowerCase(),
  name,
  content: <h2>{name}</h2>,
}));

function show(props: Omit<OneAtATimeProps, 'parts'>) {
  render(
    <I18nextProvider i18n={startTexts()}>
      <OneAtATime parts={parts} {...props} />
    </I18nextProvider>,
  );
}

const shown = () => screen.getAllByRole('heading').map(({ textContent }) => textContent);

describe('the parts of a page', () => {
  it('stand under each other', () => {
    show({ alone: false });
    expect(shown()).toEqual(['Mål', 'Folk', 'Møter']);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('come one at a time in the simple view, and take the focus along', async () => {
    show({ alone: true });
    expect(shown()).toEqual(['Mål']);
    expect(screen.queryByRole('button', { name: /^Forrige/ })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Neste: Folk' }));
    expect(shown()).toEqual(['Folk']);
    await hasFocus(() => screen.getByRole('heading', { name: 'Folk' }));
    await userEvent.click(screen.getByRole('button', { name: 'Forrige: Mål' }));
    expect(shown()).toEqual(['Mål']);
  });

  it('stay where the person is when a part before it goes', async () => {
    const i18n = startTexts();
    const drawn = (shown: typeof parts) => (
      <I18nextProvider i18n={i18n}>
        <OneAtATime parts={shown} alone />
      </I18nextProvider>
    );
    const { rerender } = render(drawn(parts));
    await userEvent.click(screen.getByRole('button', { name: 'Neste: Folk' }));
    rerender(drawn(parts.slice(1)));
    expect(shown()).toEqual(['Folk']);
    rerender(drawn(parts.slice(2)));
    expect(shown(), 'what comes in its place').toEqual(['Møter']);
  });

  it('begin with the one that is asked for', () => {
    show({ alone: true, first: 'møter' });
    expect(shown()).toEqual(['Møter']);
    expect(screen.queryByRole('button', { name: /^Neste/ }), 'it is the last').toBeNull();
  });
});
