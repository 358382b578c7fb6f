/**
 * Writes what a build of src/prerender.tsx draws: `node scripts/drawFirstPage.mjs <module>`. A process of its own, since
 * the drawing pretends to be in a browser, and ends with the process, whatever its engine would still wait for.
 */
const [, , file = ''] = process.argv;
const drawing = /** @type {unknown} */ (await import(file));
const markup = await /** @type {{ prerender: () => Promise<string> }} */ (drawing).prerender();
process.stdout.write(markup, () => process.exit());
