import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

export { expect };

/**
 * What went wrong in the page without failing a test by itself: a console warning or error, an uncaught error, a
 * breach of the security policy, a request to another origin. A test that finds one fails.
 */
export interface Problems {
  /** Says that a problem like this has to happen in this test, at least once. */
  expect(pattern: RegExp): void;
}

/** Playwright's test; every page of it has to stay free of {@link Problems}. */
export const test = base.extend<{ problems: Problems }>({
  problems: [
    async ({ context, baseURL }, use) => {
      const found: string[] = [];
      const expected: RegExp[] = [];
      await watch(context, new URL(baseURL!).origin, (problem) => found.push(problem));
      await use({ expect: (pattern) => expected.push(pattern) });
      const missing = () => expected.filter((pattern) => !found.some((problem) => pattern.test(problem)));
      await expect.poll(() => missing().map(String), 'problems that had to happen and did not').toEqual([]);
      const unexpected = found.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
      expect(unexpected, 'problems that the page logged').toEqual([]);
    },
    { auto: true },
  ],
});

/** Reports every problem of every page of the context. */
async function watch(context: BrowserContext, origin: string, report: (problem: string) => void): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      console.error(`security policy: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  const watchPage = (page: Page) => {
    page.on('console', (message) => {
      // Not the page's: the test runner itself keeps the service worker out (`serviceWorkers: 'block'`).
      if (message.text() === 'Service Worker registration blocked by Playwright') return;
      if (message.type() !== 'log' && message.type() !== 'debug') report(`${message.type()}: ${message.text()}`);
    });
    // Some have an empty stack.
    page.on('pageerror', ({ message, stack = '' }) => report(`page error: ${stack === '' ? message : stack}`));
    page.on('websocket', (socket) => report(`websocket: ${socket.url()}`));
  };
  context.pages().forEach(watchPage);
  context.on('page', watchPage);
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) report(`request to another origin: ${request.url()}`);
  });
}
