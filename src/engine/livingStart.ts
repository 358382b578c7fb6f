import { checkProblem } from './checkProblem.ts';
import { EngineError } from './error.ts';
import { passInto } from './pass.ts';
import { normal } from './random/normal.ts';
import { seededRandom } from './random/seededRandom.ts';
import type { Problem, RandomStart } from './types.ts';
import { copyOfParameters, createWorkspace, type Workspace } from './workspace.ts';

/** The ml-cheatsheet's bias. */
const BIAS = 0.1;
/** Nearly half of the starts of a small ReLU network are dead: 1,000 dead ones in a row mean that no other exists. */
const MOST_DRAWS = 1_000;
/** A gradient so much smaller than the largest one is what rounding leaves of 0. */
const ROUNDING = 1e-12;

/** Draws start values, so that whoever lets it draw can do other things between. */
export interface StartDrawer {
  /**
   * Draws at most `count` times more; undefined as long as all were dead.
   * @throws EngineError `not-alive` when 1,000 draws are dead: with all inputs 0, say
   */
  draw(count: number): RandomStart | undefined;
}

/**
 * Draws random start values from which every layer learns: weights normal × √(2 / n_in) (He et al. 2015) with two
 * decimals, to be read and typed, and biases 0.1 or, in a network without, 0. What is dead is drawn again.
 * @param seed the same seed draws the same values
 * @throws Error that names the place when a shape is wrong or a number not finite
 */
export function createStartDrawer(problem: Problem, seed: number): StartDrawer {
  checkProblem(problem);
  const { layers, bias } = problem.network;
  const draw = normal(seededRandom(seed));
  const workspace = createWorkspace(problem);
  const { W, b } = workspace.current;
  for (const biases of b) biases.fill(bias ? BIAS : 0);
  let draws = 0;
  return {
    draw(count) {
      const most = Math.min(MOST_DRAWS, draws + count);
      while (draws < most) {
        draws++;
        for (const [l, weights] of W.entries()) {
          const scale = Math.sqrt(2 / layers[l]!);
          for (let i = 0; i < weights.length; i++) weights[i] = twoDecimals(draw() * scale);
        }
        if (passInto(workspace) && isAlive(workspace))
          return { parameters: copyOfParameters(workspace.current), draws };
      }
      if (draws < MOST_DRAWS) return undefined;
      throw new EngineError('not-alive', `No layer-by-layer living start in ${MOST_DRAWS} draws.`);
    },
  };
}

/**
 * Whether every layer learns from the batch: some gate of each is open for some sample, and some weight of each has a
 * gradient that is more than rounding errors. An open gate alone is not enough: behind a closed layer no error comes
 * back, and where the products of an error cancel, next to none.
 */
function isAlive({ R, dW }: Workspace): boolean {
  const largest = dW.map(largestMagnitude);
  const least = ROUNDING * Math.max(...largest);
  return R.every((slopes) => slopes.some((slope) => slope !== 0)) && largest.every((gradient) => gradient > least);
}

function largestMagnitude(values: Float64Array): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}

/** Rounded to two decimals, and never −0. */
function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
