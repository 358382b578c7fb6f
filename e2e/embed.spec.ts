import type { Frame, FrameLocator, Page } from '@playwright/test';
import { listen } from '../scripts/listen.mjs';
import { axe } from './axe.ts';
import { ready } from './lab.ts';
import { scenesLink } from './scenesLink.ts';
import { expect, test } from './test.ts';

/** What a page around the lab gets from it. */
interface Told {
  readonly type: string;
  readonly id?: number;
  readonly origin: string;
  readonly iteration?: number;
  readonly step?: string;
  readonly values?: Record<string, (number | null)[][] | null>;
  readonly code?: string;
  readonly place?: string;
}

declare global {
  interface Window {
    told: Told[];
  }
}

/** A course's page on an origin of its own, with the lab in a frame. */
async function openCourse(page: Page, frame: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const course = await listen((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><link rel="icon" href="data:,"><title>Course</title>
      <script>
        told = [];
        addEventListener('message', ({ data, origin }) => told.push({ ...data, origin }));
      </script>
      ${frame.replaceAll('ORIGIN', `http://127.0.0.1:${course.port}`)}`);
  }, 0);
  const origin = `http://127.0.0.1:${course.port}`;
  await page.goto(`${origin}/course`);
  return { origin, close: course.close };
}

const READY = 'html[data-ready="true"]';
const readyIn = (lab: FrameLocator) => lab.locator(READY).waitFor({ state: 'attached' });

/** Presses a key in the frame. Real input does not reach a frame of another process in Firefox under Playwright. */
const pressIn = (lab: FrameLocator, key: string) => lab.locator('main').dispatchEvent('keydown', { key });

/** What the frame keeps once it was told that it goes: in its entry in the history, and for its tab where it may. */
const keptByFrame = (lab: FrameLocator) =>
  lab.locator('html').evaluate(() => {
    for (const type of ['beforeunload', 'pagehide']) dispatchEvent(new Event(type));
    const kept: unknown[] = history.state === null ? [] : [history.state];
    try {
      return [...kept, ...Object.keys(sessionStorage)];
    } catch {
      return kept;
    }
  });

/** Posts a message to the lab as it is, from the page around it. */
function post(page: Page, message: unknown): Promise<void> {
  return page.evaluate((data) => frames[0]!.postMessage(data, '*'), message);
}

let lastId = 0;
/** Sends a request and gives the answer to it. */
async function ask(page: Page, request: object): Promise<Told> {
  const id = (lastId += 1);
  await post(page, { propagationLab: 1, id, ...request });
  await page.waitForFunction((wanted) => window.told.some((message) => message.id === wanted), id);
  return page.evaluate((wanted) => window.told.find((message) => message.id === wanted)!, id);
}

test('a page on another origin drives the lab; forged, oversized and malformed messages change nothing', async ({
  page,
  baseURL,
  problems,
}) => {
  problems.expect(/request to another origin: .*\/course$/);
  const course = await openCourse(
    page,
    `<iframe width="800" height="500" src="${baseURL}?embed=network,matrices&origin=ORIGIN"></iframe>`,
  );
  const lab = page.frameLocator('iframe');
  await readyIn(lab);
  const frame = page.frames().find((one: Frame) => one.url().startsWith(baseURL!))!;
  const labOrigin = new URL(baseURL!).origin;

  await test.step('the frame has the panels asked for and nothing else', async () => {
    await expect(lab.getByRole('region', { name: 'Network' })).toBeVisible();
    await expect(lab.getByRole('region', { name: 'Matrices' })).toBeVisible();
    await expect(lab.getByRole('region', { name: 'Transport' })).toHaveCount(0);
    await expect(lab.getByRole('button', { name: 'Share' })).toHaveCount(0);
    await expect(lab.getByRole('link', { name: 'Open in Propagation Lab' })).toBeVisible();
  });

  await test.step('says that it listens, opens a lab, goes to a step and tells the values', async () => {
    await page.waitForFunction(() => window.told.some(({ type }) => type === 'ready'));
    const hello = await ask(page, { type: 'hello', values: ['Zh', 'H'] });
    expect(hello).toMatchObject({ type: 'state', origin: labOrigin, iteration: 0, step: 'Zh' });
    expect(hello.values).toEqual({
      Zh: [
        [-1.5, 1],
        [0.5, -2],
        [1.5, -3.5],
      ],
      H: [
        [null, null],
        [null, null],
        [null, null],
      ],
    });
    expect(await ask(page, { type: 'open', link: 'example=mazur' })).toMatchObject({ layers: [2, 2, 2], step: 'Zh' });
    expect(await ask(page, { type: 'go', iteration: 3, step: 'Eo', sample: 1, cell: 'Eo[1,2]' })).toMatchObject({
      iteration: 3,
      step: 'Eo',
      cell: 'Eo[1,2]',
    });
    const { values } = await ask(page, { type: 'state', values: ['Eo', 'nothing'] });
    await readyIn(lab);
    const shown = await lab.locator('[data-cell="Eo[1,2]"]').first().getAttribute('data-value');
    expect(values!['Eo']![0]![1]).toBe(Number(shown));
    expect(values!['nothing']).toBeNull();
  });

  await test.step('tells of what the person does', async () => {
    await pressIn(lab, 'ArrowRight');
    await page.waitForFunction(() => {
      const { id, step } = window.told.at(-1)!;
      return id === undefined && step === 'Eh';
    });
    expect(await page.evaluate(() => window.told.at(-1)!.values)).toHaveProperty('H');
  });

  await test.step('refused messages name the place, and nothing moves', async () => {
    const look = async () => {
      const { id: _, ...state } = await ask(page, { type: 'state' });
      // An answer does not wait for its numbers to be drawn: a frame that is out of sight is drawn when it comes into it.
      await frame.waitForSelector(READY, { state: 'attached' });
      const screen = await frame.evaluate(() => ({
        cells: [...document.querySelectorAll('[data-cell]')].map(
          (cell) => `${cell.getAttribute('data-cell')} ${cell.getAttribute('data-value')}`,
        ),
        notices: document.querySelectorAll('[role="alert"]').length,
      }));
      return { state, ...screen };
    };
    const before = await look();
    const refusals: readonly (readonly [request: object, answer: object])[] = [
      [{ type: 'erase' }, { code: 'not-one-of', place: 'type' }],
      [
        { type: 'go', iteration: -1 },
        { code: 'out-of-range', place: 'iteration' },
      ],
      [
        { type: 'go', step: 'Zz' },
        { code: 'unknown-step', place: 'step' },
      ],
      [
        { type: 'go', sample: 2 },
        { code: 'out-of-range', place: 'sample' },
      ],
      [
        { type: 'go', cell: '<img>' },
        { code: 'unknown-cell', place: 'cell' },
      ],
      [
        { type: 'open', link: 'lab=AAAA____' },
        { code: 'not-deflate', place: '#lab' },
      ],
      [
        { type: 'open', link: '' },
        { code: 'missing', place: 'link' },
      ],
      [
        { type: 'open', lab: { version: 1 } },
        { code: 'missing', place: 'network' },
      ],
      [
        { type: 'go', iteration: 0, __proto__: null, evil: 1 },
        { code: 'unknown-field', place: 'evil' },
      ],
      [{ type: 'open', propagationLab: 2, link: 'example=rgu' }, { code: 'unsupported-version' }],
    ];
    for (const [request, answer] of refusals) {
      expect(await ask(page, request)).toMatchObject({ type: 'error', ...answer });
    }
    const answers = await page.evaluate(() => window.told.length);
    // Oversized: without an answer that anybody could wait for, since its id is not read.
    await post(page, { propagationLab: 1, id: 9_001, type: 'open', link: `example=rgu${'&'.repeat(400_000)}` });
    // Not ours.
    for (const foreign of ['example=rgu', null, 3, [], { type: 'open', id: 9_002, link: 'example=rgu' }]) {
      await post(page, foreign);
    }
    // Forged: from a window that is not around the frame, and from one that only says that it is.
    await page.evaluate(() => {
      const other = document.createElement('iframe');
      document.body.append(other);
      const script = other.contentDocument!.createElement('script');
      script.text = `parent.frames[0].postMessage({ propagationLab: 1, id: 9003, type: 'open', link: 'example=rgu' }, '*')`;
      other.contentDocument!.body.append(script);
    });
    await frame.evaluate(() => {
      const data = { propagationLab: 1, id: 9_004, type: 'open', link: 'example=rgu' };
      postMessage(data, '*');
      dispatchEvent(new MessageEvent('message', { data, origin: 'https://evil.example', source: window.parent }));
    });
    // Whatever was sent before this has been dealt with when this is answered.
    await ask(page, { type: 'state' });
    const later = await page.evaluate((from) => window.told.slice(from), answers);
    expect(later.filter(({ type }) => type === 'error').map(({ code }) => code)).toEqual(['too-long']);
    expect(later.filter(({ id }) => id !== undefined)).toHaveLength(1);
    expect(await look()).toEqual(before);
  });

  await course.close();
});

test('an address that names no origin, or another one, lets nobody send @chromium', async ({
  page,
  baseURL,
  problems,
}) => {
  problems.expect(/request to another origin: .*\/course$/);
  const course = await openCourse(
    page,
    `<iframe src="${baseURL}?embed&origin=https://course.example#example=mazur"></iframe>`,
  );
  const lab = page.frameLocator('iframe');
  await readyIn(lab);
  await post(page, { propagationLab: 1, id: 1, type: 'open', link: 'example=rgu' });
  await pressIn(lab, 'End');
  await expect(lab.locator('[data-cell="Wo.next[1,1]"]').first()).toHaveAttribute('data-value', /./);
  expect(await page.evaluate(() => window.told.filter(({ type }) => type !== 'ready'))).toEqual([]);
  await expect(lab.locator('[data-cell="X[1,1]"]').first()).toHaveAttribute('data-value', '0.05');
  await pressIn(lab, 'Home');
  expect(await keptByFrame(lab)).toEqual([]);
  await course.close();
});

test('by keyboard alone: into the frame, through its scenes and every control, and out; what is hidden is hidden @chromium', async ({
  page,
  baseURL,
  problems,
}) => {
  problems.expect(/request to another origin: .*\/course$/);
  const course = await openCourse(
    page,
    `<button>Before</button><iframe width="900" height="700" src="${baseURL}?embed&origin=ORIGIN#${scenesLink()}"></iframe><button>After</button>`,
  );
  const lab = page.frameLocator('iframe');
  await readyIn(lab);
  const button = (name: string) => lab.getByRole('button', { name, exact: true });
  const eo = lab.locator('[data-cell="Eo[1,1]"]');
  const scene = lab.getByRole('region', { name: 'Scenes' });

  await test.step('what a scene hides is in no panel and in no message, as often as it is looked at', async () => {
    await expect(lab.locator('[data-explains="Eo[1,1]"] [data-state=hidden]')).toBeVisible();
    const states = await lab
      .locator('[data-cell^="Eo["]')
      .evaluateAll((cells) => cells.map((cell) => [cell.getAttribute('data-state'), cell.textContent.trim()].join()));
    expect([...new Set(states)]).toEqual(['hidden,?']);
    await expect(eo, 'in network, matrices and equation').toHaveCount(3);
    expect((await ask(page, { type: 'hello', values: ['Eo', 'O'] })).values).toMatchObject({
      Eo: Array.from({ length: 3 }, () => [null, null]),
      O: [[2, 1], expect.anything(), expect.anything()],
    });
  });

  await test.step('Tab goes in, to every control, and out at both ends', async () => {
    await page.getByRole('button', { name: 'Before' }).focus();
    await lab.locator('html').evaluate(() => {
      addEventListener('focusin', ({ target }) => (target as Element).setAttribute('data-was-focused', ''));
    });
    const after = page.getByRole('button', { name: 'After' });
    const isOut = () => after.evaluate((element) => element === document.activeElement);
    for (let i = 0; i < 200 && !(await isOut()); i += 1) await page.keyboard.press('Tab');
    await expect(after).toBeFocused();
    const missed = await lab
      .locator('a[href], button:enabled, input:enabled, select:enabled, summary, [tabindex="0"]')
      .evaluateAll((controls) =>
        controls
          .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches('[tabindex="-1"]'))
          // One of a group of radio buttons is reached by Tab, the others by arrows.
          .filter((one) => !one.matches('[type=radio]:not(:checked)') && !one.hasAttribute('data-was-focused'))
          .map((one) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent}`),
      );
    expect(missed).toEqual([]);
    await page.keyboard.press('Shift+Tab');
    await expect(lab.getByRole('link', { name: 'Open in Propagation Lab' })).toBeFocused();
  });

  await test.step('its controls do by keys what they say', async () => {
    await button('Show the hidden numbers').focus();
    await page.keyboard.press('Enter');
    await expect(eo.first()).toHaveAttribute('data-value', '-0.5');
    await page.waitForFunction(() => window.told.at(-1)!.values?.['Eo']?.[0]?.[0] === -0.5);
    await expect(scene, 'the button is gone, the focus is beside it').toBeFocused();
    await button('Next step').focus();
    await page.keyboard.press('Enter');
    const timeline = lab.getByRole('slider', { name: 'Timeline' });
    await expect(timeline).toHaveValue('6');
    await timeline.focus();
    await page.keyboard.press('ArrowRight');
    await expect(timeline).toHaveValue('7');
    await page.keyboard.press('Tab');
    await page.keyboard.press('PageDown');
    await expect(scene, 'a clicker’s key goes on to the next scene').toContainText('Scene 2 of 2');
    await expect(lab.locator('[data-cell="C"]:not([data-state])')).toHaveCount(0);
    const curve = lab.getByRole('img', { name: /^Cost over/ });
    await expect(curve, 'the curve does not tell it either').toHaveAccessibleName(/ at iteration 0$/);
    await page.keyboard.press('PageDown');
    await expect(lab.locator('[data-cell="C"]').first(), 'and shows what it hides').toHaveAttribute(
      'data-value',
      /^1\.2/,
    );
    await expect(curve).toHaveAccessibleName(/ at iteration 1$/);
    await button('Previous scene').focus();
    await page.keyboard.press('Space');
    await expect(scene).toContainText('Scene 1 of 2');
    await expect(eo.first()).toHaveAttribute('data-state', 'hidden');
    const weight = lab.getByRole('spinbutton', { name: 'Wo[1,2]' }).first();
    await weight.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('-0.25');
    await page.keyboard.press('Enter');
    await expect(lab.locator('[data-cell="Wo[1,2]"]').first()).toHaveAttribute('data-value', '-0.25');
    await button('Next step').focus();
    await page.keyboard.press('?');
    await expect(lab.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(lab.getByRole('dialog')).toBeHidden();
    await expect(button('Next step'), 'the focus is back').toBeFocused();
  });

  await test.step('another lab takes the place of the scenes and hides nothing; a link of scenes opens by a message too', async () => {
    expect(await ask(page, { type: 'open', link: 'example=mazur' })).toMatchObject({ layers: [2, 2, 2] });
    await expect(scene).toBeHidden();
    const opened = await ask(page, { type: 'open', link: scenesLink() });
    expect(opened).toMatchObject({ type: 'state', layers: [1, 2, 2], step: 'Eo' });
    await expect(scene).toContainText('Scene 1 of 2');
  });
  await course.close();
});

test('works in a sandbox that forbids storage, workers and pop-ups', async ({ page, baseURL, problems }) => {
  problems.expect(/request to another origin: .*\/course$/);
  const course = await openCourse(
    page,
    `<iframe sandbox="allow-scripts" width="640" height="400" src="${baseURL}?embed&origin=ORIGIN"></iframe>`,
  );
  const lab = page.frameLocator('iframe');
  await readyIn(lab);
  const state = await ask(page, { type: 'go', step: 'Bh' });
  expect(state).toMatchObject({ type: 'state', origin: 'null', step: 'Bh' });
  await expect(lab.locator('[data-cell="Wo.next[1,1]"]').first()).toHaveAttribute('data-value', '0.78125');
  await lab.getByRole('button', { name: 'Train' }).dispatchEvent('click');
  await expect(lab.getByLabel('Iteration', { exact: true })).not.toHaveValue('0');
  await expect(lab.getByRole('status').filter({ hasText: 'starts no worker' })).toHaveCount(0);
  expect(await keptByFrame(lab)).toEqual([]);
  await course.close();
});

test('axe finds nothing in the frame, small and light or large and dark @chromium', async ({ page }) => {
  await page.goto(`./?embed#${scenesLink()}`);
  await ready(page);
  await expect(page.getByRole('button', { name: 'Show the hidden numbers' })).toBeVisible();
  for (const [width, height, colorScheme] of [
    [360, 420, 'light'],
    [1000, 700, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await ready(page);
    expect(await axe(page), `${width} × ${height}, ${colorScheme}`).toEqual([]);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('End');
  }
});

test('the page on embedding shows it live, in the reader’s language, and axe finds nothing @chromium', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => Object.assign(globalThis, { copied: text }) },
    });
  });
  await page.goto('./embed.html');
  const lab = page.frameLocator('iframe');
  await readyIn(lab);
  const log = page.getByRole('list', { name: /Messages/ });
  await expect(log).toContainText('"type":"ready"');
  await page.getByRole('button', { name: 'Cost of iteration 10' }).click();
  await expect(log).toContainText('"iteration":10,"step":"C"');
  await page.getByLabel('Cost', { exact: true }).check();
  await page.getByLabel('Language').selectOption('Español');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('It is in the clipboard.');
  const copied = await page.evaluate(() => (globalThis as unknown as { copied: string }).copied);
  expect(copied).toContain('embed=network,equation,cost,transport&amp;origin=http://localhost');
  expect(copied).toContain('#example=article&amp;lang=es"');
  await expect(lab.getByRole('region', { name: 'Coste e iteraciones' })).toBeVisible();
  for (const [language, direction, colorScheme] of [
    ['en', 'ltr', 'light'],
    ['ar', 'rtl', 'dark'],
  ] as const) {
    await page.goto(`./embed.html?lang=${language}`);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await readyIn(lab);
    await page.emulateMedia({ colorScheme });
    expect(await axe(page), `${language}, ${colorScheme}`).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 600 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing sticks out of a narrow page').toBe(
    320,
  );
});
