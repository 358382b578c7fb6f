import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../engine/catalog/index.ts';
import { ARTICLE_NOTATION } from '../../lib/notation.ts';
import { equation } from '../../i18n/en/equation.ts';
import { exampleNamed, type Lab } from '../../lab/index.ts';
import { shownAt } from '../../testing/shownAt.ts';
import { EQUATION_STYLE } from '../cell/numberStyles.ts';
import { EquationPanel, type EquationPanelProps } from './EquationPanel.tsx';

const article: Lab = exampleNamed('article').lab;

function markup(step: string, props: Partial<EquationPanelProps> = {}): string {
  return renderToStaticMarkup(
    createElement(EquationPanel, {
      shown: shownAt(article, step),
      sample: 3,
      cell: undefined,
      stale: false,
      numberStyle: EQUATION_STYLE,
      notation: ARTICLE_NOTATION,
      words: equation,
      onPickCell: () => {},
      onFollow: () => {},
      trail: [],
      onBack: () => {},
      pinned: false,
      onUnpin: () => {},
      grain: 'step',
      onGrain: () => {},
      path: undefined,
      onChoosePath: () => {},
      onSelectSample: () => {},
      proof: undefined,
      onCheck: () => {},
      onStopCheck: () => {},
      onOpenCell: () => {},
      gathering: undefined,
      ...props,
    }),
  );
}

/** The values of an attribute, in the order of the page. */
function attribute(html: string, name: string): string[] {
  return Array.from(html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g')), ([, value]) =>
    value!.replaceAll('&#x27;', "'"),
  );
}

describe('EquationPanel', () => {
  test('names its operands, terms and what it explains', () => {
    const html = markup('Zo', { cell: 'Zo[3,2]' });
    expect(attribute(html, 'data-explains')).toEqual(['Zo[3,2]']);
    expect(attribute(html, 'data-operand')).toEqual(['H[3,1]', 'Wo[1,2]', 'H[3,2]', 'Wo[2,2]', 'Bo[1,2]']);
    expect(new Set(attribute(html, 'data-term'))).toEqual(new Set(['H[3,1]·Wo[1,2]', 'H[3,2]·Wo[2,2]']));
    expect(html).toContain('aria-label="H[3,1], 1.5, activation of hidden neuron 1 for sample 3"');
  });

  test('heads the step and shows it in symbols and in NumPy', () => {
    const html = markup('Eo');
    expect(html).toContain('Step 6 of 15 · backward');
    expect(html).toContain('>Output layer error</h2>');
    expect(attribute(html, 'alttext')).toEqual(['Eo = (O − Y) ⊙ R′(Zo)', 'R′(z) = 1 (z &gt; 0), 0 (z ≤ 0)']);
    expect(html).toContain('Eo = (O - Y) * (Zo &gt; 0)</code>');
  });

  test('every shown cell has the full value of the trace', () => {
    const { network } = article;
    for (const { name, makes } of stepsOf(network)) {
      const cell = makes[0] === 'C' ? 'C' : `${makes[0]}[1,1]`;
      const html = markup(name, { cell });
      const shown = shownAt(article, name);
      const cells = Array.from(html.matchAll(/data-cell="([^"]*)" data-value="([^"]*)"/g));
      expect(cells.length).toBe(attribute(html, 'data-cell').length);
      for (const [, id, value] of cells) expect(`${id} ${value}`).toBe(`${id} ${valueIn(shown.trace.matrices, id!)}`);
    }
  });

  test('says why a miss teaches nothing, and lets its weighted input be followed', () => {
    const html = markup('Eo', { cell: 'Eo[3,2]' });
    expect(html).toContain('gate closed:');
    expect(html).toContain('data-cell="Zo[3,2]" data-value="-0.25"');
    expect(html).toContain('Output 2 misses by −1 for sample 3');
  });

  test('leads from η in an update to its field, where there is one; it is no cell', () => {
    const html = markup('Wh', { cell: 'Wh.next[1,1]', onRate: () => {} });
    expect(html).toMatch(/<button [^>]*aria-label="the learning rate 0.125"[^>]*>0.125<\/button>/);
    expect(attribute(html, 'data-operand')).toEqual(['Wh[1,1]', 'dWh[1,1]']);
    const without = markup('Wh', { cell: 'Wh.next[1,1]' });
    expect(without).toContain('0.125</span>');
    expect(without).not.toContain('the learning rate 0.125"');
  });

  test('offers the way back to where one came from', () => {
    expect(markup('Zo', { cell: 'H[3,1]', trail: ['C', 'Zo[3,2]'] })).toContain('aria-label="Back to Zo[3,2]"');
    expect(markup('Zo', { cell: 'H[3,1]' })).not.toContain('Back to');
  });

  test('shows no number while what it has is stale, nor one still to come', () => {
    expect(attribute(markup('Zo', { cell: 'Zo[3,2]', stale: true }), 'data-value')).toEqual([]);
    expect(attribute(markup('Zo', { cell: 'Eo[3,2]' }), 'data-explains')).toEqual([]);
  });
});

function valueIn(
  matrices: Readonly<Record<string, { readonly cols: number; readonly data: Float64Array }>>,
  id: string,
): string {
  const [, name, row, col] = /^(.*)\[(\d+),(\d+)\]$/.exec(
    id
      .replaceAll('&#x27;', "'")
      .replace(/^C\[(\d+)\]$/, 'C-share[$1,1]')
      .replace(/^C$/, 'C[1,1]'),
  )!;
  const { cols, data } = matrices[name!]!;
  return String(data[(Number(row) - 1) * cols + Number(col) - 1]);
}
