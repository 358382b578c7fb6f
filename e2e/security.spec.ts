import type { Page } from '@playwright/test';
import { contentSecurityPolicy, hostHeaders } from '../scripts/securityPolicy.mjs';
import { openLab } from './lab.ts';
import { expect, test } from './test.ts';

/** Runs in the page what a smuggled script would try; true when it succeeded, false when the browser refused it. */
async function attempt(page: Page, code: () => Promise<boolean> | boolean): Promise<boolean> {
  return page.evaluate(code);
}

test('the page carries the policy of the headers', async ({ page }) => {
  const response = await page.goto('./');
  for (const [name, value] of Object.entries(hostHeaders[0]!.headers)) {
    expect(response!.headers()[name.toLowerCase()]).toBe(value);
  }
  const meta = page.locator('head > meta[http-equiv="Content-Security-Policy"]');
  await expect(meta).toHaveAttribute('content', contentSecurityPolicy);
});

test('the page has no inline script, style or handler @chromium', async ({ page, request }) => {
  const html = await (await request.get(new URL('./', (await page.goto('./'))!.url()).href)).text();
  expect(html.match(/<script(?![^>]*\ssrc=)[^>]*>/g)).toBeNull();
  expect(html.match(/<style|\sstyle=|\son\w+=/g)).toBeNull();
});

test.describe('the policy holds by the page alone, on a host that sends no headers', () => {
  test.beforeEach(async ({ page, baseURL }) => {
    await page.route(baseURL!, async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      delete headers['content-security-policy'];
      await route.fulfill({ response, headers });
    });
    await openLab(page);
  });

  test('an inline script does not run @chromium', async ({ page, problems }) => {
    problems.expect(/trusted|script-src/i);
    const ran = await attempt(page, () => {
      try {
        const script = document.createElement('script');
        script.text = 'document.title = "smuggled"';
        document.body.append(script);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
      return document.title === 'smuggled';
    });
    expect(ran).toBe(false);
  });

  test('text does not become HTML @chromium', async ({ page, problems }) => {
    problems.expect(/trusted/i);
    const parsed = await attempt(page, () => {
      const place = document.createElement('div');
      try {
        // oxlint-disable-next-line no-restricted-properties -- what the policy is to refuse
        place.innerHTML = '<img src="x">';
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
      return place.childElementCount > 0;
    });
    expect(parsed).toBe(false);
  });

  test('no other worker starts @chromium', async ({ page }) => {
    const started = await attempt(page, () => {
      try {
        new Worker('./other.js').terminate();
        return true;
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        return false;
      }
    });
    expect(started).toBe(false);
  });

  test('nothing is fetched from, sent to or framed from another origin @chromium', async ({ page, problems }) => {
    problems.expect(/connect-src|default-src/);
    problems.expect(/refused to connect/i);
    problems.expect(/frame-src|default-src/);
    const answered = await attempt(page, async () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/';
      document.body.append(frame);
      return fetch('https://example.org/favicon.svg').then(
        () => true,
        () => false,
      );
    });
    expect(answered).toBe(false);
  });

  test('a style attribute from text is refused, React’s and the page’s own are not @chromium', async ({
    page,
    problems,
  }) => {
    problems.expect(/style-src/);
    const applied = await attempt(page, () => {
      const place = document.createElement('p');
      document.body.append(place);
      place.setAttribute('style', 'color: rgb(1, 2, 3)');
      const refused = getComputedStyle(place).color !== 'rgb(1, 2, 3)';
      place.style.color = 'rgb(1, 2, 3)';
      return refused && getComputedStyle(place).color === 'rgb(1, 2, 3)';
    });
    expect(applied).toBe(true);
  });
});
