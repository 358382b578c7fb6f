import { afterEach, describe, expect, it, vi } from 'vitest';
import { isFullscreen, toggleFullscreen } from './fullscreen.ts';
import { addressWith, onHashChange, readHash, replaceHash } from './location.ts';
import { prefersReducedMotion } from './mediaQuery.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a media query', () => {
  it('is read now, and tells of changes until it is let go', () => {
    const list = Object.assign(new EventTarget(), { matches: false });
    vi.stubGlobal('matchMedia', (query: string) => (query === '(prefers-reduced-motion: reduce)' ? list : undefined));
    const onChange = vi.fn();
    const stop = prefersReducedMotion.subscribe(onChange);
    expect(prefersReducedMotion.get()).toBe(false);
    list.matches = true;
    list.dispatchEvent(new Event('change'));
    expect(prefersReducedMotion.get()).toBe(true);
    expect(onChange).toHaveBeenCalledOnce();
    stop();
    list.dispatchEvent(new Event('change'));
    expect(onChange).toHaveBeenCalledOnce();
  });
});

describe('toggleFullscreen', () => {
  function fakeDocument({ enabled = true, allowed = true } = {}) {
    const page = Object.assign(new EventTarget(), {
      fullscreenEnabled: enabled,
      fullscreenElement: null as object | null,
      documentElement: { requestFullscreen: () => change(page.documentElement) },
      exitFullscreen: () => change(null),
    });
    const change = (element: object | null): Promise<void> => {
      if (!allowed) return Promise.reject(new TypeError('not allowed'));
      page.fullscreenElement = element;
      page.dispatchEvent(new Event('fullscreenchange'));
      return Promise.resolve();
    };
    vi.stubGlobal('document', page);
  }

  it('enters and leaves, and tells of both', async () => {
    fakeDocument();
    const onChange = vi.fn();
    const stop = isFullscreen.subscribe(onChange);
    expect(await toggleFullscreen()).toBe('entered');
    expect(isFullscreen.get()).toBe(true);
    expect(await toggleFullscreen()).toBe('left');
    expect(isFullscreen.get()).toBe(false);
    stop();
    await toggleFullscreen();
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('says when it is refused and when there is none', async () => {
    fakeDocument({ allowed: false });
    expect(await toggleFullscreen()).toBe('refused');
    fakeDocument({ enabled: false });
    expect(await toggleFullscreen()).toBe('unavailable');
  });
});

describe('the address', () => {
  function fakeAddress(href: string) {
    const url = new URL(href);
    vi.stubGlobal('location', url);
    vi.stubGlobal('history', {
      state: { kept: true },
      replaceState: (state: unknown, _title: string, next: string) => {
        expect(state).toEqual({ kept: true });
        url.href = next;
      },
    });
    return url;
  }

  it('takes a link after #, in place of the one before', () => {
    const url = fakeAddress('https://host.example/lab/?a=1#json=%7B%7D#x');
    expect(readHash()).toBe('#json=%7B%7D#x');
    expect(addressWith('lab=abc')).toBe('https://host.example/lab/?a=1#lab=abc');
    replaceHash('lab=abc');
    expect(url.href).toBe('https://host.example/lab/?a=1#lab=abc');
    replaceHash(undefined);
    expect(url.href).toBe('https://host.example/lab/?a=1');
  });

  it('tells of a new hash until it is let go', () => {
    const url = fakeAddress('https://host.example/#example=rgu');
    const window = new EventTarget();
    vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
    vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
    const onChange = vi.fn();
    const stop = onHashChange(onChange);
    url.hash = '#example=mazur';
    window.dispatchEvent(new Event('hashchange'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('#example=mazur');
    stop();
    window.dispatchEvent(new Event('hashchange'));
    expect(onChange).toHaveBeenCalledOnce();
  });
});
