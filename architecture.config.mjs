/**
 * The architecture rule: what each folder in src/ may import. Run by `npm test -- architecture` as a configuration of
 * oxlint, which checks static, dynamic and re-exporting imports alike. Tests may import anything.
 *
 * @typedef {object} Room
 * @property {readonly string[]} rooms folders in src/ whose values it may use
 * @property {readonly string[]} [types] folders of which it may use types only
 * @property {readonly string[]} [packages]
 */
import { readFileSync } from 'node:fs';

/** The page may use the engine's names (`engine/catalog`) and its types, never its kernels. */
const CATALOG = 'engine/catalog';

/** @type {Readonly<Record<string, Room>>} */
export const ROOMS = {
  lib: { rooms: [], packages: ['fraction.js'] },
  engine: { rooms: ['lib'] },
  lab: { rooms: [CATALOG, 'lib'], types: ['engine'], packages: [] },
  protocol: { rooms: [], types: ['engine', 'lab'] },
  worker: { rooms: ['engine', 'lab', 'protocol', 'lib'] },
  client: { rooms: ['protocol', 'lib'], types: ['engine'] },
  // React for the one hook by which views read the store.
  store: {
    rooms: ['client', 'lab', CATALOG, 'lib'],
    types: ['protocol', 'engine'],
    packages: ['zustand', 'zundo', 'react'],
  },
  platform: { rooms: ['lab', 'lib'] },
  // Layout names what it places: Wo[1,2], H[1].
  scene: { rooms: [CATALOG, 'lib'], types: ['engine'], packages: ['d3'] },
  gestures: { rooms: ['lib'], packages: ['react', 'd3'] },
  i18n: { rooms: ['lib'] },
  ui: { rooms: ['i18n', 'lib'], packages: ['react'] },
  views: {
    rooms: ['scene', 'store', 'ui', 'gestures', 'i18n', 'lib', CATALOG],
    types: ['engine'],
    packages: ['react'],
  },
  app: {
    rooms: ['lib', 'lab', 'client', 'store', 'platform', 'scene', 'gestures', 'i18n', 'ui', 'views', CATALOG],
    types: ['engine'],
    packages: ['react', 'react-dom'],
  },
  // The page that shows how to embed: it knows of the lab what every page around it may know, the messages.
  embedPage: { rooms: [], types: ['i18n'] },
  // A classic script of its own, which can import nothing.
  offline: { rooms: [] },
  // What stands in the place of a file of src/ where the whole lab is one file.
  singleFile: { rooms: [] },
  styles: { rooms: [] },
};

/** Imported by tests only, and so by no room; it may import anything. */
export const TEST_ROOM = 'testing';

const manifest = /** @type {{ dependencies: object, devDependencies: object }} */ (
  JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
);
/** Every package of the project; one that is not in its list is refused by `npm test -- dead-code`. */
const PACKAGES = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

/** What D3 does to the DOM: for gestures alone. */
const D3_DOM = [
  'select',
  'selectAll',
  'selection',
  'selector',
  'selectorAll',
  'create',
  'creator',
  'local',
  'matcher',
  'style',
  'window',
  'pointer',
  'pointers',
  'transition',
  'active',
  'interrupt',
  'drag',
  'dragDisable',
  'dragEnable',
  'zoom',
  'zoomTransform',
  'brush',
  'brushX',
  'brushY',
  'axisTop',
  'axisRight',
  'axisBottom',
  'axisLeft',
  'image',
  'svg',
  'html',
  'xml',
];
/** What gestures may take from D3: its behaviours and the mathematics that drives them. */
const D3_GESTURES = ['select', 'selection', 'pointer', 'drag', 'zoom', 'zoomIdentity', 'zoomTransform', 'transition'];

/**
 * oxlint's rules for one room. An import that one `!` pattern lets in is let in by all of them.
 *
 * @param {string} name
 * @param {Room} room
 */
function overrideFor(name, { rooms, types = [], packages = [] }) {
  const others = [...Object.keys(ROOMS), TEST_ROOM].filter((other) => other !== name);
  const closed = others.filter((other) => !rooms.includes(other) && !types.includes(other));
  const below = rooms.filter((path) => path.includes('/'));
  const inside = (/** @type {string} */ path) => `../**/${path}/**`;
  return {
    files: [`src/${name}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: d3Rules(name),
          patterns: [
            {
              group: [
                ...closed.map(inside),
                ...below.map((path) => `!${inside(path)}`),
                '../**/main.ts',
                '../**/drawPage.tsx',
                '../**/startLab.ts',
                '../**/firstWorker.ts',
                '../**/firstNumbers.ts',
                '../**/prerender.tsx',
                '../**/startWorker.ts',
              ],
              message: `src/${name} may not import this folder (architecture.config.mjs)`,
            },
            ...types.map((other) => ({
              group: [inside(other), ...below.map((path) => `!${inside(path)}`)],
              allowTypeImports: true,
              message: `src/${name} may import types from src/${other}, not values (architecture.config.mjs)`,
            })),
            {
              regex: '^(?:\\.\\.?/)+index\\.tsx?$',
              message: 'Inside a folder import the file, not the folder’s public face: that is how cycles start',
            },
            {
              regex: `^(?:${['node:.*', ...PACKAGES.filter((other) => !packages.includes(other))].join('|')})(?:/|$)`,
              message: `src/${name} may not import this package (architecture.config.mjs)`,
            },
          ],
        },
      ],
    },
  };
}

/** @param {string} room */
function d3Rules(room) {
  const message = 'D3 touches the DOM in src/gestures only (architecture.config.mjs)';
  return room === 'gestures'
    ? [{ name: 'd3', allowImportNames: D3_GESTURES, message: 'Not a gesture (architecture.config.mjs)' }]
    : [{ name: 'd3', importNames: D3_DOM, message }];
}

export default {
  plugins: ['import'],
  categories: { correctness: 'off' },
  rules: { 'import/no-cycle': 'error' },
  overrides: [
    ...Object.entries(ROOMS).map(([name, room]) => overrideFor(name, room)),
    { files: ['src/**/*.test.{ts,tsx}'], rules: { 'no-restricted-imports': 'off' } },
  ],
};
