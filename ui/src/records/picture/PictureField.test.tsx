import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { id, people } from '../../../test-shell/arne';
import { fjord } from '../../../test-shell/fjord';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage } from '../../../test-shell/showPage';
import type { TestShell } from '../../../test-shell/TestShell';
import type { Edit } from '../../api/bindings/plan';
import { HomePage } from '../../features/home/HomePage';
import { PeoplePage } from '../../features/people/PeoplePage';
import { PictureField } from './PictureField';

afterEach(uninstall);

const siv = { kind: 'person', id: people.siv } as const;
const ofSiv: Edit = {
  edit: 'add',
  kind: 'picture',
  id: id('picture'),
  fields: { words: 'Siv ler.', person: people.siv, image: fjord },
};
const field = <PictureField subject={siv} about="Siv Lunde" />;
/** The field, and a page without it. */
function TwoPages() {
  const [isHere, setHere] = useState(true);
  return (
    <>
      {isHere && field}
      <button
        type="button"
        onClick={() => {
          setHere(!isHere);
        }}
      >
        Den andre siden
      </button>
    </>
  );
}
const question = 'Hva er det bilde av?';

/** Somebody has this file, and chooses it. */
function choosing(shell: TestShell, name: string, bytes: Uint8Array | string): void {
  const file = join(shell.documents, name);
  writeFileSync(file, bytes);
  shell.dialogs({ file });
}

const photo = Buffer.from(fjord, 'base64');
const add = () =>
  userEvent.click(screen.getByRole('button', { name: 'Legg til bilde: Siv Lunde' }));
const drawn = () => document.querySelector('img')?.getAttribute('src') ?? '';

describe('a picture', () => {
  it('is in the plan from the moment it is chosen, and the hand is where its words are written', async () => {
    const { shell, store, onDisk } = showPage(field);
    choosing(shell, 'siv.jpg', photo);
    await add();
    expect(await screen.findByLabelText(question)).toHaveFocus();
    await waitFor(() => {
      expect(drawn(), 'it is seen').toMatch(/^data:image\/jpeg;base64,/);
    });
    expect(screen.getByText(/^Bildet er lagret\. Skriv hva det viser/)).toBeVisible();
    await store.settled();
    expect(onDisk().pictures, 'a lock loses nothing').toMatchObject([
      { words: '', person: people.siv, removed: false },
    ]);
    await userEvent.keyboard('Siv ler.');
    await store.settled();
    const [kept] = onDisk().pictures;
    expect(kept).toMatchObject({ words: 'Siv ler.', person: people.siv, matter: null });
    expect(kept?.image, 'as core made it').toMatch(/^\/9j\//);
    expect(screen.getByLabelText(question), 'nothing moved').toHaveFocus();
    expect(screen.queryByText(/^Bildet er lagret/)).toBeNull();
  });

  it('asks for its words until they are written, also when one comes back', async () => {
    const { shell } = showPage(<TwoPages />);
    const turn = () => userEvent.click(screen.getByRole('button', { name: 'Den andre siden' }));
    choosing(shell, 'siv.jpg', photo);
    await add();
    expect(await screen.findByLabelText(question)).toBeVisible();
    await turn();
    expect(screen.queryByLabelText(question)).toBeNull();
    await turn();
    expect(await screen.findByLabelText(question)).toBeVisible();
    expect(screen.getByText(/^Bildet er lagret\. Skriv hva det viser/)).toBeVisible();
    await waitFor(() => {
      expect(drawn(), 'nobody has to find it once more').toMatch(/^data:image\/jpeg;base64,/);
    });
  });

  it('is nothing when the dialog is closed', async () => {
    const { shell } = showPage(field);
    shell.dialogs({ file: null });
    await add();
    expect(screen.getByRole('button', { name: 'Legg til bilde: Siv Lunde' })).toHaveFocus();
    expect(screen.queryByLabelText(question)).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    ['brev.txt', 'Kjære Arne', /ikke et bilde programmet kjenner/],
    ['IMG_1.HEIC', '\0\0\0\x18ftypheic\0\0\0\0', /slik telefoner fra Apple gjør det.*JPEG/],
    ['kuttet.jpg', '\xff\xd8\xff', /kan ikke leses/],
  ])('that cannot be taken in says why, and the way forward: %s', async (name, text, told) => {
    const { shell } = showPage(field);
    choosing(shell, name, Buffer.from(text, 'latin1'));
    await add();
    expect(await screen.findByRole('alert')).toHaveTextContent(told);
    choosing(shell, 'siv.jpg', photo);
    await add();
    expect(await screen.findByLabelText(question), 'another is chosen').toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is asked for when it is to be seen, changed, taken away, and is back when that is undone', async () => {
    const { shell, store, onDisk } = showPage(field, arnes, [ofSiv]);
    await waitFor(() => {
      expect(drawn()).toBe(`data:image/jpeg;base64,${fjord}`);
    });
    choosing(shell, 'siv.jpg', photo);
    await userEvent.click(screen.getByRole('button', { name: 'Bytt bilde: Siv Lunde' }));
    await waitFor(() => {
      expect(onDisk().pictures[0]?.image, 'drawn anew').not.toBe(fjord);
    });
    expect(onDisk().pictures[0]?.words, 'its words stay').toBe('Siv ler.');
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort bildet: Siv Lunde' }));
    expect(
      await screen.findByRole('button', { name: 'Legg til bilde: Siv Lunde' }),
      'where one goes on',
    ).toHaveFocus();
    store.undo();
    expect(await screen.findByLabelText(question)).toHaveValue('Siv ler.');
  });

  it('of the plan itself stands on the front page', async () => {
    showPage(<HomePage />, arnes, [{ ...ofSiv, fields: { words: 'Fjorden.', image: fjord } }]);
    expect(await screen.findByLabelText(question)).toHaveValue('Fjorden.');
  });

  it('of somebody stands at their name too, where there is nothing more to tell of it', async () => {
    showPage(<PeoplePage />, arnes, [ofSiv]);
    const list = await screen.findByRole('list', { name: 'Folk' });
    const line = within(list).getByRole('button', { name: /^Siv Lunde/ });
    await waitFor(() => {
      expect(line.querySelector('img')).toHaveAttribute('alt', '');
    });
  });

  it('of somebody is their disc on the map', async () => {
    showPage(<PeoplePage />, arnes, [ofSiv]);
    const map = await screen.findByRole('group', { name: 'Nettverkskart' });
    await waitFor(() => {
      const images = [...map.querySelectorAll('image')].map((it) => it.getAttribute('href'));
      expect(images, 'hers, and nobody else’s').toEqual([`data:image/jpeg;base64,${fjord}`]);
    });
  });
});
