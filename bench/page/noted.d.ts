import type { Noted } from './observe.mjs';

declare global {
  /** In a measured page: what `observe.mjs` notes. */
  var noted: Noted;
}
