/** What errors and gradients are called: Eo and dWo as with the article, or δo and ∂C/∂Wo as derivatives. */
export const NAMINGS = ['article', 'derivatives'] as const;
export type Naming = (typeof NAMINGS)[number];

/** Whether each sample is a row of its matrices, X·W + B, or a column, W·X + B. */
export const SAMPLE_LINES = ['rows', 'columns'] as const;
export type SampleLines = (typeof SAMPLE_LINES)[number];

/**
 * How the reader wants the mathematics written; it changes no number. Samples in columns show every matrix transposed.
 * Public names (`data-cell`, links, files) are those of the article with samples in rows, whatever is chosen here.
 */
export interface Notation {
  readonly names: Naming;
  readonly samples: SampleLines;
  /** Of the network that it is about, not the reader's. */
  readonly slopes?: SlopeNames;
}

/** What slopes are called by their matrices, where they are not R′: `{ "R'(Zo)": 'σ′(Zo)' }`. */
export type SlopeNames = Readonly<Record<string, string>>;

/** The article's own, which the public names are in. */
export const ARTICLE_NOTATION: Notation = { names: 'article', samples: 'rows' };
