import { all, create, type Fraction } from 'mathjs';

const math = create(all!, { number: 'Fraction' });

/**
 * What a displayed text says, in exact fractions, by mathjs. `activation` is that of the line's layer, `atZero` the
 * ReLU's slope at 0. A semicolon between arguments means that a comma is the decimal mark, as does a comma between digits.
 */
export function workOut(text: string, activation: string, atZero: number): Fraction {
  const zero = math.fraction(0);
  const isLeaky = activation === 'leaky-relu';
  const slope = (z: Fraction) => {
    if (z.equals(zero)) return math.fraction(isLeaky ? '0.01' : String(atZero));
    return z.compare(zero) > 0 ? math.fraction(1) : math.fraction(isLeaky ? '0.01' : '0');
  };
  const plain = text
    .replaceAll(/(?<=\d),(?=\d)/g, '.')
    .replaceAll(';', ',')
    .replaceAll('−', '-')
    .replaceAll(
      /×10([⁻⁰¹²³⁴-⁹]+)/g,
      (_, power: string) =>
        `*10^(${power.replaceAll('⁻', '-').replaceAll(/[⁰¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)))})`,
    )
    .replaceAll('×', '*')
    .replaceAll('½', '(1/2)')
    .replaceAll('²', '^2')
    // A slope is exact even there: id′(−∞) = 1, R′(−∞) = 0.
    .replaceAll('∞', '(10^400)')
    .replaceAll('id′', 'one')
    .replaceAll('R′', 'slope')
    .replaceAll('σ', 'sigma');
  const scope = {
    slope,
    one: () => math.fraction(1),
    id: (z: Fraction) => z,
    // Exact only at 0; anywhere else the line says ≈ and is not worked out.
    sigma: (z: Fraction) => (z.equals(zero) ? math.fraction(1, 2) : undefined),
    tanh: (z: Fraction) => (z.equals(zero) ? zero : undefined),
  };
  return math.evaluate(plain, scope) as Fraction;
}
