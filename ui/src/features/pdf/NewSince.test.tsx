import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage } from '../../../test-shell/showPage';
import { NewSince } from './NewSince';

afterEach(uninstall);

const title = 'Nytt siden Per fikk planen 1. mars';
const per = { person: people.per, pen: arnes, reason: '' };

function show(news: { title: string; lines: string[] } | null) {
  const page = showPage(<NewSince to={per} />, arnes);
  const of: unknown[] = [];
  page.shell.pretend('new_since', ({ person }) => {
    of.push(person);
    return news;
  });
  return { ...page, of };
}

it('tells what the reader does not know yet, and what more there is stands on the sheet', async () => {
  const lines = ['Sårstell: i gang', ...Array.from({ length: 6 }, (_, at) => `Nytt ${String(at)}`)];
  const { shell, of } = show({ title, lines });
  const news = within(await screen.findByRole('region', { name: title }));
  const [things] = news.getAllByRole('list').map((list) => within(list).getAllByRole('listitem'));
  expect(things?.map((line) => line.textContent)).toEqual(lines.slice(0, 5));
  expect(news.getByText(/og 2 ting til/), 'no more than the page has room for').toBeVisible();
  expect(of, 'it is asked of the one it is for').toContain(people.per);
  let made: unknown = null;
  shell.pretend('save_paper', (args) => {
    made = args;
    return null;
  });
  await userEvent.click(news.getByRole('button', { name: 'Lag ark med det som er nytt' }));
  expect(made).toMatchObject({ wanted: { paper: 'news' }, to: per });
});

it('says that nothing is new, and makes no sheet of it', async () => {
  show({ title, lines: [] });
  const news = within(await screen.findByRole('region', { name: title }));
  expect(news.getByText('Ingenting er nytt.')).toBeVisible();
  expect(news.queryByRole('button')).toBeNull();
});

it('is silent of somebody who never got a copy', async () => {
  const { of } = show(null);
  await expect.poll(() => of.length).toBeGreaterThan(0);
  expect(screen.queryByRole('region', { name: title })).toBeNull();
});
