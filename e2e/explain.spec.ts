import { formulasOf, fromLeaves, usersOf, type Formula, type LabNumbers } from './formulas.ts';
import { cellsOnScreen, openDocument, openLab, ready, unseen } from './lab.ts';
import { MIXED } from './mixedLab.ts';
import { agrees, ORACLES } from './reference.ts';
import { sweepsAll } from './sweep.ts';
import { expect, test } from './test.ts';

const oracle = (name: string) => ORACLES.find((one) => one.name === `${name}.json`)!.lab;

/**
 * In every step every number is opened, in every place where it stands. Most labs have thousands of such openings, most of
 * them of a number that was there the step before: in their steps but the last, one of so many numbers is opened in one
 * place each, the next one in the next step (`SWEEP=all` opens all).
 */
const LABS: readonly (readonly [name: string, lab: LabNumbers, shares: number])[] = [
  ['2-3-3-2-1', MIXED, sweepsAll() ? 1 : 24],
  ['2-3-2', oracle('resizing-2-3-2'), sweepsAll() ? 1 : 14],
  ['the default lab', oracle('article-1-2-2'), sweepsAll() ? 1 : 3],
  ['1-1-1', oracle('simple-1-1-1'), 1],
];

/** A number as it was opened: what its card says it is, and from what. */
interface Opened {
  readonly id: string;
  readonly value: number;
  readonly explained: number;
  readonly operands: readonly (readonly [id: string, value: number])[];
  readonly terms: readonly (readonly [id: string, value: number])[];
}

/**
 * In the page: chooses every element on the stage that shows a number, one after the other, for every sample that the
 * network can show, and reads the card that each opens; with `only`, one element of each of these numbers.
 */
async function openAll(only: readonly string[] | undefined): Promise<Opened[]> {
  const cards = document.querySelector('#explanation')!;
  const found: Opened[] = [];
  // What a press brings is there in the task after it: no need to wait for a frame of each.
  const { port1: receives, port2: sends } = new MessageChannel();
  const nextTask = () =>
    new Promise((resolve) => {
      receives.onmessage = resolve;
      sends.postMessage(undefined);
    });
  const open = async (element: Element) => {
    const id = element.getAttribute('data-cell')!;
    if (only && (!only.includes(id) || found.some((one) => one.id === id))) return;
    // As a press on it would: what is set stands in a field.
    (element.querySelector('input') ?? element).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    const card = () => cards.querySelector(`[data-explains="${CSS.escape(id)}"]`);
    for (let tasks = 0; tasks === 0 || !card(); tasks += 1) {
      if (tasks > 200) throw new Error(`${id} was chosen and is not explained.`);
      await nextTask();
    }
    const read = (name: string) =>
      [...card()!.querySelectorAll(`[${name}]`)].map(
        (one) => [one.getAttribute(name)!, Number(one.getAttribute('data-value'))] as const,
      );
    const result = [...card()!.querySelectorAll('strong[data-cell]')].find(
      (one) => one.getAttribute('data-cell') === id,
    );
    found.push({
      id,
      value: Number(element.getAttribute('data-value')),
      explained: Number(result!.getAttribute('data-value')),
      operands: read('data-operand'),
      terms: [...new Map(read('data-term'))],
    });
  };
  const outside = document.querySelectorAll('#matrices [data-value], aside button[data-cell="C"]:not([data-operand])');
  for (const cell of outside) await open(cell);
  for (const sample of document.querySelectorAll<HTMLInputElement>('footer input[type="radio"]')) {
    sample.click();
    do await new Promise(requestAnimationFrame);
    while (document.documentElement.dataset['ready'] !== 'true');
    // What is of another sample turns to that one as it is opened: each sample has its own, in the same order.
    const shown = () => document.querySelectorAll('#network [data-cell][data-value]');
    for (let i = 0; i < shown().length; i += 1) await open(shown()[i]!);
  }
  return found;
}

for (const [name, lab, shares] of LABS) {
  test(`${name}: every number opens in every step, and followed down to what is set it is that number again @chromium`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const formulas = formulasOf(lab);
    await openDocument(page, lab);
    const timeline = page.getByRole('slider', { name: 'Timeline' });
    const last = Number(await timeline.getAttribute('max'));
    let onScreen = await cellsOnScreen(page);
    const steps: { readonly opened: readonly Opened[]; readonly due: readonly string[] }[] = [];
    for (let step = 0; step <= last; step += 1) {
      await timeline.fill(String(step));
      onScreen = await cellsOnScreen(page);
      const shown = [...onScreen].filter(([, value]) => value !== null).map(([id]) => id);
      const only = shares > 1 && step < last ? shown.filter((_, i) => i % shares === step % shares) : undefined;
      steps.push({ due: only ?? shown, opened: await unseen(page, () => page.evaluate(openAll, only)) });
    }

    // In the last step all of them are there.
    const given = [...onScreen.keys()].filter((id) => /^(?:X|Y|[WB][^.]*)\[/.test(id));
    expect([...onScreen.keys()].toSorted()).toEqual([...formulas.keys(), ...given].toSorted());
    const value = fromLeaves(formulas, (id) => onScreen.get(id)!);
    for (const [step, { opened, due }] of steps.entries()) {
      expect([...new Set(opened.map(({ id }) => id))].toSorted(), `step ${step + 1}`).toEqual(due.toSorted());
      const wrong = opened.flatMap((one) => faultsOf(one, formulas.get(one.id), value(one.id)));
      expect(wrong, `step ${step + 1}`).toEqual([]);
    }
  });
}

