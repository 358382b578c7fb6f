import { refuse } from '../error.ts';

/** Bytes as base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes of a base64url text, padded or not, that stands at `place`; throws LabError `not-base64url`. */
export function fromBase64url(text: string, place: string): Uint8Array<ArrayBuffer> {
  const unpadded = text.replace(/={1,2}$/, '');
  // Four characters carry three bytes; a single one left over carries not even one.
  if (!/^[\w-]*$/.test(unpadded) || unpadded.length % 4 === 1) refuse('not-base64url', place, {});
  const binary = atob(unpadded.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
