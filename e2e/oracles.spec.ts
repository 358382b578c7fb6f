import { cellsOnScreen, openDocument, ready, typeInto, valueOf } from './lab.ts';
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
      expect(wrong, name).toEqual([]);
      await page.keyboard.press('ArrowRight');
      await ready(page);
    }
    expect([...expected.keys()].filter((cell) => !seen.has(cell))).toEqual([]);
  });

  test(`${oracle.name}: the cost after so many updates is the reference's @chromium`, async ({ page }) => {
    const iterations = Object.keys(oracle.expected.costAt).map(Number);
    // By a link to the farthest, then back by its number to each.
    await openDocument(page, { ...oracle.lab, view: { iteration: Math.max(...iterations), step: 'C' } });
    const field = page.getByLabel('Iteration', { exact: true });
    for (const iteration of iterations.toSorted((a, b) => b - a)) {
      await typeInto(field, String(iteration));
      await field.press('Enter');
      await expect(field).toHaveValue(String(iteration));
      await ready(page);
      const reference = oracle.expected.costAt[iteration]!;
      const cost = (await valueOf(page, 'C'))!;
      const allowed = 1e-9 * Math.max(Math.abs(reference), 1e-9) + 1e-15;
      expect(Math.abs(cost - reference), `C after ${iteration}: ${cost} for ${reference}`).toBeLessThanOrEqual(allowed);
    }
  });
}
