import { matrixSpecs, type MatrixSpec } from './catalog/index.ts';
import type { Matrix, Parameters, Trace } from './types.ts';
import { costAt, type Workspace } from './workspace.ts';

/** Which parameters the last pass read, and which it made. */
export interface PassParameters {
  readonly used: Parameters;
  readonly made: Parameters;
}

/** All numbers of the last pass in a workspace, in its own arrays: good until the next pass. */
export function traceOf(workspace: Workspace, iteration: number, parameters: PassParameters): Trace {
  const matrices: Record<string, Matrix> = {};
  for (const spec of matrixSpecs(workspace.network, workspace.m)) {
    const data = dataOf(workspace, iteration, parameters, spec);
    matrices[spec.name] = { rows: spec.rows, cols: spec.cols, data };
  }
  return { iteration, matrices };
}

/** The trace in arrays of its own, which can be kept or handed on. */
export function copyOfTrace({ iteration, matrices }: Trace): Trace {
  const copied = Object.entries(matrices).map(([name, { rows, cols, data }]) => [
    name,
    { rows, cols, data: data.slice() },
  ]);
  return { iteration, matrices: Object.fromEntries(copied) as Record<string, Matrix> };
}

function dataOf(
  workspace: Workspace,
  iteration: number,
  { used, made }: PassParameters,
  { kind, layer }: MatrixSpec,
): Float64Array {
  switch (kind) {
    case 'X':
      return workspace.A[0]!;
    case 'W':
      return used.W[layer]!;
    case 'B':
      return used.b[layer]!;
    case 'Z':
      return workspace.Z[layer]!;
    case 'A':
      return workspace.A[layer + 1]!;
    case 'Y':
      return workspace.Y;
    case 'O-Y':
      return workspace.miss;
    case 'C-share':
      return workspace.shares;
    case 'C':
      return Float64Array.of(costAt(workspace, iteration));
    case "R'":
      return workspace.R[layer]!;
    case 'E':
      return workspace.E[layer]!;
    case 'dW':
      return workspace.dW[layer]!;
    case 'dB':
      return workspace.dB[layer]!;
    case 'W.next':
      return made.W[layer]!;
    case 'B.next':
      return made.b[layer]!;
  }
}