/** What does not hold of an opened number: its formula, its arithmetic, the way down to the leaves, the sum of its terms. */
function faultsOf(
  { id, value, explained, operands, terms }: Opened,
  formula: Formula | undefined,
  due: number,
): string[] {
  const given = new Map(operands);
  const isWhole =
    JSON.stringify([...given.keys()].toSorted()) === JSON.stringify([...new Set(formula?.operands)].toSorted());
  const fromOperands = formula ? formula.work((operand) => given.get(operand)!) : value;
  const total = terms.reduce((sum, [, term]) => sum + term, 0);
  return [
    explained === value ? '' : `${id} is ${value} and explained as ${explained}`,
    isWhole
      ? ''
      : `${id} is made from ${formula?.operands.join() ?? 'nothing'}, and shown from ${[...given.keys()].join()}`,
    agrees(value, fromOperands) ? '' : `${id} is ${value}, and from its operands ${fromOperands}`,
    agrees(value, due) ? '' : `${id} is ${value}, and from the leaves ${due}`,
    !/^d[WB]/.test(id) || terms.length === 0 || agrees(value, total)
      ? ''
      : `${id} is ${value}, and its terms add up to ${total}`,
  ].filter((fault) => fault !== '');
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
  await expect(card('X[1,1]')).toContainText('Given: an input of the batch.');
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

test('a number of another sample is explained in the first frame; the page is ready when the stage shows that sample, too @chromium', async ({
  page,
}) => {
  await openLab(page, 'example=article-1-2-2');
  await page.keyboard.press('End');
  await ready(page);
  const frames = await page.evaluate(async () => {
    const isThere = (selector: string) => document.querySelector(selector) !== null;
    document.querySelector<HTMLElement>('#matrices [data-cell="Eo[3,2]"]')!.click();
    const seen = [];
    for (let i = 0; i < 40; i += 1) {
      await new Promise(requestAnimationFrame);
      seen.push({
        explained: isThere('[data-explains="Eo[3,2]"]'),
        inNetwork: isThere('#network [data-cell="Eo[3,2]"]'),
        marked: isThere('#matrices tr[aria-current="true"] [data-cell="Eo[3,2]"]'),
        isReady: document.documentElement.dataset['ready'] === 'true',
        reachable: isThere('#matrices [data-cell="Eo[3,2]"][tabindex="0"]'),
      });
    }
    return seen;
  });
  expect(frames.filter(({ explained }) => !explained)).toEqual([]);
  expect(frames.filter(({ isReady, inNetwork, marked }) => isReady && !(inNetwork && marked))).toEqual([]);
  expect(frames.at(-1)).toEqual({ explained: true, inNetwork: true, marked: true, isReady: true, reachable: true });
});

test('a newcomer finds why Eo[3,2] is 0, and which two products make Eh[1,2]: marked, shown, named and worked out @chromium', async ({
  page,
}) => {
  await openLab(page);
  await page.getByRole('slider', { name: 'Timeline' }).fill('5');
  await ready(page);
  const error = page.getByRole('button', { name: /^Eo\[3,2\] = 0\.00, stopped by its gate$/ });
  await error.click();
  await expect(page.getByRole('radio', { name: 'Sample 3' })).toBeChecked();
  await expect(page.locator('[data-explains="Eo[3,2]"]')).toContainText(
    'Output 2 misses by −1 for sample 3, but its gate is closed',
  );
  await expect(page.getByRole('status').filter({ hasText: 'minus 1 times 0 is 0' })).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Matrices' }).locator('[data-blocked]')).toHaveCount(2);
  await page.getByRole('slider', { name: 'Timeline' }).fill('6');
  await ready(page);
  await page
    .getByRole('button', { name: /^Eh\[1,2\] = −1\.75/ })
    .first()
    .click();
  const card = page.locator('[data-explains="Eh[1,2]"]');
  await expect(card).toContainText('(−0.5 × 1.5 + (−2) × 0.5) × 1');
  await expect(card).toContainText('(−0.75 + (−1)) × 1 = −1.75');
  await page.getByRole('slider', { name: 'Timeline' }).fill('1');
  await expect(page.locator('#network').getByText('off', { exact: true })).toHaveCount(1);
});

/** The article's and the deepest, in every third step; `SWEEP=all` has the light of every lab, in every step. */
const LIT_LABS = sweepsAll() ? LABS : LABS.filter(([, lab]) => lab === MIXED || lab.network.layers.join() === '1,2,2');

for (const [name, lab, shares] of LIT_LABS) {
  test(`${name}: an edge lights exactly what its weight is used for, and what is made with a weight its edge @chromium`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    // What lights a number is the same in every step that has it. What an edge lights grows with the steps: of the default
    // lab every other one is looked at in each, of the larger lab one of ten, the next one in the next.
    const parts = shares;
    const edgeParts = sweepsAll() ? 1 : shares > 3 ? 10 : 2;
    const formulas = formulasOf(lab);
    await page.addInitScript(hasteTimers);
    await openDocument(page, lab);
    const timeline = page.getByRole('slider', { name: 'Timeline' });
    const last = Number(await timeline.getAttribute('max'));
    for (let step = 0; step <= last; step += 1) {
      if (!sweepsAll() && step % 3 !== 0 && step < last) continue;
      await timeline.fill(String(step));
      const values = await cellsOnScreen(page);
      const shown = [...values].filter(([, value]) => value !== null).map(([id]) => id);
      const round = sweepsAll() ? step : step / 3;
      const turn = (of: number) => (_: string, i: number) => step === last || i % of === round % of;
      const edges = shown.filter((id) => /^W[^.]*\[/.test(id));
      const seen = edges.filter(turn(edgeParts));
      const made = shown.filter((id) => formulas.has(id));
      const cells = made.filter(turn(parts));
      const users = (id: string) => usersOf(formulas, id).filter((user) => shown.includes(user));
      const operands = (id: string) => formulas.get(id)!.operands.filter((operand) => edges.includes(operand));
      const due: readonly DueLight[] = [
        ...seen.map((id) => ({ id, cells: users(id).toSorted() })),
        ...cells.map((id) => ({ id, edges: operands(id).toSorted() })),
      ];
      const lit = await unseen(page, () => page.evaluate(lightUp, due));
      const wrong = lit.flatMap((one, i) => (one.isRight ? [] : [{ ...one, due: due[i] }]));
      expect(lit.length).toBe(seen.length + cells.length);
      expect(wrong, `step ${step + 1}`).toEqual([]);
    }
  });
}

/** In the page: the while that a pointer has to rest on a number before it is looked at passes at once. */
function hasteTimers() {
  const wait = globalThis.setTimeout;
  const hasted = (run: () => void, ms = 0, ...rest: unknown[]) => wait(run, ms < 100 ? 0 : ms, ...rest);
  Object.assign(globalThis, { setTimeout: hasted });
}

/** What is to be lit when a number is looked at: for an edge the cells in whose formulas it stands, for a cell its edges. */
interface DueLight {
  readonly id: string;
  readonly cells?: readonly string[] | undefined;
  readonly edges?: readonly string[] | undefined;
}

/**
 * In the page: rests the pointer on each edge and each cell, and tells what is lit in the matrices and which edges, once
 * that is as it is due, or long after the number is explained.
 */
async function lightUp(due: readonly DueLight[]) {
  const named = (selector: string, name: string) =>
    [...new Set([...document.querySelectorAll(selector)].map((element) => element.getAttribute(name)!))].toSorted();
  const isSame = (some: readonly string[], others: readonly string[] | undefined) =>
    others === undefined || some.join(' ') === others.join(' ');
  const until = async (isSo: () => boolean) => {
    for (let waited = 0; !isSo() && waited < 500; waited += 1) await new Promise((resolve) => setTimeout(resolve));
    return isSo();
  };
  const found = [];
  for (const { id, cells, edges } of due) {
    const name = CSS.escape(id);
    const looked = cells ? `[data-edge="${name}"] path` : `#matrices button[data-cell="${name}"]`;
    document.querySelector(looked)!.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    if (!(await until(() => document.querySelector('[data-explains]')?.getAttribute('data-explains') === id)))
      throw new Error(`${id} is looked at and not explained.`);
    const lit = () => ({
      cells: named('#matrices [data-cell][data-lit]', 'data-cell'),
      used: named('#matrices [data-cell][data-used]', 'data-cell'),
      edges: named('[data-edge][data-lit]', 'data-edge'),
    });
    const isDue = () => {
      const now = lit();
      return isSame(now.cells, cells) && (cells === undefined || isSame(now.used, cells)) && isSame(now.edges, edges);
    };
    // It comes a frame after the explanation; what is right before that may be the light of the number before.
    await until(isDue);
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
    const isRight = await until(isDue);
    found.push({ id, isRight, ...lit() });
  }
  return found;
}
