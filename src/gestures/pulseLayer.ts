/** A circle's whole motion, which is straight and even between its frames. */
export interface CircleTrack {
  readonly kind: string;
  readonly sign: number;
  /** The largest radius, in pixels. */
  readonly r: number;
  readonly frames: readonly {
    /** The progress, from 0 to 1, in order. */
    readonly t: number;
    readonly x: number;
    readonly y: number;
    /** The radius as a part of the largest. */
    readonly scale: number;
    /** From 0 to 1. */
    readonly opacity: number;
  }[];
}

/** How far motion has come, and how fast it goes on. */
export interface Progress {
  /** From 0 to 1. */
  readonly t: number;
  /** By how much `t` grows in a millisecond. */
  readonly pace: number;
}

interface PulseLayer {
  /** Sets all circles to a progress, if they are not near it, and lets them go on at its pace. */
  follow(progress: Progress): void;
  destroy(): void;
}

/** The whole motion in the animations' own time, in milliseconds. */
const WHOLE_MS = 1_000;
/** Circles that are no farther than this from where they should be are left to run: less would be seen as a jerk. */
const SLACK_MS = 120;

/**
 * Moving circles in an element, each of them an animation of nothing but `transform` and `opacity`, which the browser
 * runs beside the page's own thread: while they move, nothing is laid out or painted, and a key that is pressed does
 * not wait for them. How they look is left to the style sheet: `data-kind` and `data-sign` say what they are.
 */
export function createPulseLayer(host: HTMLElement, tracks: readonly CircleTrack[], progress: Progress): PulseLayer {
  const circles = tracks.map((track) => circleOf(host.ownerDocument, track));
  host.append(...circles);
  const animations = circles.map((circle, i) => {
    const { r, frames } = tracks[i]!;
    const animation = circle.animate(frames.map(keyframe(r)), { duration: WHOLE_MS, fill: 'both' });
    animation.playbackRate = rateAt(progress);
    animation.currentTime = progress.t * WHOLE_MS;
    return animation;
  });
  return {
    follow(now) {
      const rate = rateAt(now);
      for (const animation of animations) {
        if (animation.playbackRate !== rate) animation.updatePlaybackRate(rate);
        const farMs = Math.abs(Number(animation.currentTime) - now.t * WHOLE_MS);
        if (farMs > SLACK_MS * rate) animation.currentTime = now.t * WHOLE_MS;
      }
    },
    destroy() {
      // An animation would go on without its element, frame by frame.
      for (const animation of animations) animation.cancel();
      for (const circle of circles) circle.remove();
    },
  };
}

/** Milliseconds of the animation for each one that passes. */
function rateAt({ pace }: Progress): number {
  return pace * WHOLE_MS;
}

function circleOf(page: Document, { kind, sign, r }: CircleTrack): HTMLElement {
  const circle = page.createElement('span');
  circle.dataset.kind = kind;
  circle.dataset.sign = String(sign);
  circle.style.width = `${2 * r}px`;
  circle.style.height = `${2 * r}px`;
  return circle;
}

function keyframe(r: number) {
  return ({ t, x, y, scale, opacity }: CircleTrack['frames'][number]): Keyframe => ({
    offset: t,
    transform: `translate(${x - r}px, ${y - r}px) scale(${scale})`,
    opacity,
  });
}
