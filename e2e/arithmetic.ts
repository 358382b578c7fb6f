import { Fraction } from 'fraction.js';
import type { Page } from '@playwright/test';
import { workOut } from '../src/testing/workOut.ts';

/** One displayed line as the page gives it: its text, and the numbers in it that are numbers of the lab. */
export interface DisplayedLine {
  /** Where it stands: a cell's name, an edge's product, … */
  readonly of: string;
  readonly text: string;
  /** What stands in it and the full value of each; with `=` the text has to be all of it. */
  readonly numbers: readonly { readonly text: string; readonly value: number }[];
}

/**
 * Opens every computed number of the matrices that is not among `known`, one after the other, and reads the lines of
 * its explanation, the products at the edges of the network and the cost, as they stand on the page.
 */
export async function linesOfStep(page: Page, known: readonly string[]): Promise<DisplayedLine[]> {
  return page.evaluate(async (seen) => {
    const found: DisplayedLine[] = [];
    const numberIn = (element: Element) => ({
      text: element.textContent,
      value: Number(element.getAttribute('data-value')),
    });
    const card = () => document.querySelector<HTMLElement>('[data-explains]');
    const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

    for (const term of document.querySelectorAll('[data-layout] [data-term]')) {
      found.push({ of: term.getAttribute('data-term')!, text: `product = ${term.textContent}`, numbers: [] });
    }
    const cost = document.querySelector('[data-cell="C"][data-value]')?.parentElement;
    if (cost && cost.textContent.startsWith('C ')) {
      found.push({
        of: 'C',
        text: cost.textContent,
        numbers: [...cost.querySelectorAll('[data-value]')].map(numberIn),
      });
    }
    const cells = [...document.querySelectorAll<HTMLElement>('table button[data-cell][data-value]')].filter(
      (cell) => !seen.includes(cell.getAttribute('data-cell')!),
    );
    for (const cell of cells) {
      const id = cell.getAttribute('data-cell')!;
      // A matrix tells each number, and whether it is all of it, to those who listen.
      found.push({ of: id, text: cell.getAttribute('aria-label')!, numbers: [numberIn(cell)] });
      cell.click();
      for (let frames = 0; card()?.getAttribute('data-explains') !== id; frames += 1) {
        if (frames > 100) throw new Error(`${id} was chosen and is not explained.`);
        await drawn();
      }
      const lines = card()!.innerText.split('\n');
      const name = card()!.querySelector('strong')!.textContent;
      const first = lines.findIndex((line) => line.startsWith(name));
      const last = lines.findLastIndex((line) => /^[=≈]/.test(line));
      found.push({
        of: id,
        text: lines.slice(first, last + 1).join(' '),
        numbers: [...card()!.querySelectorAll('[data-operand], strong[data-value]')].map(numberIn),
      });
      // The paths of a gradient, once they are unfolded, and their sum.
      for (const line of document.querySelectorAll(
        'button[data-term] > :last-child, details output:has([data-term])',
      )) {
        found.push({
          of: id,
          text: `paths${/^\s*[=≈]/.test(line.textContent) ? '' : ' = '}${line.textContent}`,
          numbers: [],
        });
      }
    }
    return found;
  }, known);
}

/** An irrational number has no fraction. */
type Worked = ReturnType<typeof workOut> | undefined;

/** What is wrong with a line; undefined when it is true at the digits shown. */
export function faultOf({ text, numbers }: DisplayedLine, activation: string, atZero: number): string | undefined {
  const [, ...parts] = text.split(/\s*([=≈])\s*/);
  // A formula in names, with its indices, says what is meant and nothing to work out.
  const named = parts[1]?.includes('[') ? 2 : 0;
  const relations = parts.slice(named).filter((_, i) => i % 2 === 0);
  const sides = parts.slice(named).filter((_, i) => i % 2 === 1);
  if (relations.length === 0) return 'no relation';
  const badMinus = sides.find((side) => /-|−0(?![.,\d]*[1-9×])/.test(side));
  if (badMinus !== undefined) return `a hyphen or a negative zero in ${badMinus}`;
  const rounded = numbers.filter((number) => !isWhole(number));
  // The first side after the name, or the number alone: what stands for the name has to be all of it.
  if (relations[0] === '=' && rounded.some((number) => sides[0]!.includes(number.text))) return 'a rounding after =';
  for (let i = 1; i < sides.length; i += 1) {
    if (relations[i] !== '=') continue;
    const [left, right] = [sides[i - 1]!, sides[i]!].map((side): Worked => workOut(side, activation, atZero));
    if (left === undefined || right === undefined) return `${sides[i - 1]} = ${sides[i]} is irrational`;
    if (!left.equals(right)) return `${sides[i - 1]} is not ${sides[i]}`;
  }
  return undefined;
}

/** Whether the text says the whole value, but for what a double has rounded off a fraction. */
function isWhole({ text, value }: { readonly text: string; readonly value: number }): boolean {
  if (!Number.isFinite(value)) return false;
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const whole = new Fraction(mantissa).mul(new Fraction(10).pow(Number(exponent)));
  const off = new Fraction(workOut(text, '', 0).toFraction()).sub(whole).abs();
  return off.lte(whole.abs().mul(new Fraction(1, 1e9)));
}
