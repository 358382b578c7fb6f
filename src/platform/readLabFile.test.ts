import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeLab } from '../lab/document/writeLab.ts';
import { exampleNamed, MAX_DOCUMENT_BYTES, startOf } from '../lab/index.ts';
import { pickFile } from './pickFile.ts';
import { readLabFile } from './readLabFile.ts';

const { lab } = exampleNamed('mazur');

afterEach(() => vi.unstubAllGlobals());

describe('readLabFile', () => {
  it('reads what writeLab wrote', async () => {
    const view = startOf(lab);
    const file = new Blob([writeLab(lab, view)]);
    expect(await readLabFile(file)).toEqual({ kind: 'read', content: { kind: 'lab', document: { lab, view } } });
  });

  it('refuses a file that is too large without reading it', async () => {
    const file = new Blob([new Uint8Array(MAX_DOCUMENT_BYTES + 1)]);
    const arrayBuffer = vi.spyOn(file, 'arrayBuffer');
    expect(await readLabFile(file)).toMatchObject({
      kind: 'invalid',
      error: { code: 'too-long', params: { what: 'document', length: MAX_DOCUMENT_BYTES + 1 } },
    });
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it('says what is wrong with a file, and where', async () => {
    const text = writeLab(lab, startOf(lab)).replace('0.55', '"0.55"');
    expect(await readLabFile(new Blob([text]))).toMatchObject({
      kind: 'invalid',
      error: { code: 'wrong-type', place: 'parameters.W[1][1][1]' },
    });
    expect(await readLabFile(new Blob([Uint8Array.of(0xff)]))).toMatchObject({ error: { code: 'not-utf8' } });
  });

  it('says when the file is gone', async () => {
    const file = new Blob(['{}']);
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    expect(await readLabFile(file)).toEqual({ kind: 'unreadable' });
  });
});

describe('pickFile', () => {
  /** An input of which the test plays the person: `answer` follows the click. */
  function fakeInput(answer: string, files: readonly unknown[]) {
    const input = Object.assign(new EventTarget(), { files, type: '', accept: '', click: () => {} });
    input.click = () => void input.dispatchEvent(new Event(answer));
    vi.stubGlobal('document', { createElement: () => input });
    return input;
  }

  it('gives the file that was picked', async () => {
    const file = new Blob(['{}']);
    const input = fakeInput('change', [file]);
    expect(await pickFile()).toBe(file);
    expect([input.type, input.accept]).toEqual(['file', '.json,application/json']);
  });

  it('gives nothing when the person changes their mind', async () => {
    fakeInput('cancel', []);
    expect(await pickFile()).toBeUndefined();
  });
});
