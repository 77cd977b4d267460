import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// jsdom has no media queries: the tests' system asks for nothing.
vi.stubGlobal('matchMedia', (media: string) => ({
  media,
  matches: false,
  addEventListener: vi.fn(),
  removeEventListener: vi.fn(),
}));

// A machine with much else to do is slow, not wrong.
configure({ asyncUtilTimeout: 20_000 });

// Nor does anything lie out of sight in them. Tests of the build have no window at all.
if ('Element' in globalThis) Element.prototype.scrollIntoView = vi.fn();

afterEach(cleanup);
