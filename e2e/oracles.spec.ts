import type { Page } from '@playwright/test';
import { cellsOnScreen, openDocument, openDocumentHere, openLab, ready, typeInto, valueOf } from './lab.ts';
import { sweepsAll } from './sweep.ts';
import { agrees, expectedCells, ORACLES, type Oracle } from './reference.ts';
import { expect, test } from './test.ts';

/** The cells on screen against the reference, in every so-many-th step and in the last one, which has them all. */
async function expectEveryNumber(page: Page, oracle: Oracle, every: number): Promise<void> {
  const expected = expectedCells(oracle);
  const timeline = page.getByRole('slider', { name: 'Timeline' });
  const names = await page.locator('footer [data-phase]').allTextContents();
  expect(names).toHaveLength(Number(await timeline.getAttribute('max')) + 1);
  const seen = new Set<string>();
  for (const [step, name] of names.entries()) {
    if (step % every !== 0 && step < names.length - 1) continue;
    await timeline.fill(String(step));
    await ready(page);
    const made = new Set(names.slice(0, step + 1));
    // One assertion a step: each costs as long as a hundred comparisons.
    const wrong: string[] = [];
    for (const [cell, value] of await cellsOnScreen(page)) {
      const reference = expected.get(cell);
      if (!reference) {
        if (!cell.startsWith("R'(Z")) wrong.push(`${cell} is a cell that the reference does not have`);
        continue;
      }
      const due = reference.step === undefined || made.has(reference.step);
      if (value === null) {
        if (due) wrong.push(`${cell} is pending`);
      } else {
        if (!agrees(value, reference.value)) wrong.push(`${cell} is ${value} for ${reference.value}`);
        seen.add(cell);
      }
    }
    expect(wrong, `${oracle.name}, ${name}`).toEqual([]);
  }
  expect([...expected.keys()].filter((cell) => !seen.has(cell))).toEqual([]);
}

const isArticle = ({ name }: Oracle) => name.startsWith('article');

// The numbers come from the same engine; one network shows that another browser draws them.
test("the article: every number of every step is the reference's", async ({ page }) => {
  const article = ORACLES.find(isArticle)!;
  await openDocument(page, article.lab);
  await expectEveryNumber(page, article, 1);
});

// A number is the same in every step that has it: of these the steps are looked at one by one by `SWEEP=all`.
test("the other worked examples: every number of every step is the reference's @chromium", async ({ page }) => {
  await openLab(page);
  for (const oracle of ORACLES.filter((one) => !isArticle(one))) {
    await test.step(oracle.name, async () => {
      await openDocumentHere(page, oracle.lab);
      await expectEveryNumber(page, oracle, sweepsAll() ? 1 : 5);
    });
  }
});

// The engine's own test is at each iteration.
test("all worked examples: the cost after so many updates is the reference's @chromium", async ({ page }) => {
  await openLab(page);
  for (const { name, lab, expected } of ORACLES) {
    await test.step(name, async () => {
      const all = Object.keys(expected.costAt).map(Number);
      const iterations = sweepsAll() ? all : [all[0]!, all[all.length >> 1]!, all.at(-1)!];
      // By a link to the farthest, then back by its number to each.
      await openDocumentHere(page, { ...lab, view: { iteration: Math.max(...iterations), step: 'C' } });
      const field = page.getByLabel('Iteration', { exact: true });
      for (const iteration of iterations.toSorted((a, b) => b - a)) {
        await typeInto(field, String(iteration));
        await field.press('Enter');
        await expect(field).toHaveValue(String(iteration));
        await ready(page);
        const reference = expected.costAt[iteration]!;
        const cost = (await valueOf(page, 'C'))!;
        const allowed = 1e-9 * Math.max(Math.abs(reference), 1e-9) + 1e-15;
        const off = Math.abs(cost - reference);
        expect(off, `C of ${name} after ${iteration}: ${cost} for ${reference}`).toBeLessThanOrEqual(allowed);
      }
    });
  }
});
