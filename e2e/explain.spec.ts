import type { Page } from '@playwright/test';
import { formulasOf, fromLeaves, usersOf, type LabNumbers } from './formulas.ts';
import { cellsOnScreen, openDocument, openLab, ready } from './lab.ts';
import { agrees, ORACLES } from './reference.ts';
import { expect, test } from './test.ts';

const oracle = (name: string) => ORACLES.find((one) => one.name === `${name}.json`)!.lab;

const wave = (rows: number, cols: number, phase: number) =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: cols }, (_x, c) => Number(Math.sin(phase + r * cols + c).toFixed(2))),
  );
const LAYERS = [2, 3, 3, 2, 1];
/** Deep, with every activation but one, the mean, and numbers that no decimal holds. */
const MIXED = {
  version: 1,
  title: '2-3-3-2-1, mixed',
  network: { layers: LAYERS, activations: ['tanh', 'leaky-relu', 'sigmoid', 'linear'] },
  parameters: {
    W: LAYERS.slice(1).map((width, l) => wave(LAYERS[l]!, width, l)),
    b: LAYERS.slice(1).map((width, l) => wave(1, width, l + 5)[0]),
  },
  data: { X: wave(2, 2, 9), Y: wave(2, 1, 3) },
  training: { reduction: 'mean', learningRate: 0.3 },
};

const LABS: readonly {
  readonly name: string;
  readonly lab: LabNumbers;
  readonly again: 'in every step' | 'in the last step' | 'never';
}[] = [
  { name: 'the default lab', lab: oracle('article-1-2-2'), again: 'in the last step' },
  { name: '1-1-1', lab: oracle('simple-1-1-1'), again: 'in every step' },
  { name: '2-3-2', lab: oracle('resizing-2-3-2'), again: 'never' },
  { name: '2-3-3-2-1', lab: MIXED, again: 'never' },
];

interface Opened {
  readonly id: string;
  readonly value: number;
  readonly operands: readonly (readonly [id: string, value: number])[];
  readonly terms: readonly (readonly [id: string, value: number])[];
}

/** Chooses every computed number of the matrices but those that are known, one after the other, and reads its card. */
async function openAll(page: Page, known: readonly string[]): Promise<Opened[]> {
  return page.evaluate(async (skip) => {
    const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
    const cells = [...document.querySelectorAll<HTMLElement>('table button[data-cell][data-value]')];
    const found: Opened[] = [];
    for (const cell of cells) {
      const id = cell.getAttribute('data-cell')!;
      if (skip.includes(id)) continue;
      cell.click();
      const card = () => document.querySelector(`[data-explains="${CSS.escape(id)}"]`);
      for (let frames = 0; !card(); frames += 1) {
        if (frames > 200) throw new Error(`${id} was chosen and is not explained.`);
        await drawn();
      }
      const read = (name: string) =>
        [...card()!.querySelectorAll(`[${name}]`)].map(
          (element) => [element.getAttribute(name)!, Number(element.getAttribute('data-value'))] as const,
        );
      const operands = read('data-operand');
      found.push({
        id,
        value: Number(cell.getAttribute('data-value')),
        operands,
        terms: [...new Map(read('data-term'))],
      });
    }
    return found;
  }, known);
}

for (const { name, lab, again } of LABS) {
  test(`${name}: every number opens, and followed down to what is set it is that number again @chromium`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const formulas = formulasOf(lab);
    await openDocument(page, lab);
    const timeline = page.getByRole('slider', { name: 'Timeline' });
    const last = Number(await timeline.getAttribute('max'));
    const opened = new Map<string, Opened>();
    for (let step = 0; step <= last; step += 1) {
      await timeline.fill(String(step));
      const onScreen = await cellsOnScreen(page);
      const all = again === 'in every step' || (again === 'in the last step' && step === last);
      for (const cell of await openAll(page, all ? [] : [...opened.keys()])) opened.set(cell.id, cell);
      const open = [...onScreen].filter(([id, value]) => value !== null && formulas.has(id)).map(([id]) => id);
      expect([...opened.keys()].toSorted(), `step ${step + 1}`).toEqual(open.toSorted());
    }

    expect([...opened.keys()].toSorted()).toEqual([...formulas.keys()].toSorted());
    const onScreen = await cellsOnScreen(page);
    const value = fromLeaves(formulas, (id) => onScreen.get(id)!);
    for (const { id, value: shown, operands, terms } of opened.values()) {
      const { operands: due, work } = formulas.get(id)!;
      expect(new Set(operands.map(([operand]) => operand)), id).toEqual(new Set(due));
      const given = new Map(operands);
      expect(
        agrees(
          shown,
          work((operand) => given.get(operand)!),
        ),
        `${id} from its operands`,
      ).toBe(true);
      expect(agrees(shown, value(id)), `${id} from the leaves`).toBe(true);
      if (/^d[WB]/.test(id) && terms.length > 0) {
        const total = terms.reduce((sum, [, term]) => sum + term, 0);
        expect(agrees(shown, total), `the terms of ${id}`).toBe(true);
      }
    }
  });
}

