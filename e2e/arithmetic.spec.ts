import fc from 'fast-check';
import { faultOf, linesOfStep } from './arithmetic.ts';
import { openLab, ready } from './lab.ts';
import { ORACLES } from './reference.ts';
import { expect, test } from './test.ts';

/** Every value of each setting, and not every pair: names, samples, fractions, the decimal mark and decimals. */
const SETTINGS = [
  { names: 'article', notation: 'rows', numbers: { decimals: 4, decimalMark: '.', fractions: false } },
  { names: 'article', notation: 'columns', numbers: { decimals: 2, decimalMark: ',', fractions: true } },
  { names: 'derivatives', notation: 'rows', numbers: { decimals: 6, decimalMark: '.', fractions: true } },
  { names: 'derivatives', notation: 'columns', numbers: { decimals: 3, decimalMark: ',', fractions: false } },
] as const;

/** A small lab of any numbers, or of any parts of ten. */
function arbitraryLab(part: number | undefined): fc.Arbitrary<Lab> {
  const number =
    part === undefined
      ? fc.double({ min: -3, max: 3, noNaN: true })
      : fc.integer({ min: -3 * part, max: 3 * part }).map((n) => n / part);
  const rows = (count: number, width: number) => arrayOf(count, arrayOf(width, number));
  const activation = fc.constantFrom('relu', 'leaky-relu', 'sigmoid', 'tanh', 'linear');
  return fc
    .tuple(fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 2, maxLength: 4 }), fc.integer({ min: 1, max: 3 }))
    .chain(([layers, m]) =>
      fc.record({
        version: fc.constant(1),
        title: fc.constant('random'),
        network: fc.record({
          layers: fc.constant(layers),
          activations: arrayOf(layers.length - 1, activation),
          bias: fc.constant(true),
          trainBias: fc.boolean(),
        }),
        parameters: fc.record({
          W: fc.tuple(...layers.slice(1).map((width, l) => rows(layers[l]!, width))),
          b: fc.tuple(...layers.slice(1).map((width) => arrayOf(width, number))),
        }),
        data: fc.record({ X: rows(m, layers[0]!), Y: rows(m, layers.at(-1)!) }),
        training: fc.record({
          cost: fc.constant('half-squared-error'),
          reduction: fc.constantFrom('sum', 'mean'),
          optimizer: fc.constant('sgd'),
          learningRate: fc.constantFrom(0.1, 0.25, 1),
        }),
        conventions: fc.record({ reluDerivativeAtZero: fc.constantFrom(0, 0.5, 1) }),
      }),
    );
}

function arrayOf<T>(length: number, item: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(item, { minLength: length, maxLength: length });
}

const [article, kink, mazur] = ['article-1-2-2', 'kink-one-1-2-2', 'mazur-2-2-2'].map((name) =>
  ORACLES.find((oracle) => oracle.name === `${name}.json`)!,
);
const random = (part?: number) => ({ name: 'random', lab: fc.sample(arbitraryLab(part), 1)[0]! });

/** For each of the settings a worked example, or a lab that is another each time: of any numbers, of tenths. */
const LABS: readonly (readonly { readonly name: string; readonly lab: Lab }[])[] = [
  [random()],
  [kink!, random(10)],
  [article!],
  [mazur!],
];

interface Lab {
  readonly network: { readonly activations: readonly string[] };
  readonly conventions?: { readonly reluDerivativeAtZero?: number };
}

/** The activation of the layer that a cell belongs to: the last one unless its name says hidden. */
function activationAt(lab: Lab, id: string): string {
  const { activations } = lab.network;
  const hidden = /^(?:H(\d*)\[|.*h(\d*)[[)])/.exec(id);
  return hidden ? activations[Number(hidden[1] || hidden[2] || 1) - 1]! : activations.at(-1)!;
}

for (const [i, { names, notation, numbers }] of SETTINGS.entries()) {
  const title = `${names}, samples in ${notation}, ${JSON.stringify(numbers)}`;
  test(`no displayed line is false at the digits shown: ${title} @chromium`, async ({ page }) => {
    await page.addInitScript((kept) => {
      if (location.protocol.startsWith('http')) localStorage.setItem('propagation-lab.numbers', kept);
    }, JSON.stringify(numbers));
    for (const { name, lab } of LABS[i]!) {
      await test.step(name, async () => {
        const json = JSON.stringify(lab);
        await openLab(page, `json=${encodeURIComponent(json)}&names=${names}&notation=${notation}`);
        const steps = Number(await page.getByRole('slider', { name: 'Timeline' }).getAttribute('max')) + 1;
        const read = new Set<string>();
        for (let step = 0; step < steps; step += 1) {
          for (const line of await linesOfStep(page, [...read])) {
            read.add(line.of);
            const fault = faultOf(line, activationAt(lab, line.of), lab.conventions?.reluDerivativeAtZero ?? 0);
            expect(fault, `${line.of} at step ${step + 1} of ${json}: ${line.text}`).toBeUndefined();
          }
          await page.locator('body').press('ArrowRight');
          await ready(page);
          const paths = page.locator('details:not([open]) > summary', { hasText: 'The chain rule as paths' });
          if ((await paths.count()) > 0) await paths.click();
        }
        expect(read.size).toBeGreaterThan(steps);
      });
    }
  });
}
