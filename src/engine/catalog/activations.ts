/** What formulas and drawings depend on in an activation R, beside its name. */
export interface ActivationTraits {
  /** How it is written: R, σ, tanh; its slope has a prime, R′. */
  readonly symbol: string;
  /** What R′ is taken from: the weighted input z, or the activation a = R(z) that the forward pass has kept. */
  readonly slopeFrom: 'z' | 'a';
  /**
   * R′ just below a kink at z = 0, above which it is 1; left out where there is no kink. Where this is 0, R′(0) is the
   * lab's convention, else it is this slope too.
   */
  readonly below?: number;
}

/** Every activation that a layer may have, in the order in which they are offered. */
export const ACTIVATION_TRAITS = {
  relu: { symbol: 'R', slopeFrom: 'z', below: 0 },
  'leaky-relu': { symbol: 'R', slopeFrom: 'z', below: 0.01 },
  sigmoid: { symbol: 'σ', slopeFrom: 'a' },
  tanh: { symbol: 'tanh', slopeFrom: 'a' },
  linear: { symbol: 'id', slopeFrom: 'z' },
} as const satisfies Readonly<Record<string, ActivationTraits>>;

export type Activation = keyof typeof ACTIVATION_TRAITS;

// Said to be pure: else the bundler keeps all that imports it, and a first visit brings code of later ones (15 kB).
export const ACTIVATIONS = /* @__PURE__ */ Object.keys(ACTIVATION_TRAITS) as readonly Activation[];

/** The traits of an activation that is known only when the page runs. */
export function traitsOf(activation: Activation): ActivationTraits {
  return ACTIVATION_TRAITS[activation];
}

/** How the slope of an activation is written as a function: R′, σ′. */
export function slopeSymbol(activation: Activation): string {
  return `${ACTIVATION_TRAITS[activation].symbol}′`;
}
