import type { Activation, Reduction, ReluDerivativeAtZero } from '../engine/catalog/index.ts';

/** A matrix as it stands in the document: rows of numbers. */
export type Rows = readonly (readonly number[])[];

/** Where the lab is opened: playback position and pinned explanation. All but `iteration` may be left out. */
export interface LabView {
  readonly iteration: number;
  /** A step's name, `Eo`; an update step belongs to the iteration that it ends. */
  readonly step?: string;
  /** Public cell name whose explanation is pinned, `Eo[3,2]`. */
  readonly cell?: string;
  /** The sample shown in the network, from 1. */
  readonly sample?: number;
}

/** The lab document, version 1, after validation: what may be left out is filled in, `b` is always there. */
export interface Lab {
  readonly version: 1;
  readonly title: string;
  readonly network: {
    readonly layers: readonly number[];
    readonly activations: readonly Activation[];
    readonly bias: boolean;
    readonly trainBias: boolean;
  };
  readonly parameters: { readonly W: readonly Rows[]; readonly b: Rows };
  readonly data: { readonly X: Rows; readonly Y: Rows };
  readonly training: {
    readonly cost: 'half-squared-error';
    readonly reduction: Reduction;
    readonly optimizer: 'sgd';
    readonly learningRate: number;
  };
  readonly conventions: { readonly reluDerivativeAtZero: ReluDerivativeAtZero };
}

/** A validated document as it arrives: the lab, and where to open it. */
export interface LabDocument {
  readonly lab: Lab;
  readonly view: LabView;
}
