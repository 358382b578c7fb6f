import { nudge, stepOf, type NudgeSize } from '../lib/numbers/index.ts';

/** `start` and `cancel` bring the number as it was before the drag, `move` and `end` the one dragged to. */
export type ScrubPhase = 'start' | 'move' | 'end' | 'cancel';

export interface ScrubOptions {
  readonly value: number;
  readonly onScrub: (phase: ScrubPhase, value: number) => void;
  /** The normal step; Alt makes it ten times finer, Shift ten times coarser. */
  readonly step?: number | undefined;
  /** The largest magnitude. */
  readonly max?: number | undefined;
}

export interface Scrub {
  update(options: ScrubOptions): void;
  destroy(): void;
}

/** So far a press may wander and is still a click, which gives the field the focus. */
const THRESHOLD_PX = 3;
const PX_PER_STEP = 4;

interface Drag {
  readonly pointerId: number;
  readonly startValue: number;
  readonly pressedX: number;
  readonly moving: boolean;
  /** Steps are counted from here; it moves along when the size of the step changes. */
  readonly from: { readonly x: number; readonly value: number; readonly size: NudgeSize };
  readonly value: number;
}

/**
 * Lets an element that shows a number change it by dragging sideways. The pointer is captured once it has gone 3 px;
 * up and down stay with the page, which a finger can still scroll. What is around it has a style `--scrub-touch` where it
 * scrolls sideways, and a finger then scrolls that: nobody changes a number on the way to another one. Escape, and
 * whatever takes the pointer away, cancels. A field inside that is being edited keeps its pointer: there a drag selects
 * text.
 */
export function createScrub(element: HTMLElement, initial: ScrubOptions): Scrub {
  let options = initial;
  let drag: Drag | undefined;
  let clickBelongsToDrag = false;
  const { ownerDocument: page } = element;
  const attached = new AbortController();
  let pressed = new AbortController();
  element.style.touchAction = 'var(--scrub-touch, pan-y pinch-zoom)';
  element.style.cursor = 'ew-resize';

  const isEdited = () => element.contains(page.activeElement);

  const press = (event: PointerEvent) => {
    clickBelongsToDrag = false;
    if (drag || event.button !== 0 || !event.isPrimary || isEdited()) return;
    if (event.pointerType === 'touch' && getComputedStyle(element).getPropertyValue('--scrub-touch')) return;
    const { value } = options;
    const from = { x: event.clientX, value, size: sizeOf(event) };
    drag = { pointerId: event.pointerId, startValue: value, pressedX: event.clientX, moving: false, from, value };
    pressed = new AbortController();
    const { signal } = pressed;
    page.addEventListener('pointermove', move, { signal });
    page.addEventListener('pointerup', release, { signal });
    page.addEventListener('pointercancel', lose, { signal });
    // A finger's pointer is captured by what it first touched, and leaving that bubbles up to here: only our own loss counts.
    element.addEventListener('lostpointercapture', (lost) => lost.target === element && lose(lost), { signal });
    page.addEventListener('keydown', escape, { signal, capture: true });
  };

  const move = (event: PointerEvent) => {
    if (!drag || event.pointerId !== drag.pointerId) return;
    if (!drag.moving) {
      if (Math.abs(event.clientX - drag.pressedX) < THRESHOLD_PX) return;
      element.setPointerCapture(event.pointerId);
      element.dataset['scrubbing'] = 'true';
      clickBelongsToDrag = true;
      drag = { ...drag, moving: true, from: { ...drag.from, x: event.clientX } };
      options.onScrub('start', drag.startValue);
    }
    const size = sizeOf(event);
    const from = size === drag.from.size ? drag.from : { x: event.clientX, value: drag.value, size };
    const count = Math.trunc((event.clientX - from.x) / PX_PER_STEP);
    const value = nudge(from.value, count, stepOf(size, options.step), options.max);
    const changed = value !== drag.value;
    drag = { ...drag, from, value };
    if (changed) options.onScrub('move', value);
  };

  const finish = (phase: 'end' | 'cancel') => {
    if (!drag) return;
    const { moving, pointerId, startValue, value } = drag;
    drag = undefined;
    pressed.abort();
    if (!moving) return;
    delete element.dataset['scrubbing'];
    if (element.hasPointerCapture(pointerId)) element.releasePointerCapture(pointerId);
    options.onScrub(phase, phase === 'end' ? value : startValue);
  };

  const release = (event: PointerEvent) => {
    if (event.pointerId === drag?.pointerId) finish('end');
  };

  const lose = (event: PointerEvent) => {
    if (event.pointerId === drag?.pointerId) finish('cancel');
  };

  const escape = (event: KeyboardEvent) => {
    if (!drag?.moving || event.key !== 'Escape') return;
    stop(event);
    finish('cancel');
  };

  const click = (event: MouseEvent) => {
    if (clickBelongsToDrag) stop(event);
    clickBelongsToDrag = false;
  };

  // Without this the press itself would move the focus into the field, and the drag would select text.
  const keepFocus = (event: MouseEvent) => {
    if (event.button === 0 && !isEdited()) event.preventDefault();
  };

  const { signal } = attached;
  element.addEventListener('pointerdown', press, { signal });
  element.addEventListener('mousedown', keepFocus, { signal });
  element.addEventListener('click', click, { signal, capture: true });

  return {
    update(next) {
      options = next;
    },
    destroy() {
      finish('cancel');
      attached.abort();
      element.style.removeProperty('touch-action');
      element.style.removeProperty('cursor');
    },
  };
}

function sizeOf(event: MouseEvent): NudgeSize {
  if (event.altKey) return 'fine';
  return event.shiftKey ? 'coarse' : 'normal';
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
