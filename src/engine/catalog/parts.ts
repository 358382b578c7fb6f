import type { Cell } from './cells.ts';
import { derivationOf, type Derivation } from './derivation.ts';
import { matrixSpec } from './matrices.ts';
import type { Network } from './names.ts';
import type { Step } from './steps.ts';

/** How finely one moves through a step: all of it, cell by cell, or term by term of each cell. */
export const GRAINS = ['step', 'cell', 'term'] as const;
export type Grain = (typeof GRAINS)[number];

/**
 * How much of a step is made: the first `cells` cells of its matrix, row by row, the last of them only as far as its
 * first `terms` terms where that is said.
 */
export interface Part {
  /** From 1. */
  readonly cells: number;
  /** From 1, less than the cell's terms: with all of them the cell is made. */
  readonly terms?: number;
}

/** What a term of a cell's sum is made from: two factors, or one addend. */
export type TermCells = readonly [left: Cell, right: Cell] | readonly [addend: Cell];

/** The cell of a step's matrix with this number, from 1, row by row. */
export function cellOfStep(network: Network, m: number, step: Step, number: number): Cell {
  const { cols } = shapeOf(network, m, step);
  return { matrix: step.makes[0]!, row: Math.ceil(number / cols), col: ((number - 1) % cols) + 1 };
}

/** How many cells the matrix of a step has. */
export function cellCount(network: Network, m: number, step: Step): number {
  const { rows, cols } = shapeOf(network, m, step);
  return rows * cols;
}

/**
 * The terms of a cell's sum in the order in which it is added up: Σ A·W + B has a product for each input, then the
 * bias; E·Wᵀ one for each neuron of the next layer; dW, dB and C one for each sample, but C of one sample one for each
 * output. What is no sum is one term, and then none is listed.
 */
export function termsOf(network: Network, m: number, cell: Cell): readonly TermCells[] {
  const derivation = derivationOf(network, m, 0, cell);
  return derivation ? termsOfDerivation(derivation) : [];
}

function termsOfDerivation(derivation: Derivation): readonly TermCells[] {
  switch (derivation.kind) {
    case 'weighted-input': {
      const products = derivation.products.map(({ factors }): TermCells => factors);
      return derivation.bias ? [...products, [derivation.bias]] : products;
    }
    case 'hidden-error':
    case 'weight-gradient':
      return derivation.products.map(({ factors }): TermCells => factors);
    case 'bias-gradient':
      return derivation.errors.map((error): TermCells => [error]);
    case 'cost':
      return derivation.shares.map((share): TermCells => [share]);
    case 'cost-share':
      return derivation.misses.map((miss): TermCells => [miss]);
    case 'given':
    case 'carried':
    case 'activation':
    case 'miss':
    case 'gate':
    case 'output-error':
    case 'update':
      return [];
  }
}

/** The first part of a step at a grain; undefined where the step is one. */
export function firstPart(network: Network, m: number, step: Step, grain: Grain): Part | undefined {
  return grain === 'step' ? undefined : partAt(network, m, step, grain, 1, 1);
}

/** The last part of a step: all of its cells. */
export function lastPart(network: Network, m: number, step: Step, grain: Grain): Part | undefined {
  return grain === 'step' ? undefined : { cells: cellCount(network, m, step) };
}

/** The part after one, or undefined when the step is done. */
export function nextPart(network: Network, m: number, step: Step, grain: Grain, part: Part): Part | undefined {
  if (part.terms !== undefined) return partAt(network, m, step, grain, part.cells, part.terms + 1);
  return part.cells < cellCount(network, m, step) ? partAt(network, m, step, grain, part.cells + 1, 1) : undefined;
}

/** The part before one, or undefined at the step's first. */
export function previousPart(network: Network, m: number, step: Step, grain: Grain, part: Part): Part | undefined {
  if (grain === 'term') {
    const terms = part.terms ?? termsOf(network, m, cellOfStep(network, m, step, part.cells)).length;
    if (terms > 1) return { cells: part.cells, terms: terms - 1 };
  }
  return part.cells > 1 ? { cells: part.cells - 1 } : undefined;
}

function partAt(network: Network, m: number, step: Step, grain: Grain, cells: number, terms: number): Part {
  const all = termsOf(network, m, cellOfStep(network, m, step, cells)).length;
  return grain === 'term' && terms < all ? { cells, terms } : { cells };
}

function shapeOf(network: Network, m: number, step: Step): { readonly rows: number; readonly cols: number } {
  return matrixSpec(network, m, step.makes[0]!)!;
}
