import { describe, expect, test } from 'vitest';
import { messageOf, readMessage, type Message } from './messages.ts';

const MESSAGES: readonly Message[] = [
  { kind: 'hello' },
  { kind: 'press', n: 7, press: { key: 'PageDown', shiftKey: false } },
  { kind: 'state', run: 'a:run-1', session: '{}' },
  { kind: 'state', run: 'a:run-1', session: '{}', scene: { n: 2, count: 3 } },
  { kind: 'bye', load: 'a' },
  { kind: 'notes', notes: 'Ask why.' },
];

describe('a message between windows', () => {
  test.each(MESSAGES)('$kind is read as it was sent', (message) => {
    expect(readMessage(structuredClone(messageOf(message)))).toEqual(message);
  });

  test.each([
    undefined,
    null,
    'hello',
    [],
    {},
    { kind: 'hello' },
    { version: 2, kind: 'hello' },
    { version: '1', kind: 'hello' },
    { version: 1, kind: 'open', url: 'https://example.org' },
    { version: 1, kind: 'press' },
    { version: 1, kind: 'press', n: 1, press: { key: 'PageDown' } },
    { version: 1, kind: 'press', n: 1.5, press: { key: 'PageDown', shiftKey: false } },
    { version: 1, kind: 'press', n: 1, press: { key: 7, shiftKey: false } },
    { version: 1, kind: 'press', n: 1, press: { key: 'x'.repeat(21), shiftKey: false } },
    { version: 1, kind: 'state', run: 'a', session: {} },
    { version: 1, kind: 'state', run: 'a'.repeat(201), session: '' },
    { version: 1, kind: 'state', run: 'a', session: '{}', scene: { n: 4, count: 3 } },
    { version: 1, kind: 'state', run: 'a', session: '{}', scene: { n: '1', count: 3 } },
    { version: 1, kind: 'bye' },
    { version: 1, kind: 'notes', notes: 'x'.repeat(20_001) },
  ])('%o is none', (data) => {
    expect(readMessage(data)).toBeUndefined();
  });

  test('has room for the session of the largest lab, and for no more', () => {
    const longest = 'x'.repeat(16 * 1024 * 1024);
    const stateOf = (session: string) => readMessage({ version: 1, kind: 'state', run: 'a', session });
    // Compared without an assertion that would print it.
    expect(stateOf(longest) !== undefined).toBe(true);
    expect(stateOf(`${longest}x`) === undefined).toBe(true);
  });

  test('has nothing in it but what belongs to it', () => {
    const sent = { version: 1, kind: 'press', n: 3, press: { key: 'z', shiftKey: true, ctrlKey: true }, more: 1 };
    expect(readMessage(sent)).toEqual({ kind: 'press', n: 3, press: { key: 'z', shiftKey: true } });
  });
});
