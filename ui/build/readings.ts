/** Answers what a plan says, as core reads it, for the fake shell in a browser. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin, ViteDevServer } from 'vite';
import { readByCore } from '../test-shell/readByCore.ts';
import { readingsPath } from '../test-shell/readingsPath.ts';

async function answer(asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of asked) pieces.push(piece as Buffer);
  const { plan, today } = JSON.parse(Buffer.concat(pieces).toString('utf8')) as Asked;
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(readByCore(plan, today)));
}

interface Asked {
  plan: Parameters<typeof readByCore>[0];
  today: Parameters<typeof readByCore>[1];
}

/** Only servers on this machine have it: nothing of it is in what is built. */
export function readings(): Plugin {
  const listen = ({ middlewares }: Pick<ViteDevServer, 'middlewares'>) => {
    middlewares.use(readingsPath, (asked, response, next) => {
      answer(asked, response).catch(next);
    });
  };
  return { name: 'readings', configureServer: listen, configurePreviewServer: listen };
}
