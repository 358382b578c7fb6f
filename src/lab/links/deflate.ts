import { refuse } from '../error.ts';

/**
 * Compressed bytes go in by so many at a time. Deflate inflates at most 1,032-fold, and a browser may inflate a whole
 * piece before anyone reads it: 256 bytes keep that below 264 kB.
 */
const PIECE_BYTES = 256;

/** Compresses with the browser's own deflate (RFC 1951, no header). */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { pieces } = await collect(piecesOf(bytes).pipeThrough(new CompressionStream('deflate-raw')), Infinity);
  return concat(pieces);
}

/**
 * The inverse of {@link deflate}, for compressed bytes that stand at `place`. It stops as soon as more than `limit`
 * bytes have come out, whatever is still to come.
 *
 * Throws LabError: `inflates-too-far`, and `not-deflate` for broken and for cut off data.
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, limit: number, place: string): Promise<Uint8Array> {
  const inflated = await collect(piecesOf(bytes).pipeThrough(new DecompressionStream('deflate-raw')), limit).catch(
    (cause: unknown) => refuse('not-deflate', place, {}, { cause }),
  );
  if (inflated.passedLimit) refuse('inflates-too-far', place, { limit });
  return concat(inflated.pieces);
}

interface Collected {
  readonly pieces: readonly Uint8Array[];
  readonly passedLimit: boolean;
}

/** Reads a stream to its end, or until more than `limit` bytes have come: then it is cancelled and nothing is kept. */
async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Collected> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { pieces, passedLimit: false };
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return { pieces: [], passedLimit: true };
    }
    pieces.push(value);
  }
}

/** Gives bytes piece by piece, each only when it is asked for. */
function piecesOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at < bytes.length) controller.enqueue(bytes.slice(at, at + PIECE_BYTES));
        else controller.close();
        at += PIECE_BYTES;
      },
    },
    { highWaterMark: 0 },
  );
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
