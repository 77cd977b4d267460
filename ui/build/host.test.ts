// @vitest-environment node
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { understood } from '../test-shell/host.ts';
import { pageName } from '../test-shell/hostPath.ts';
import { host } from './host.ts';

type Handler = (asked: IncomingMessage, response: ServerResponse, next: () => void) => void;

let server: Server;
let address: string;

beforeEach(async () => {
  const listen = host().configureServer as unknown as (server: object) => void;
  await new Promise<void>((resolve) => {
    const use = (_: string, handler: Handler) => {
      server = createServer((asked, response) => {
        handler(asked, response, () => response.writeHead(500).end());
      });
      server.listen(0, '127.0.0.1', resolve);
    };
    listen({ middlewares: { use } });
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
});

const at = (page: string) => `${address}/?${pageName}=${page}`;

async function ask(page: string, asked: object): Promise<unknown> {
  const answer = await fetch(at(page), { method: 'POST', body: JSON.stringify(asked) });
  return understood(await answer.text());
}

const leave = (page: string) => fetch(at(page), { method: 'DELETE' });

const theme = async (page: string) => {
  const answer = await ask(page, { command: 'start' });
  return (answer as { value: { settings: { theme: string } } }).value.settings.theme;
};

it('gives each page a host of its own, which ends with the page', async () => {
  const start = await ask('first', { command: 'start' });
  const { settings } = (start as { value: { settings: { theme: string } } }).value;
  const other = settings.theme === 'dark' ? 'light' : 'dark';
  await ask('first', {
    command: 'change_settings',
    args: { settings: { ...settings, theme: other } },
  });

  expect(await theme('first')).toBe(other);
  expect(await theme('second'), 'nothing of one page is in another').toBe(settings.theme);

  await leave('second');
  expect(await theme('first'), 'a page that is left takes no other with it').toBe(other);
  await leave('first');
  expect(await theme('first'), 'and one that comes anew begins anew').toBe(settings.theme);
  await leave('first');
});
