import type { Lab } from '../lab/index.ts';

/** The lab with all its numbers rounded to a part of `per`. */
export function roundedTo(per: number): (lab: Lab) => Lab {
  const rounded = (value: number) => Math.round(value * per) / per + 0;
  const rows = (matrix: readonly (readonly number[])[]) => matrix.map((row) => row.map(rounded));
  return (lab) => ({
    ...lab,
    parameters: { W: lab.parameters.W.map(rows), b: rows(lab.parameters.b) },
    data: { X: rows(lab.data.X), Y: rows(lab.data.Y) },
    training: { ...lab.training, learningRate: 0.5 },
  });
}
