import { act, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../api/bindings/problem';
import { speak, startTexts } from '../i18n/texts';
import { MissedFile } from './MissedFile';
import { useSaving } from './SavedFile';

const locked: Problem = { code: 'locked', params: {} };

/** A button that saves a file, somewhere the person is still choosing. */
function Save({ answer }: { answer: Promise<{ problem: Problem }> }) {
  const saving = useSaving(() => answer);
  return (
    <button type="button" onClick={() => void saving.save()}>
      Lagre
    </button>
  );
}

describe('a plan that is locked while the place of a file is chosen', () => {
  it('says outside the plan that the file was not saved', async () => {
    const texts = startTexts();
    await speak(texts, 'nb');
    let choose: (answer: { problem: Problem }) => void = () => undefined;
    const chosen = new Promise<{ problem: Problem }>((resolve) => {
      choose = resolve;
    });
    const page = (inside: boolean) => (
      <I18nextProvider i18n={texts}>
        {inside ? <Save answer={chosen} /> : <MissedFile />}
      </I18nextProvider>
    );
    const { rerender, unmount } = render(page(true));
    screen.getByRole('button').click();
    rerender(page(false));
    expect(screen.getByRole('status'), 'nothing is chosen yet').toBeEmptyDOMElement();
    await act(async () => {
      choose({ problem: locked });
      await chosen;
    });
    expect(screen.getByRole('status')).toHaveTextContent(/fila er ikke lagret/u);
    unmount();
    render(page(false));
    expect(screen.getByRole('status'), 'it is said once').toBeEmptyDOMElement();
  });
});
