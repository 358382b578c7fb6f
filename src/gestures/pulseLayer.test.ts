import { describe, expect, it } from 'vitest';
import { createPulseLayer, type MovingCircle } from './pulseLayer.ts';

/** As much of an SVG element as d3-selection needs. */
class FakeElement {
  readonly namespaceURI = 'http://www.w3.org/2000/svg';
  readonly attributes = new Map<string, string>();
  children: FakeElement[] = [];
  parentNode: FakeElement | null = null;
  readonly ownerDocument = {
    documentElement: { namespaceURI: this.namespaceURI },
    createElementNS: () => new FakeElement(),
  };
  querySelectorAll() {
    return [...this.children];
  }
  setAttribute(name: string, value: unknown) {
    this.attributes.set(name, String(value));
  }
  insertBefore(child: FakeElement, next: FakeElement | null) {
    this.children = this.children.filter((one) => one !== child);
    this.children.splice(next ? this.children.indexOf(next) : this.children.length, 0, child);
    child.parentNode = this;
    return child;
  }
  appendChild(child: FakeElement) {
    return this.insertBefore(child, null);
  }
  removeChild(child: FakeElement) {
    this.children = this.children.filter((one) => one !== child);
  }
  compareDocumentPosition(other: FakeElement) {
    const siblings = this.parentNode!.children;
    return siblings.indexOf(other) > siblings.indexOf(this) ? 4 : 2;
  }
}

const circle = (key: string, x: number): MovingCircle => ({
  key,
  kind: 'carry',
  x,
  y: 2,
  r: 3,
  sign: -1,
  opacity: 0.5,
});

function layerOn(group: FakeElement) {
  return createPulseLayer(group as unknown as SVGGElement);
}

describe('createPulseLayer', () => {
  it('draws each circle with its attributes and never sets a style', () => {
    const group = new FakeElement();
    layerOn(group).update([circle('Wo[1,2]', 7)]);
    expect(Object.fromEntries(group.children[0]!.attributes)).toEqual({
      'data-kind': 'carry',
      'data-sign': '-1',
      cx: '7',
      cy: '2',
      r: '3',
      'fill-opacity': '0.5',
      'stroke-opacity': '0.5',
    });
  });

  it('keeps the element of a circle that goes on, and removes the one that is gone', () => {
    const group = new FakeElement();
    const layer = layerOn(group);
    layer.update([circle('a', 0), circle('b', 0)]);
    const [, b] = group.children;
    layer.update([circle('b', 9), circle('c', 0)]);
    expect(group.children).toHaveLength(2);
    expect(group.children[0]).toBe(b);
    expect(b!.attributes.get('cx')).toBe('9');
  });

  it('leaves nothing behind', () => {
    const group = new FakeElement();
    const layer = layerOn(group);
    layer.update([circle('a', 0)]);
    layer.destroy();
    expect(group.children).toEqual([]);
  });
});
