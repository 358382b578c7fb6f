import { describe, expect, test } from 'vitest';
import { createScrub, type ScrubOptions } from './scrub.ts';

/** As much of an element as a scrub touches; its page is an event target too. */
class FakeElement extends EventTarget {
  readonly ownerDocument: EventTarget & { activeElement: unknown } = Object.assign(new EventTarget(), {
    activeElement: null,
  });
  readonly dataset: Record<string, string> = {};
  readonly style = { touchAction: '', cursor: '', removeProperty() {} };
  captured: number | undefined;
  contains = (other: unknown) => other === this;
  setPointerCapture = (id: number) => void (this.captured = id);
  hasPointerCapture = (id: number) => this.captured === id;
  releasePointerCapture = () => void (this.captured = undefined);
}

interface Keys {
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
}

function pointer(type: string, clientX: number, keys: Keys = {}): Event {
  const event = new Event(type, { cancelable: true });
  return Object.assign(event, {
    pointerId: 1,
    isPrimary: true,
    button: 0,
    altKey: false,
    shiftKey: false,
    clientX,
    ...keys,
  });
}

function setUp(options: Partial<ScrubOptions> = {}) {
  const element = new FakeElement();
  const page = element.ownerDocument;
  const calls: [phase: string, value: number][] = [];
  const onScrub: ScrubOptions['onScrub'] = (phase, value) => void calls.push([phase, value]);
  const scrub = createScrub(element as unknown as HTMLElement, { value: 1.5, onScrub, ...options });
  return {
    element,
    page,
    calls,
    scrub,
    press: (x: number) => element.dispatchEvent(pointer('pointerdown', x)),
    move: (x: number, keys?: Keys) => page.dispatchEvent(pointer('pointermove', x, keys)),
    release: (x: number) => page.dispatchEvent(pointer('pointerup', x)),
    escape: () => {
      const event = Object.assign(new Event('keydown', { cancelable: true }), { key: 'Escape' });
      page.dispatchEvent(event);
      return event;
    },
    /** Whether a click gets through. */
    click: () => element.dispatchEvent(pointer('click', 0)),
  };
}

describe('createScrub(element, { value: 1.5, onScrub })', () => {
  test('leaves a press that goes less than 3 px a click', () => {
    const { press, move, release, click, calls, element } = setUp();
    press(100);
    move(102);
    release(102);
    expect(calls).toEqual([]);
    expect(element.captured).toBeUndefined();
    expect(click()).toBe(true);
  });

  test('reports start with the old value, each new value in steps of 0.1 per 4 px, and end; the click is swallowed', () => {
    const { press, move, release, click, calls } = setUp();
    press(100);
    [103, 107, 108, 111, 99].forEach((x) => move(x));
    release(99);
    expect(calls).toEqual([
      ['start', 1.5],
      ['move', 1.6],
      ['move', 1.7],
      ['move', 1.4],
      ['end', 1.4],
    ]);
    expect(click()).toBe(false);
    expect(click()).toBe(true);
  });

  test('goes on from where it is when Shift or Alt changes the size of the step', () => {
    const { press, move, calls } = setUp();
    press(0);
    move(3);
    move(7);
    move(7, { shiftKey: true });
    move(11, { shiftKey: true });
    move(11, { altKey: true });
    move(15, { altKey: true });
    expect(calls.slice(1)).toEqual([
      ['move', 1.6],
      ['move', 2.6],
      ['move', 2.61],
    ]);
  });

  test('takes its step and its largest magnitude from the options, the newest ones', () => {
    const { press, move, calls, scrub } = setUp();
    const onScrub: ScrubOptions['onScrub'] = (phase, value) => void calls.push([phase, value]);
    scrub.update({ value: 5, onScrub, step: 1, max: 6 });
    press(0);
    move(4);
    move(40);
    expect(calls).toEqual([
      ['start', 5],
      ['move', 6],
    ]);
  });

  test('cancels on Escape, gives the old value back and keeps the key from the page', () => {
    const { press, move, release, escape, click, calls, element } = setUp();
    press(0);
    move(4);
    move(12);
    const key = escape();
    move(40);
    release(40);
    expect(calls.at(-1)).toEqual(['cancel', 1.5]);
    expect(key.defaultPrevented).toBe(true);
    expect(element.captured).toBeUndefined();
    expect(element.dataset).toEqual({});
    expect(click()).toBe(false);
  });

  test('cancels when the browser takes the pointer, and when it is destroyed', () => {
    for (const take of ['pointercancel', 'destroy'] as const) {
      const { press, move, page, scrub, calls } = setUp();
      press(0);
      move(4);
      move(12);
      if (take === 'destroy') scrub.destroy();
      else page.dispatchEvent(pointer(take, 12));
      move(40);
      expect(calls.at(-1)).toEqual(['cancel', 1.5]);
    }
  });

  test('leaves Escape to the page, and the pointer to a field inside that is being edited', () => {
    const { press, move, escape, calls, element, page } = setUp();
    press(0);
    expect(escape().defaultPrevented).toBe(false);
    move(1);
    page.activeElement = element;
    const { defaultPrevented } = pressMouse(element);
    expect(defaultPrevented).toBe(false);
    expect(calls).toEqual([]);
  });

  test('keeps the focus where it is while the field is not edited', () => {
    expect(pressMouse(setUp().element).defaultPrevented).toBe(true);
  });
});

function pressMouse(element: FakeElement): Event {
  const event = pointer('mousedown', 0);
  element.dispatchEvent(event);
  return event;
}
