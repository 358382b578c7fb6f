import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeClipboard } from './clipboard.ts';

afterEach(() => vi.unstubAllGlobals());

describe('writeClipboard', () => {
  it('writes the text', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await writeClipboard('a link')).toBe('written');
    expect(writeText).toHaveBeenCalledExactlyOnceWith('a link');
  });

  it('says when it is refused', async () => {
    const writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await writeClipboard('a link')).toBe('refused');
  });

  it('says when there is none, as on plain http', async () => {
    vi.stubGlobal('navigator', {});
    expect(await writeClipboard('a link')).toBe('unavailable');
  });
});
