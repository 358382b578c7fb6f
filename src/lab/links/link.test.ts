import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { arbitraryDocument } from '../../testing/arbitraryLab.ts';
import { EXAMPLE_NAMES, exampleNamed } from '../examples/index.ts';
import { MAX_LINK_CHARACTERS } from '../limits.ts';
import type { Lab } from '../types.ts';
import { decodeLink } from './decodeLink.ts';
import { encodeLink } from './encodeLink.ts';

const { lab: article } = exampleNamed('article');
const { lab: mazur } = exampleNamed('mazur');
const start = { iteration: 0, step: 'Zh', sample: 1 };
const json = (document: unknown) => `json=${encodeURIComponent(JSON.stringify(document))}`;
const packed = (text: string | Uint8Array) => `lab=${deflateRawSync(text).toString('base64url')}`;
const error = (code: string, place: string) => expect.objectContaining({ code, place });

describe('encodeLink', () => {
  it('gives a link that decodeLink reads as the same lab and view', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument({ maxLayers: 5, maxNeurons: 3 }), async ({ lab, view }) => {
        const link = await encodeLink(lab, view);
        expect(link).toMatch(/^lab=[\w-]+$/);
        expect(await decodeLink(`#${link}`)).toEqual({ kind: 'lab', document: { lab, view }, notation: {} });
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a link that would be too long, and gives its length', async () => {
    const noise = (i: number) => Math.sin(i) * 1000;
    const X = Array.from({ length: 600 }, (_, i) => [noise(i)]);
    const long: Lab = { ...article, data: { X, Y: X.map(([x]) => [x!, -x!]) } };
    await expect(encodeLink(long, { iteration: 0 })).rejects.toThrow(
      expect.objectContaining({
        code: 'too-long',
        params: { what: 'link', length: expect.any(Number), limit: MAX_LINK_CHARACTERS },
      }),
    );
  });
});

describe('decodeLink reads', () => {
  it.each(['', '#', '#lab', '#theme=dark', '#labs=1&Example=mazur'])('no lab in %j', async (hash) => {
    expect(await decodeLink(hash)).toEqual({ kind: 'none', notation: {} });
  });

  it.each(EXAMPLE_NAMES)('the example %s', async (name) => {
    expect(await decodeLink(`#example=${name}`)).toEqual({
      kind: 'lab',
      document: { lab: exampleNamed(name).lab, view: start },
      example: name,
      notation: {},
    });
  });

  it('json written by hand, percent-encoded as far as a browser asks for it', async () => {
    const view = { ...start, iteration: 2, cell: "R'(Zo)[3,2]" };
    const document = { ...article, view };
    const expected = { kind: 'lab', document: { lab: article, view }, notation: {} };
    expect(await decodeLink(`#${json(document)}`)).toEqual(expected);
    expect(await decodeLink(`#json=${JSON.stringify(document)}`)).toEqual(expected);
  });

  it('a plus sign in json as a plus sign', async () => {
    const text = JSON.stringify(article).replace('-1.5', '1e+5');
    const content = await decodeLink(`#json=${text}`);
    expect(content).toMatchObject({ document: { lab: { parameters: { W: [[[1, 1e5]], expect.anything()] } } } });
  });

  it('past parameters that it does not know', async () => {
    expect(await decodeLink('#theme=dark&example=mazur&%%%')).toMatchObject({ example: 'mazur' });
  });

  it('the notation that is asked for, with a lab or without one', async () => {
    const document = { lab: article, view: start };
    for (const asked of [
      { names: 'derivatives', samples: 'columns' },
      { names: 'article' },
      { samples: 'rows' },
      {},
    ] as const) {
      const link = await encodeLink(article, start, asked);
      expect(await decodeLink(`#${link}`)).toEqual({ kind: 'lab', document, notation: asked });
    }
    expect(await decodeLink('#notation=columns')).toEqual({ kind: 'none', notation: { samples: 'columns' } });
    expect(await decodeLink('#names=derivatives&example=mazur')).toMatchObject({
      example: 'mazur',
      notation: { names: 'derivatives' },
    });
  });

  it('lab before json before example, and the first of two', async () => {
    const lab = await encodeLink(mazur, { iteration: 0 });
    const read = async (hash: string) => {
      const content = await decodeLink(hash);
      return content.kind === 'lab' ? content.document.lab : undefined;
    };
    expect(await read(`#example=rgu&${json(article)}&${lab}`)).toEqual(mazur);
    expect(await read(`#example=rgu&${json(article)}`)).toEqual(article);
    expect(await read(`#example=mazur&example=rgu`)).toEqual(mazur);
  });
});

describe('decodeLink refuses', () => {
  it('more than 8,192 characters, and no fewer', async () => {
    const link = 'example=mazur&'.padEnd(MAX_LINK_CHARACTERS, 'x');
    expect(await decodeLink(`#${link}`)).toMatchObject({ example: 'mazur' });
    await expect(decodeLink(`#${link}x`)).rejects.toThrow(
      expect.objectContaining({
        code: 'too-long',
        params: { what: 'link', length: MAX_LINK_CHARACTERS + 1, limit: MAX_LINK_CHARACTERS },
      }),
    );
  });

  it.each([
    ['an unknown example', '#example=xor', 'unknown-example', '#example'],
    ['an example that every object inherits', '#example=constructor', 'unknown-example', '#example'],
    ['names that there are none of', '#example=rgu&names=delta', 'not-one-of', '#names'],
    ['a notation that there is none of', '#notation=&example=rgu', 'not-one-of', '#notation'],
    ['broken percent-encoding', '#json=%7B%', 'bad-percent-encoding', '#json'],
    ['percent-encoding that is not UTF-8', '#json=%FF', 'bad-percent-encoding', '#json'],
    ['json that is none', '#json=%7B', 'not-json', ''],
    ['base64 of the other alphabet', '#lab=ab+/', 'not-base64url', '#lab'],
    ['an empty lab', '#lab=', 'not-deflate', '#lab'],
    ['base64 that holds no deflate', '#lab=________', 'not-deflate', '#lab'],
    ['a lab that is not text', `#${packed(Uint8Array.of(0xff, 0xfe))}`, 'not-utf8', '#lab'],
    ['a lab that is not JSON', `#${packed('lab')}`, 'not-json', ''],
    ['a lab that inflates past 256 KiB', `#${packed(' '.repeat(256 * 1024 + 1))}`, 'inflates-too-far', '#lab'],
    ['a document that breaks a rule', `#${packed('{"version":1,"rate":1}')}`, 'unknown-field', 'rate'],
  ])('%s', async (_, hash, code, place) => {
    await expect(decodeLink(hash)).rejects.toThrow(error(code, place));
  });

  it('whatever else it may be given with LabError and nothing else', async () => {
    const link = await encodeLink(article, { iteration: 0 });
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.string({ unit: 'binary', maxLength: 3 }), async (choice, inserted) => {
        const at = choice % link.length;
        const outcome = await decodeLink(`#${link.slice(0, at)}${inserted}${link.slice(at + 1)}`).then(
          () => 'read',
          (thrown: unknown) => (thrown as { name?: string }).name,
        );
        expect(['read', 'LabError']).toContain(outcome);
      }),
      { numRuns: 40 },
    );
  });
});
