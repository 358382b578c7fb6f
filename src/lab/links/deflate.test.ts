import fc from 'fast-check';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { deflate, inflate } from './deflate.ts';

const LIMIT = 256 * 1024;
const own = (bytes: Uint8Array) => Uint8Array.from(bytes);
const notDeflate = expect.objectContaining({ code: 'not-deflate', place: '#lab' });

describe('inflate', () => {
  it('gives back what deflate compressed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const back = await inflate(own(await deflate(own(bytes))), LIMIT, '#lab');
        expect(back).toEqual(own(bytes));
      }),
      { numRuns: 30 },
    );
  });

  it('reads what another deflate wrote', async () => {
    const text = new TextEncoder().encode('{"version": 1}'.repeat(500));
    expect(await inflate(own(deflateRawSync(text)), LIMIT, '#lab')).toEqual(text);
  });

  it('gives exactly the limit and refuses one byte more', async () => {
    expect(await inflate(own(deflateRawSync(new Uint8Array(LIMIT))), LIMIT, '#lab')).toHaveLength(LIMIT);
    await expect(inflate(own(deflateRawSync(new Uint8Array(LIMIT + 1))), LIMIT, '#lab')).rejects.toThrow(
      expect.objectContaining({ code: 'inflates-too-far', place: '#lab', params: { limit: LIMIT } }),
    );
  });

  describe('given 100 MB of zeros', () => {
    const bomb = own(deflateRawSync(new Uint8Array(100_000_000)));
    let inflatedBytes = 0;

    /** Inflates them with another stream in the place of the browser's, and counts what comes out of it. */
    async function inflateWith(makeStream: () => ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>) {
      inflatedBytes = 0;
      const counter = new TransformStream<Uint8Array, Uint8Array>({
        transform(piece, controller) {
          inflatedBytes += piece.length;
          controller.enqueue(piece);
        },
      });
      vi.stubGlobal(
        'DecompressionStream',
        class {
          readonly #stream = makeStream();
          readonly writable = this.#stream.writable;
          readonly readable = this.#stream.readable.pipeThrough(counter);
        },
      );
      await inflate(bomb, LIMIT, '#lab').finally(() => vi.unstubAllGlobals());
    }
    const inflatesTooFar = expect.objectContaining({ code: 'inflates-too-far' });

    it('stops after hardly more than the limit', async () => {
      const Native = DecompressionStream;
      await expect(inflateWith(() => new Native('deflate-raw'))).rejects.toThrow(inflatesTooFar);
      expect(inflatedBytes).toBeGreaterThan(LIMIT);
      expect(inflatedBytes).toBeLessThan(3 * LIMIT);
    });

    it('stops as early where a stream inflates whatever it is given before anyone reads', async () => {
      const given: Uint8Array[] = [];
      let length = 0;
      const eager = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array>({
        transform(piece, controller) {
          given.push(piece);
          const inflated = inflateRawSync(Buffer.concat(given), { finishFlush: constants.Z_SYNC_FLUSH });
          controller.enqueue(inflated.subarray(length));
          length = inflated.length;
        },
      });
      await expect(inflateWith(() => eager)).rejects.toThrow(inflatesTooFar);
      expect(inflatedBytes).toBeGreaterThan(LIMIT);
      expect(inflatedBytes).toBeLessThan(3 * LIMIT);
    });
  });

  it('refuses what is not deflate, what breaks off and what is empty', async () => {
    const whole = own(deflateRawSync(new TextEncoder().encode(String(Array.from({ length: 500 }, (_, i) => i * i)))));
    await expect(inflate(Uint8Array.of(0xff, 0xff, 0xff), LIMIT, '#lab')).rejects.toThrow(notDeflate);
    await expect(inflate(whole.slice(0, -1), LIMIT, '#lab')).rejects.toThrow(notDeflate);
    await expect(inflate(whole.slice(0, 300), LIMIT, '#lab')).rejects.toThrow(notDeflate);
    await expect(inflate(new Uint8Array(), LIMIT, '#lab')).rejects.toThrow(notDeflate);
  });

  it('never rejects with anything but LabError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        const outcome = await inflate(own(bytes), LIMIT, '#lab').then(
          () => 'read',
          (error: unknown) => (error as { name?: string }).name,
        );
        expect(['read', 'LabError']).toContain(outcome);
      }),
    );
  });
});
