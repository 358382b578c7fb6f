import { afterEach, describe, expect, it, vi } from 'vitest';
import { labFileName, saveTextFile } from './saveFile.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('saveTextFile', () => {
  it('downloads the text under its name and frees the address later', async () => {
    vi.useFakeTimers();
    const clicked: { name: string; address: string }[] = [];
    const anchor = {
      href: '',
      download: '',
      click: () => clicked.push({ name: anchor.download, address: anchor.href }),
    };
    vi.stubGlobal('document', { createElement: () => anchor });
    const created = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:lab');
    const revoked = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();

    saveTextFile('lab.json', '{"η": 1}');
    expect(clicked).toEqual([{ name: 'lab.json', address: 'blob:lab' }]);
    const blob = created.mock.calls[0]![0] as Blob;
    expect([await blob.text(), blob.type]).toEqual(['{"η": 1}', 'application/json']);
    expect(revoked).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(revoked).toHaveBeenCalledExactlyOnceWith('blob:lab');
  });
});

describe('labFileName', () => {
  it.each([
    ['The article: 1-2-2, batch of 3', 'the-article-1-2-2-batch-of-3.json'],
    ['../../etc/passwd', 'etc-passwd.json'],
    ['Rückwärts, Schritt für Schritt', 'ruckwarts-schritt-fur-schritt.json'],
    ['逆伝播', '逆伝播.json'],
    ['역전파', '역전파.json'],
    ['', 'lab.json'],
    ['…', 'lab.json'],
    ['x'.repeat(500), `${'x'.repeat(60)}.json`],
  ])('of %j is %s', (title, name) => {
    expect(labFileName(title)).toBe(name);
  });
});
