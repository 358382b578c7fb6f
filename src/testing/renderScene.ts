import type { Measure, NetworkScene, TextLine, TextMetrics } from '../scene/index.ts';
import { edgeStyle } from '../scene/index.ts';

/** Advances of Inter with tabular numerals, in em; others count as a wide letter. */
const ADVANCE: Readonly<Record<string, number>> = {
  '.': 0.27,
  ',': 0.27,
  ' ': 0.27,
  '[': 0.39,
  ']': 0.39,
  W: 1.03,
  '½': 0.88,
  '²': 0.46,
  z: 0.57,
  y: 0.6,
};
const USUAL_ADVANCE = 0.65;

/** Text widths as the page's font has them, without a browser. */
export const measureInter: Measure = (text, fontPx) =>
  [...text].reduce((sum, letter) => sum + (ADVANCE[letter] ?? USUAL_ADVANCE), 0) * fontPx;

/** The widest texts of the article's network, as the page shows them. */
export const interMetrics: TextMetrics = {
  measure: measureInter,
  nameOf: (matrix) => matrix,
  costName: 'Cost',
  costNote: '½Σ(O−Y)²/m',
  widestNumber: '−10.25',
  widestProduct: '−1.25 × −1.25 ≈ −10.25',
  indexSize: 0.75,
};

const round = (value: number) => Math.round(value * 100) / 100;

/** A scene as SVG text with sample words in it: for snapshots, and to look at. */
export function renderScene(scene: NetworkScene): string {
  const out: string[] = [];
  const rect = (box: { x: number; y: number; width: number; height: number }, kind: string, rx: number) =>
    out.push(
      `<rect class="${kind}" x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}" rx="${rx}"/>`,
    );
  const text = (line: TextLine | null | undefined, words: string, kind: string) => {
    if (line)
      out.push(
        `<text class="${kind}" x="${round(line.x)}" y="${round(line.y)}" font-size="${round(line.fontPx)}">${words}</text>`,
      );
  };
  scene.cost.links.forEach(({ path }) => out.push(`<path class="link" d="${roundPath(path)}"/>`));
  scene.edges.forEach((edge, i) => {
    const { sign, width, dash } = edgeStyle([1, -1.5, 1, -0.5, 1.5, 0.5][i % 6]!, 1.5, scene.maxEdgeWidth);
    out.push(
      `<path class="edge" data-sign="${sign}" d="${roundPath(edge.path)}" stroke-width="${round(width)}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
    );
  });
  scene.biases.forEach(({ stub, box, label }) => {
    out.push(`<line x1="${round(stub.x1)}" y1="${round(stub.y1)}" x2="${round(stub.x2)}" y2="${round(stub.y2)}"/>`);
    rect(box, 'bias', label.detail === 'hidden' ? 1 : 5);
  });
  scene.neurons.forEach(({ id, x, y, r, ringRadius }) => {
    if (ringRadius) out.push(`<circle class="ring" cx="${round(x)}" cy="${round(y)}" r="${round(ringRadius)}"/>`);
    out.push(`<circle class="${id[0]!}" cx="${round(x)}" cy="${round(y)}" r="${round(r)}"/>`);
  });
  out.push(`<circle class="C" cx="${round(scene.cost.x)}" cy="${round(scene.cost.y)}" r="${round(scene.cost.r)}"/>`);
  scene.edges.forEach(({ id, label }) => {
    if (label.detail === 'hidden') return;
    rect(label.box, 'label', 6);
    text(label.lines[0], label.detail === 'full' ? `${id.slice(0, 2)} −10.25` : '−10.25', 'bold');
    text(label.lines[1], '−1.25 × −1.25 ≈ −10.25', 'minor');
  });
  scene.biases.forEach(({ id, label }) => {
    if (label.detail === 'hidden') return;
    text(label.lines[0], `${id.slice(0, 2)} −10.25`, 'bold');
    text(label.lines[1], 'dB −10.25', 'minor');
  });
  scene.neurons.forEach((neuron) => {
    text(neuron.name, neuron.id.replace(/[[\]]/g, ''), 'bold');
    text(neuron.value, '−10.25', 'bold');
    text(neuron.z, 'z −10.25', 'minor');
    if (!neuron.sharesLine) text(neuron.target, 'y −10.25', 'minor');
    if (neuron.chip) {
      rect(neuron.chip.box, 'chip', 10);
      text(neuron.chip.line, 'Eo −10.25 ⊘', 'bold');
    }
  });
  text(scene.cost.name, 'Cost', 'bold');
  text(scene.cost.value, '−10.25', 'bold');
  text(scene.cost.note, '½Σ(O−Y)²/m', 'minor');
  scene.gaps.forEach(({ line, count }) => text(line, `+${count}`, 'bold'));
  if (scene.readout) {
    rect(scene.readout.box, 'readout', 6);
    scene.readout.lines.forEach((line, i) => text(line, i === 0 ? 'Wo[1,2] −0.50' : '1.50 × −0.50 = −0.75', 'minor'));
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${scene.width}" height="${scene.height}" text-anchor="middle">\n${out.join('\n')}\n</svg>\n`;
}

function roundPath(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (number) => String(round(Number(number))));
}