test('a trail of operands leads from the cost down to an input and back, by touch and by keyboard', async ({
  page,
}) => {
  await openLab(page);
  await page.getByRole('slider', { name: 'Timeline' }).fill('6');
  const card = (id: string) => page.locator(`[data-explains="${id}"]`);
  await page.getByRole('region', { name: 'Matrices' }).locator('[data-cell="Eh[1,2]"]').click();
  const way = ['Eo[1,2]', 'O-Y[1,2]', 'O[1,2]', 'Zo[1,2]', 'H[1,2]', 'Zh[1,2]', 'X[1,1]'];
  for (const id of way) {
    await page.locator(`[data-explains] [data-operand="${id}"]`).first().press('Enter');
    await expect(card(id)).toBeFocused();
  }
  await expect(card('X[1,1]')).toContainText('Set by you');
  const trail = page.getByRole('navigation', { name: 'The way here' });
  await expect(trail.getByRole('button')).toHaveCount(way.length);
  await trail.getByRole('button', { name: 'Back to (O − Y)[1,2]' }).click();
  await expect(card('O-Y[1,2]')).toBeVisible();
  await expect(trail.getByRole('button')).toHaveCount(2);
  await card('O-Y[1,2]').getByRole('button', { name: 'Eo[1,2]', exact: true }).click();
  await expect(card('Eo[1,2]')).toBeVisible();
  await expect(page).toHaveURL(/#lab=/);
  await page.reload();
  await ready(page);
  await expect(card('Eo[1,2]')).toBeVisible();
});

test('a newcomer finds why Eo[3,2] is 0: it is marked, shows its sample, and its gate is named', async ({ page }) => {
  await openLab(page);
  await page.getByRole('slider', { name: 'Timeline' }).fill('5');
  await ready(page);
  const error = page.getByRole('button', { name: /^Eo\[3,2\] = 0\.00, stopped by a closed gate$/ });
  await error.click();
  await expect(page.getByRole('radio', { name: 'Sample 3' })).toBeChecked();
  await expect(page.locator('[data-explains="Eo[3,2]"]')).toContainText(
    'Output 2 misses by −1 for sample 3, but its gate is closed',
  );
  await expect(page.getByRole('status').filter({ hasText: 'minus 1 times 0 is 0' })).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Matrices' }).locator('[data-blocked]')).toHaveCount(2);
  await page.getByRole('slider', { name: 'Timeline' }).fill('1');
  await expect(page.locator('#network').getByText('off', { exact: true })).toHaveCount(1);
});

test('an edge lights exactly what its weight is used for, and what is lit lights it, in every step @chromium', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const lab = oracle('article-1-2-2');
  const formulas = formulasOf(lab);
  await openLab(page);
  const timeline = page.getByRole('slider', { name: 'Timeline' });
  for (let step = 0; step < 15; step += 1) {
    await timeline.fill(String(step));
    const shown = await cellsOnScreen(page);
    const isShown = (id: string) => (shown.get(id) ?? null) !== null;
    const edges = [...shown.keys()].filter((id) => /^W[ho]\[/.test(id));
    const users = [...shown.keys()].filter((id) => isShown(id) && /^(?:Z|E|W.\.next)/.test(id));
    const found = await page.evaluate(lightUp, { edges, users: step % 5 === 4 ? users : [] });
    for (const [edge, { lit, used }] of Object.entries(found.byEdge)) {
      const due = usersOf(formulas, edge).filter(isShown).toSorted();
      expect(lit, `${edge} in step ${step + 1}`).toEqual(due);
      expect(used, `${edge} in step ${step + 1}`).toEqual(due);
    }
    for (const [cell, lit] of Object.entries(found.byCell)) {
      const due = formulas.get(cell)!.operands.filter((id) => edges.includes(id));
      expect(lit, `${cell} in step ${step + 1}`).toEqual(due.toSorted());
    }
  }
});

/** In the page: rests on each edge and each cell, and tells what is lit in the matrices, and which edges are. */
async function lightUp({ edges, users }: { readonly edges: readonly string[]; readonly users: readonly string[] }) {
  const matrices = [...document.querySelectorAll('section')].find((section) => section.querySelector('table'))!;
  const named = (selector: string, name: string, root: ParentNode = document) =>
    [...new Set([...root.querySelectorAll(selector)].map((element) => element.getAttribute(name)!))].toSorted();
  const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const look = async (element: Element, id: string) => {
    element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    const isLooked = () => {
      const explained = document.querySelector('[data-explains]')?.getAttribute('data-explains');
      return (
        explained === id &&
        document.querySelectorAll('[data-edge][data-explained], td [aria-pressed="true"]').length > 0
      );
    };
    for (let waited = 0; !isLooked(); waited += 1) {
      if (waited > 200) throw new Error(`${id} is looked at and not explained.`);
      await later(10);
    }
  };
  const byEdge: Record<string, { lit: string[]; used: string[] }> = {};
  for (const id of edges) {
    await look(document.querySelector(`[data-edge="${CSS.escape(id)}"] path`)!, id);
    byEdge[id] = {
      lit: named('[data-cell][data-lit]', 'data-cell', matrices),
      used: named('[data-cell][data-used]', 'data-cell', matrices),
    };
  }
  const byCell: Record<string, string[]> = {};
  for (const id of users) {
    await look(matrices.querySelector(`button[data-cell="${CSS.escape(id)}"]`)!, id);
    byCell[id] = named('[data-edge][data-lit]', 'data-edge');
  }
  return { byEdge, byCell };
}
