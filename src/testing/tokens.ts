import { readFileSync } from 'node:fs';

/** The colours of one theme by the names of their tokens, without the dashes: `ink` → `#171c28`. */
export type Colours = Readonly<Record<string, string>>;

const STYLE_SHEET = new URL('../styles/tokens.css', import.meta.url);
const PAIR = /--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/gu;
const SAME = /--([\w-]+): (#[\da-f]{6});/gu;

/** The colours of the four themes, as the style sheet of tokens says them. */
export function themes(): Readonly<Record<'light' | 'dark' | 'contrast, light' | 'contrast, dark', Colours>> {
  const text = readFileSync(STYLE_SHEET, 'utf8');
  const usual = schemesIn(block(text, ':root'));
  const highContrast = schemesIn(block(text, ":root[data-theme='contrast']"));
  return {
    light: usual.light,
    dark: usual.dark,
    'contrast, light': { ...usual.light, ...highContrast.light },
    'contrast, dark': { ...usual.dark, ...highContrast.dark },
  };
}

/** What stands between the braces of a rule. */
function block(text: string, selector: string): string {
  const start = text.indexOf(`\n${selector} {`);
  if (start < 0) throw new Error(`The style sheet of tokens has no rule for ${selector}.`);
  return text.slice(start, text.indexOf('\n}', start));
}

function schemesIn(rule: string): { readonly light: Colours; readonly dark: Colours } {
  const same = [...rule.matchAll(SAME)].map(([, name, colour]) => [name!, colour!] as const);
  const pairs = [...rule.matchAll(PAIR)].map(([, name, light, dark]) => ({ name: name!, light: light!, dark: dark! }));
  return {
    light: Object.fromEntries([...same, ...pairs.map(({ name, light }) => [name, light] as const)]),
    dark: Object.fromEntries([...same, ...pairs.map(({ name, dark }) => [name, dark] as const)]),
  };
}

/** The contrast ratio of two colours `#rrggbb`, from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance: the linear parts of red, green and blue, weighted as the eye does. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
