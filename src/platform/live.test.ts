import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFullscreen, isFullscreen } from './fullscreen.ts';
import { addressWith, onHashChange, readHash, replaceHash } from './location.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('full screen', () => {
  function fakeDocument({ enabled = true, allowed = true } = {}) {
    const page = Object.assign(new EventTarget(), {
      fullscreenEnabled: enabled,
      fullscreenElement: null as object | null,
      isInFront: true,
      hasFocus: () => page.isInFront,
      documentElement: { requestFullscreen: () => change(page.documentElement) },
      exitFullscreen: () => change(null),
    });
    const asked: boolean[] = [];
    const change = async (element: object | null): Promise<void> => {
      asked.push(element !== null);
      await Promise.resolve();
      if (!allowed) throw new TypeError('not allowed');
      page.fullscreenElement = element;
      page.dispatchEvent(new Event('fullscreenchange'));
    };
    vi.stubGlobal('document', page);
    return { page, asked };
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it('enters and leaves, and tells of both', async () => {
    fakeDocument();
    const onChange = vi.fn();
    const stop = isFullscreen.subscribe(onChange);
    const screen = createFullscreen();
    screen.toggle();
    await settled();
    expect(isFullscreen.get()).toBe(true);
    screen.toggle();
    await settled();
    expect(isFullscreen.get()).toBe(false);
    stop();
    screen.want(true);
    await settled();
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('comes to what was wanted last, however fast it changes', async () => {
    const { asked } = fakeDocument();
    const screen = createFullscreen();
    screen.want(true);
    screen.want(false);
    await settled();
    expect(isFullscreen.get()).toBe(false);
    expect(asked).toEqual([true, false]);
    screen.want(true);
    screen.want(false);
    screen.want(true);
    await settled();
    expect(isFullscreen.get()).toBe(true);
  });

  it('asks once where it is refused, and never where there is none', async () => {
    const { asked } = fakeDocument({ allowed: false });
    createFullscreen().want(true);
    await settled();
    expect(asked).toEqual([true]);
    const { asked: never } = fakeDocument({ enabled: false });
    createFullscreen().want(true);
    await settled();
    expect(never).toEqual([]);
  });

  it('does not ask without a press that the browser has seen', async () => {
    const { asked } = fakeDocument();
    const userActivation = { isActive: false };
    vi.stubGlobal('navigator', { userActivation });
    const screen = createFullscreen();
    screen.want(true);
    await settled();
    expect(asked).toEqual([]);
    userActivation.isActive = true;
    screen.want(true);
    await settled();
    expect(asked).toEqual([true]);
  });

  it('does not ask when the press it waited with is too long ago', async () => {
    const { asked } = fakeDocument();
    const userActivation = { isActive: true };
    vi.stubGlobal('navigator', { userActivation });
    const screen = createFullscreen();
    screen.want(true);
    await settled();
    screen.want(false);
    screen.want(true);
    userActivation.isActive = false;
    await settled();
    expect(isFullscreen.get()).toBe(false);
    expect(asked).toEqual([true, false]);
  });

  it('tells when the browser gives the screen back by itself, and not when it was asked to', async () => {
    const { page } = fakeDocument();
    const screen = createFullscreen();
    const lost = vi.fn();
    screen.onLost(lost);
    screen.want(true);
    await settled();
    screen.want(false);
    await settled();
    expect(lost).not.toHaveBeenCalled();
    screen.want(true);
    await settled();
    await page.exitFullscreen();
    expect(lost).toHaveBeenCalledOnce();
    screen.want(true);
    await settled();
    page.isInFront = false;
    await page.exitFullscreen();
    expect(lost, 'another window that came before it is no Escape').toHaveBeenCalledOnce();
    page.isInFront = true;
    const time = vi.spyOn(performance, 'now').mockReturnValue(5_000);
    screen.want(true);
    await settled();
    expect(screen.lend(() => true)).toBe(true);
    await page.exitFullscreen();
    expect(lost, 'the page has opened a window that takes the screen').toHaveBeenCalledOnce();
    screen.want(true);
    await settled();
    time.mockReturnValue(6_001);
    await page.exitFullscreen();
    expect(lost).toHaveBeenCalledTimes(2);
    screen.want(true);
    await settled();
    expect(screen.lend(() => false)).toBe(false);
    await page.exitFullscreen();
    expect(lost, 'no window has come').toHaveBeenCalledTimes(3);
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
