import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { akselStyles } from './build/akselStyles.ts';
import { host } from './build/host.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The same policy as the shell's, so that `vite preview` shows what a violation would break. Only a page that is measured
 * in a browser, where there is no shell, may ask the server it came from: that hands on to the host.
 */
const contentSecurityPolicy = (isInBrowser: boolean) => [
  "default-src 'self'",
  `connect-src ipc: http://ipc.localhost${isInBrowser ? " 'self'" : ''}`,
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [react(), akselStyles(), host()],
  resolve: { alias: { '@texts': here('../core/texts') } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Inlined assets would be data: URLs, which the policy refuses for fonts.
    assetsInlineLimit: 0,
    // The oldest WebKitGTK the program is installed on.
    target: 'safari16.4',
  },
  server: { fs: { allow: [here('.'), here('../core/texts')] } },
  preview: {
    headers: { 'Content-Security-Policy': contentSecurityPolicy(mode === 'browser').join('; ') },
  },
  test: {
    environment: 'jsdom',
    include: ['{src,build}/**/*.test.{ts,tsx}'],
    // A whole plan takes its time in jsdom when the machine is busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Otherwise one core is left alone, of two that there often are.
    maxWorkers: '100%',
    // Nothing is read anew for each file of tests: what one of them sets, it sets back.
    isolate: false,
    // Thousands of small files otherwise, read anew for every file of tests.
    deps: {
      optimizer: {
        client: { enabled: true, include: ['@navikt/ds-react', '@navikt/aksel-icons'] },
      },
    },
    setupFiles: ['./vitest.setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
}));
