import { describe, expect, test } from 'vitest';
import { LabError } from '../error.ts';
import { exampleNamed } from '../examples/index.ts';
import { decodeLink } from '../links/decodeLink.ts';
import { parseScenesText, readScenes } from './readScenes.ts';
import type { Scene } from './types.ts';
import { encodeScenes, scenesDocument, writeScenes } from './writeScenes.ts';

const article = exampleNamed('article').lab;
const mazur = exampleNamed('mazur').lab;
const SCENES: readonly Scene[] = [
  { lab: article, view: { iteration: 0, step: 'Zh', sample: 1 }, element: 'network', hidden: [], note: '' },
  {
    lab: article,
    view: { iteration: 3, step: 'Eo', cell: 'Eo[3,2]', sample: 3 },
    element: 'equation',
    hidden: ['Eo', "R'(Zo)", 'O[3,2]'],
    note: 'Why is this error 0?\n“Ask first.”',
  },
  { lab: mazur, view: { iteration: 0, step: 'C', sample: 1 }, element: 'cost', hidden: ['C'], note: '—' },
];

const problem = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (error instanceof LabError) return [error.code, error.place];
    throw error;
  }
  return undefined;
};
const good = () => JSON.parse(writeScenes(SCENES)) as { labs: object[]; scenes: Record<string, unknown>[] };

describe('a scenes document', () => {
  test('is read as it was written, with each lab in it once', async () => {
    expect(good().labs).toHaveLength(2);
    expect(await parseScenesText(writeScenes(SCENES))).toEqual(SCENES);
    expect(readScenes(scenesDocument(SCENES))).toEqual(SCENES);
    expect((await parseScenesText(writeScenes(SCENES)))[2]!.lab, 'still the example').toBe(mazur);
  });

  test('may leave out what has a default', () => {
    const [scene] = readScenes({ version: 1, labs: [article], scenes: [{}] });
    expect(scene).toEqual({ lab: article, view: SCENES[0]!.view, element: 'network', hidden: [], note: '' });
  });

  test('stands in a link', async () => {
    const link = await encodeScenes(SCENES);
    expect(link.startsWith('scenes=')).toBe(true);
    expect(await decodeLink(`#${link}&names=derivatives`)).toEqual({
      kind: 'scenes',
      scenes: SCENES,
      notation: { names: 'derivatives' },
    });
  });

  test('names what is wrong with it and where', () => {
    const changed = (change: (document: ReturnType<typeof good>) => unknown) => {
      const document = good();
      const replaced = change(document);
      return problem(() => readScenes(replaced ?? document));
    };
    expect(changed(() => [])).toEqual(['wrong-type', '']);
    expect(changed(({ scenes }) => ({ version: 2, labs: [article], scenes }))).toEqual([
      'unsupported-version',
      'version',
    ]);
    expect(changed(() => ({ version: 1, labs: [], scenes: [] }))).toEqual(['wrong-count', 'labs']);
    expect(changed(() => ({ version: 1, labs: [article], scenes: [] }))).toEqual(['wrong-count', 'scenes']);
    expect(changed(() => ({ version: 1, labs: [article], scenes: Array.from({ length: 101 }, () => ({})) }))).toEqual([
      'wrong-count',
      'scenes',
    ]);
    expect(changed(() => ({ version: 1, labs: [{ ...article, data: { X: [], Y: [] } }], scenes: [{}] }))).toEqual([
      'wrong-count',
      'labs[0].data.X',
    ]);
    expect(changed(({ scenes }) => void (scenes[1]!['lab'] = 2))).toEqual(['out-of-range', 'scenes[1].lab']);
    expect(changed(({ scenes }) => void (scenes[1]!['view'] = { iteration: 0, step: 'Q' }))).toEqual([
      'unknown-step',
      'scenes[1].view.step',
    ]);
    expect(changed(({ scenes }) => void (scenes[0]!['show'] = 'door'))).toEqual(['not-one-of', 'scenes[0].show']);
    expect(changed(({ scenes }) => void (scenes[2]!['hidden'] = ['C', 'Eo[9,9]']))).toEqual([
      'unknown-cell',
      'scenes[2].hidden[1]',
    ]);
    expect(changed(({ scenes }) => void (scenes[2]!['notes'] = ''))).toEqual(['unknown-field', 'scenes[2].notes']);
    expect(changed(({ scenes }) => void (scenes[2]!['note'] = 3))).toEqual(['wrong-type', 'scenes[2].note']);
  });

  test('moves what a lab says of another place of its own', () => {
    try {
      readScenes({ version: 1, labs: [{ ...article, data: { ...article.data, Y: [[0, 0]] } }], scenes: [{}] });
      expect.unreachable();
    } catch (error) {
      expect((error as LabError).place).toBe('labs[0].data.Y');
      expect((error as LabError).params).toMatchObject({ setBy: 'labs[0].data.X' });
    }
  });

  test('that is cut, too long or no JSON is refused', async () => {
    await expect(parseScenesText('{"version": 1,')).rejects.toMatchObject({ code: 'not-json', place: '' });
    await expect(parseScenesText(' '.repeat(256 * 1024 + 1))).rejects.toMatchObject({ code: 'too-long', place: '' });
    const link = await encodeScenes(SCENES);
    await expect(decodeLink(link.slice(0, -20))).rejects.toMatchObject({ code: 'not-deflate', place: '#scenes' });
    await expect(decodeLink('scenes=%%')).rejects.toMatchObject({ code: 'bad-percent-encoding', place: '#scenes' });
    const long = Array.from({ length: 60 }, (_, i) => ({
      ...SCENES[0]!,
      note: Array.from({ length: 20 }, (__, k) => Math.sin(20 * i + k)).join(),
    }));
    await expect(encodeScenes(long)).rejects.toMatchObject({ code: 'too-long' });
  });
});
