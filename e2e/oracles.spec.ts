import { cellsOnScreen, openDocument, ready, valueOf } from './lab.ts';
import { agrees, expectedCells, ORACLES } from './reference.ts';
import { expect, test } from './test.ts';

for (const oracle of ORACLES) {
  // The numbers come from the same engine; one network shows that another browser draws them.
  const where = oracle.name.startsWith('article') ? '' : ' @chromium';
  test(`${oracle.name}: every number of every step is the reference's${where}`, async ({ page }) => {
    await openDocument(page, oracle.lab);
    const expected = expectedCells(oracle);
    const timeline = page.getByRole('slider', { name: 'Timeline' });
    const steps = Number(await timeline.getAttribute('max')) + 1;
    const seen = new Set<string>();
    const made = new Set<string>();
    for (let step = 0; step < steps; step += 1) {
      const name = (await timeline.getAttribute('aria-valuetext'))!.split(', ').at(-1)!;
      made.add(name);
      for (const [cell, value] of await cellsOnScreen(page)) {
        const reference = expected.get(cell);
        if (!reference) {
          expect(cell, 'a cell that the reference does not have').toMatch(/^R'\(Z/);
          continue;
        }
        const due = reference.step === undefined || made.has(reference.step);
        if (value === null) {
          expect(reference.step, `${cell} is given and never pending`).toBeDefined();
          expect(due, `${cell} is pending at ${name}`).toBe(false);
        } else {
          expect(agrees(value, reference.value), `${cell} at ${name}: ${value} for ${reference.value}`).toBe(true);
          seen.add(cell);
        }
      }
      await page.keyboard.press('ArrowRight');
      await ready(page);
    }
    expect([...expected.keys()].filter((cell) => !seen.has(cell))).toEqual([]);
  });

  test(`${oracle.name}: the cost after so many updates is the reference's${where}`, async ({ page }) => {
    for (const [iteration, reference] of Object.entries(oracle.expected.costAt)) {
      await openDocument(page, { ...oracle.lab, view: { iteration: Number(iteration), step: 'C' } });
      const cost = (await valueOf(page, 'C'))!;
      const allowed = 1e-9 * Math.max(Math.abs(reference), 1e-9) + 1e-15;
      expect(Math.abs(cost - reference), `C after ${iteration}: ${cost} for ${reference}`).toBeLessThanOrEqual(allowed);
    }
  });
}
