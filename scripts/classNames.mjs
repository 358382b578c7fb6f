import { basename } from 'node:path';

/** @type {Map<string, string>} */
const known = new Map();

/**
 * What a class of a CSS module is called in the build: by its sheet and its own name, `MatricesView-cells`. Vite's names
 * have the line in the sheet in them as well, a number that compresses badly for each of hundreds of classes.
 *
 * @param {string} local its name in the sheet
 * @param {string} file the sheet
 * @returns {string}
 * @throws {Error} when two sheets have one name, or one has a dash, since classes would have one name, too
 */
export function className(local, file) {
  const path = file.split('?')[0] ?? file;
  const sheet = basename(path, '.module.css');
  if (sheet.includes('-'))
    throw new Error(`The style sheet ${path} has a dash in its name, which parts it from its classes`);
  const other = known.get(sheet) ?? path;
  if (other !== path) throw new Error(`Two style sheets are called ${sheet}: ${other} and ${path}`);
  known.set(sheet, path);
  return `${sheet}-${local}`;
}

/** What every build of the page takes as `css`: the page and its first drawing have the same names. */
export const css = { modules: { generateScopedName: className } };
