import { crc32, deflateRawSync } from 'node:zlib';

/** Every file's time: the first that a ZIP file knows, 1 January 1980. What changes with the clock is not the same twice. */
const DOS_DATE = (1 << 5) | 1;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATE = 8;
/** The version that deflate needs, 2.0. */
const VERSION = 20;

/**
 * A ZIP file (PKWARE's APPNOTE 6.3, no extensions) that has the same bytes for the same files, in whatever order they
 * come and whenever it is made, with the same version of Node.
 *
 * @param {readonly { name: string, content: Uint8Array }[]} files names with `/`, relative
 * @returns {Buffer}
 */
export function zip(files) {
  /** @type {Buffer[]} */
  const bodies = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, content } of sorted) {
    const packed = deflateRawSync(content, { level: 9 });
    const nameBytes = Buffer.from(name);
    // What the file's own header and the directory have in common.
    const common = fields(
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATE],
      [2, 0],
      [2, DOS_DATE],
      [4, crc32(content)],
      [4, packed.length],
      [4, content.length],
      [2, nameBytes.length],
      [2, 0],
    );
    const body = Buffer.concat([fields([4, 0x04034b50]), common, nameBytes, packed]);
    const entry = [fields([4, 0x02014b50], [2, VERSION]), common];
    directory.push(Buffer.concat([...entry, fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), nameBytes]));
    bodies.push(body);
    offset += body.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = sorted.length;
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
  return Buffer.concat([...bodies, ...directory, end]);
}

/**
 * Numbers in so many bytes each, the lowest first.
 *
 * @param {...(readonly [bytes: number, value: number])} values
 * @returns {Buffer}
 */
function fields(...values) {
  return Buffer.concat(
    values.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
