/** Layers of a network, the input layer counted. */
export const MIN_LAYERS = 2;
export const MAX_LAYERS = 10;

/** Neurons of one layer. */
export const MAX_NEURONS = 64;

/** Samples in the batch. */
export const MAX_SAMPLES = 1_000;

/** No number of a lab is larger in magnitude. */
export const MAX_MAGNITUDE = 1e9;

/** No run goes further than this. */
export const MAX_ITERATIONS = 10_000_000;

/** A lab document as UTF-8: 256 KiB. */
export const MAX_DOCUMENT_BYTES = 256 * 1024;

/** What stands after `#` in a link, in characters. */
export const MAX_LINK_CHARACTERS = 8_192;
