import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellId, matrixSpecs } from '../../../engine/catalog/index.ts';
import { equation } from '../../../i18n/en/equation.ts';
import { NAMINGS, SAMPLE_LINES } from '../../../lib/notation.ts';
import { arbitraryLab } from '../../../testing/arbitraryLab.ts';
import { lineText } from '../../../testing/lineText.ts';
import { roundedTo } from '../../../testing/roundedTo.ts';
import { shownAt } from '../../../testing/shownAt.ts';
import { workOut } from '../../../testing/workOut.ts';
import { MAX_DECIMALS, MIN_DECIMALS, numberStyles } from '../../cell/numberStyles.ts';
import { chainRule, totalOf } from './chainRule.ts';
import { directRelation, explain } from './explain.ts';
import { numberWriter, type NumberWriter } from './numberWriter.ts';
import { samplesOfGradient } from './sampleBySample.ts';

/** So many labs, each with other settings. */
const LABS = 1_200;

const labs = fc
  .tuple(
    arbitraryLab({ maxLayers: 3, maxNeurons: 2, maxSamples: 2, maxMagnitude: 3 }),
    fc.constantFrom(1, 2, 10, 1000, undefined),
  )
  .map(([lab, per]) => (per === undefined ? lab : roundedTo(per)(lab)));
const settings = fc.record({
  lab: labs,
  iteration: fc.constantFrom(0, 0, 1),
  selected: fc.constant(1),
  notation: fc.record({ names: fc.constantFrom(...NAMINGS), samples: fc.constantFrom(...SAMPLE_LINES) }),
  numbers: fc.record({
    decimals: fc.integer({ min: MIN_DECIMALS, max: MAX_DECIMALS }),
    decimalMark: fc.constantFrom('.' as const, ',' as const),
    fractions: fc.boolean(),
  }),
});

/** Two sides of a displayed line with what stands between them. */
type Line = readonly [left: string, relation: string, right: string];

test(`in ${LABS} labs no line with = is false: of a number, of a path of the chain rule, of a sum over samples`, () => {
  let equalities = 0;
  fc.assert(
    fc.property(settings, ({ lab, iteration, selected, notation, numbers }) => {
      const shown = shownAt(lab, undefined, iteration);
      const styles = numberStyles(numbers);
      const writer = numberWriter(shown, styles.equation, notation);
      for (const { name, kind, rows, cols, layer } of matrixSpecs(lab.network, lab.data.X.length)) {
        const activation = lab.network.activations[Math.max(0, layer)]!;
        const says = (text: string) => workOut(text, activation, lab.conventions.reluDerivativeAtZero).toFraction();
        for (let i = 0; i < rows * cols; i += 1) {
          const id = cellId({ matrix: name, row: Math.floor(i / cols) + 1, col: (i % cols) + 1 });
          const lines = linesOf(explain(shown, id, writer)!);
          if (kind === 'dW' || kind === 'dB') {
            const chain = chainRule(shown, id, { selected, words: equation, writer })!;
            lines.push(...linesOfChain(chain, writer));
          }
          for (const [left, relation, right] of lines) {
            if (relation !== '=') continue;
            equalities += 1;
            expect(says(left), `${id}: ${left} = ${right}`).toBe(says(right));
          }
        }
      }
      for (const [step, { kind, makes }] of shown.steps.entries()) {
        if (kind !== 'dW' && kind !== 'dB') continue;
        const there = { ...shown, place: { iteration, step } };
        const options = { selected, style: styles.matrix, notation };
        const { parts, sum, relation } = samplesOfGradient(there, { matrix: makes[0]!, row: 1, col: 1 }, options);
        if (relation !== '=') continue;
        sum.forEach((line, r) =>
          line.forEach(({ shown: total }, c) => {
            const left = parts.map(({ cells }) => `(${cells[r]![c]!.shown.text})`).join(' + ');
            expect(workOut(left, 'linear', 0).toFraction()).toBe(workOut(total.text, 'linear', 0).toFraction());
          }),
        );
      }
    }),
    { numRuns: LABS },
  );
  expect(equalities).toBeGreaterThan(10 * LABS);
}, 300_000);

/** From the numbers that stand for the names on, each side with the next. */
function linesOf(explanation: NonNullable<ReturnType<typeof explain>>): Line[] {
  const { source, result } = explanation;
  if (source.kind !== 'made') return [];
  const numbers = lineText(source.numbers.tokens);
  if (!source.worked) return [[numbers, result.relation, result.text]];
  const worked = lineText(source.worked.tokens);
  return [
    [numbers, source.worked.relation, worked],
    [worked, result.relation, result.text],
    [numbers, directRelation(explanation), result.text],
  ];
}

function linesOfChain({ shares }: NonNullable<ReturnType<typeof chainRule>>, writer: NumberWriter): Line[] {
  const paths = shares.flatMap(({ terms = [] }) =>
    terms.map(({ line, result }): Line => [line, result.relation, result.text]),
  );
  const { added, result } = totalOf(shares, writer);
  return added ? [...paths, [lineText(added), result.relation, result.text]] : paths;
}
