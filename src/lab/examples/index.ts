import { article } from './article.ts';
import type { Lab } from '../types.ts';
import type { Example } from './example.ts';
import { hanKamber } from './hanKamber.ts';
import { hmkcode } from './hmkcode.ts';
import { mazur } from './mazur.ts';
import { resizing1 } from './resizing1.ts';
import { resizing4 } from './resizing4.ts';
import { rgu } from './rgu.ts';
import { simple } from './simple.ts';

/** The built-in labs in the order of the menu, the default lab first. */
export const EXAMPLES = [
  article,
  simple,
  resizing4,
  resizing1,
  mazur,
  hmkcode,
  hanKamber,
  rgu,
] as const satisfies readonly Example[];

/** An example's name in links: `#example=mazur`. */
export type ExampleName = (typeof EXAMPLES)[number]['name'];

/** The key of an example's note. */
export type ExampleNoteKey = Extract<(typeof EXAMPLES)[number], { readonly note: unknown }>['note']['key'];

/** In the order of the menu. */
export const EXAMPLE_NAMES: readonly ExampleName[] = EXAMPLES.map(({ name }) => name);

const BY_NAME: ReadonlyMap<string, Example> = new Map(EXAMPLES.map((example) => [example.name, example]));

/** Whether there is an example of this name; names of what every object has, as `toString`, are none. */
export function isExampleName(name: string): name is ExampleName {
  return BY_NAME.has(name);
}

/** The example of this name: its lab, where it opens and what is to be said of it. */
export function exampleNamed(name: ExampleName): Example {
  return BY_NAME.get(name)!;
}

/** The example's own object for a lab that equals it field by field, in the document's order; else the lab as it is. */
export function asExample(lab: Lab): Lab {
  const isSame = (example: Example) =>
    example.lab.title === lab.title && JSON.stringify(example.lab) === JSON.stringify(lab);
  return EXAMPLES.find(isSame)?.lab ?? lab;
}
