import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { listen } from '../scripts/listen.mjs';
import { siteHandler } from '../scripts/siteHandler.mjs';
import { cellsOnScreen, ready } from './lab.ts';
import { makeNextBuild } from './nextBuild.ts';
import { expect, test as base } from './test.ts';

interface Host {
  readonly address: string;
  /** Puts the next build in the place of the one that is served. */
  update(): Promise<void>;
  /** Takes the host off the network. */
  cut(): Promise<void>;
}

/** A host of the test's own, in a folder of a site, which can be given another build and taken off the network. */
const test = base.extend<{ host: Host; baseURL: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its pattern
  host: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'host-'));
    await cp(fileURLToPath(new URL('../dist', import.meta.url)), folder, { recursive: true });
    const path = '/course/lab/';
    let answer = siteHandler(folder, path);
    const site = await listen((request, response) => answer(request, response), 0);
    await provide({
      address: `http://localhost:${site.port}${path}`,
      async update() {
        await makeNextBuild(folder);
        answer = siteHandler(folder, path);
      },
      cut: site.close,
    });
    await site.close();
    await rm(folder, { recursive: true });
  },
  baseURL: async ({ host }, provide) => provide(host.address),
});
test.use({ serviceWorkers: 'allow' });

/** Opens the page and waits until its copy is complete and answers it. */
async function visit(page: Page): Promise<void> {
  await page.goto('./');
  await ready(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
}

test('opens without a network after the first visit, with all its parts, until it is told not to', async ({
  page,
  host,
}) => {
  await visit(page);
  await host.cut();
  await page.goto('./#example=mazur');
  await page.reload();
  await ready(page);
  await page.keyboard.press('End');
  for (const value of (await cellsOnScreen(page)).values()) expect(value).not.toBeNull();
  // What writes the address is a part as well, and comes while there is a copy.
  await expect(page).toHaveURL(/#lab=/);
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Privacy and offline use' }).click();
  await expect(page.getByText(/A copy of the lab is kept, \d\d+ files/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep no copy' }).click();
  await expect(page.getByText('No copy of the lab is kept')).toBeVisible();
  await expect(page.getByRole('row', { name: 'offline' })).toBeVisible();
  await page.getByRole('button', { name: 'Erase everything kept' }).click();
  await expect(page.getByText('Everything was erased')).toBeVisible();
  await expect(page.getByText('Nothing is kept on this device')).toBeVisible();
  const left = await page.evaluate(async () => [
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ...Object.keys(localStorage),
  ]);
  expect(left).toEqual([]);
});

test('an update breaks no open page, and the next load has it, with and without a network', async ({
  page,
  context,
  host,
}) => {
  const entryOf = (which: Page) => which.locator('script[src*="/index-"]').getAttribute('src');
  await visit(page);
  const before = await entryOf(page);
  await host.update();

  const other = await context.newPage();
  await visit(other);
  const after = await entryOf(other);
  expect(after).not.toBe(before);

  // The page that was open asks for parts that the host has no more.
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await entryOf(page)).toBe(before);

  await other.evaluate(async () => {
    const { installing, waiting } = await (await navigator.serviceWorker.ready).update();
    if (waiting) return;
    await new Promise<void>((resolve) => {
      installing!.addEventListener('statechange', () => resolve(), { once: true });
    });
  });
  await test.step('who has the page before it open is told, and loads the next one when they like', async () => {
    const told = page.getByRole('status').filter({ hasText: 'A new version of the lab is here' });
    await expect(told).toBeVisible();
    await expect(other.getByRole('status').filter({ hasText: 'new version' })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F5');
    await expect(page.getByRole('radio', { name: 'Matrices' })).toBeVisible();
    await expect(told, 'not before an audience').toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(told).toBeVisible();
    await page.getByRole('button', { name: 'New random weights' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'random' })).toBeVisible();
    await expect(told).toHaveCount(0);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(told, 'not lost to another message').toBeVisible();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Load it now' }).click();
    await expect.poll(() => entryOf(page)).toBe(after);
    await ready(page);
    await expect(page.getByRole('slider', { name: 'Timeline' }), 'at the same place').toHaveValue('14');
    await page.close();
  });
  await host.cut();
  await other.reload();
  await ready(other);
  expect(await entryOf(other)).toBe(after);
  await other.keyboard.press('?');
  await expect(other.getByRole('dialog')).toBeVisible();
});
