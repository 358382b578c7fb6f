import { describe, expect, it } from 'vitest';
import { createPulseLayer, type CircleTrack } from './pulseLayer.ts';

/** As much of an animation as the layer needs: its time goes on when a test says so. */
class FakeAnimation {
  currentTime = 0;
  playbackRate = 1;
  cancelled = false;
  readonly keyframes: readonly Keyframe[];
  constructor(keyframes: readonly Keyframe[]) {
    this.keyframes = keyframes;
  }
  updatePlaybackRate(rate: number) {
    this.playbackRate = rate;
  }
  cancel() {
    this.cancelled = true;
  }
  pass(ms: number) {
    this.currentTime += ms * this.playbackRate;
  }
}

class FakeElement {
  readonly dataset: Record<string, string> = {};
  readonly style: Record<string, string> = {};
  readonly animations: FakeAnimation[] = [];
  children: FakeElement[] = [];
  parent: FakeElement | undefined;
  readonly ownerDocument = { createElement: () => new FakeElement() };
  append(...children: FakeElement[]) {
    for (const child of children) child.parent = this;
    this.children.push(...children);
  }
  remove() {
    this.parent!.children = this.parent!.children.filter((child) => child !== this);
  }
  animate(keyframes: readonly Keyframe[]) {
    const animation = new FakeAnimation(keyframes);
    this.animations.push(animation);
    return animation;
  }
}

const track: CircleTrack = {
  kind: 'carry',
  sign: -1,
  r: 3,
  frames: [
    { t: 0, x: 10, y: 20, scale: 0.5, opacity: 0 },
    { t: 1, x: 40, y: 20, scale: 1, opacity: 0.5 },
  ],
};
const PACE = 1 / 2_000;

function layerAt(t: number, tracks = [track]) {
  const host = new FakeElement();
  const layer = createPulseLayer(host as unknown as HTMLElement, tracks, { t, pace: PACE });
  return { host, layer, animation: host.children[0]!.animations[0]! };
}

describe('createPulseLayer', () => {
  it('moves a circle by nothing but transform and opacity, about its centre', () => {
    const { host, animation } = layerAt(0);
    expect(host.children[0]).toMatchObject({
      dataset: { kind: 'carry', sign: '-1' },
      style: { width: '6px', height: '6px' },
    });
    expect(animation.keyframes).toEqual([
      { offset: 0, transform: 'translate(7px, 17px) scale(0.5)', opacity: 0 },
      { offset: 1, transform: 'translate(37px, 17px) scale(1)', opacity: 0.5 },
    ]);
  });

  it('begins where the progress is, and goes on at its pace', () => {
    const { animation } = layerAt(0.5);
    expect(animation.currentTime).toBe(500);
    animation.pass(1_000);
    expect(animation.currentTime).toBe(1_000);
  });

  it('lets run what is near, and sets what is not', () => {
    const { layer, animation } = layerAt(0);
    animation.pass(100);
    layer.follow({ t: 0, pace: PACE });
    expect(animation.currentTime).toBe(50);
    animation.pass(900);
    layer.follow({ t: 0.1, pace: PACE });
    expect(animation.currentTime).toBe(100);
  });

  it('takes over another pace', () => {
    const { layer, animation } = layerAt(0);
    layer.follow({ t: 0, pace: 2 * PACE });
    animation.pass(500);
    expect(animation.currentTime).toBe(500);
  });

  it('leaves no element and no animation behind', () => {
    const { host, layer, animation } = layerAt(0);
    layer.destroy();
    expect(host.children).toEqual([]);
    expect(animation.cancelled).toBe(true);
  });
});
