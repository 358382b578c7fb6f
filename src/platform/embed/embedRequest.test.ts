import { describe, expect, it } from 'vitest';
import { exampleNamed, startOf } from '../../lab/index.ts';
import { readEmbedMessage } from './embedRequest.ts';

const { lab } = exampleNamed('mazur');
const message = (rest: object) => ({ propagationLab: 1, id: 7, ...rest });
const requestOf = (rest: object) => readEmbedMessage(message(rest));
const refused = (code: string, place: string) =>
  expect.objectContaining({ kind: 'refused', error: expect.objectContaining({ code, place }) });

describe('readEmbedMessage', () => {
  it.each([undefined, null, 'hello', 7, {}, [], { type: 'hello' }, { source: 'react-devtools' }])(
    'leaves alone what is not ours: %j',
    (data) => {
      expect(readEmbedMessage(data)).toEqual({ kind: 'foreign' });
    },
  );

  it('reads every request', () => {
    const read = (rest: object, request: object) =>
      expect(requestOf(rest)).toEqual({ kind: 'request', request: { id: 7, ...request } });
    read({ type: 'hello' }, { type: 'hello', values: [] });
    read({ type: 'state', values: ['Eo', 'C'] }, { type: 'state', values: ['Eo', 'C'] });
    read({ type: 'open', link: 'example=mazur' }, { type: 'open', lab: 'example=mazur' });
    read({ type: 'open', lab }, { type: 'open', lab: { lab, view: startOf(lab) } });
    read({ type: 'go', iteration: 3, step: 'Eo' }, { type: 'go', place: { iteration: 3, step: 'Eo' } });
    read({ type: 'go', cell: null }, { type: 'go', place: { cell: null } });
  });

  it('names what is wrong, and where', () => {
    expect(readEmbedMessage({ propagationLab: 1, type: 'hello' })).toEqual(refused('missing', 'id'));
    expect(readEmbedMessage({ propagationLab: 1, id: 'x', type: 'hello' })).toEqual(refused('wrong-type', 'id'));
    expect(readEmbedMessage({ propagationLab: 2, id: 7, type: 'hello' })).toEqual(
      refused('unsupported-version', 'propagationLab'),
    );
    expect(requestOf({})).toEqual(refused('missing', 'type'));
    expect(requestOf({ type: 'erase' })).toEqual(refused('not-one-of', 'type'));
    expect(requestOf({ type: 'hello', value: [] })).toEqual(refused('unknown-field', 'value'));
    expect(requestOf({ type: 'state', values: 'Eo' })).toEqual(refused('wrong-type', 'values'));
    expect(requestOf({ type: 'state', values: ['Eo', 3] })).toEqual(refused('wrong-type', 'values[1]'));
    expect(requestOf({ type: 'state', values: Array(65).fill('C') })).toEqual(refused('wrong-count', 'values'));
    expect(requestOf({ type: 'open' })).toEqual(refused('missing', 'lab'));
    expect(requestOf({ type: 'open', lab: 3 })).toEqual(refused('wrong-type', ''));
    expect(requestOf({ type: 'open', lab, link: 'example=mazur' })).toEqual(refused('unknown-field', 'lab'));
    expect(requestOf({ type: 'go', iteratoin: 3 })).toEqual(refused('unknown-field', 'iteratoin'));
    expect(requestOf({ type: 'open', lab: { ...lab, colour: 'red' } })).toEqual(refused('unknown-field', 'colour'));
  });

  it('refuses what is too large, too deep or no data, whatever it says', () => {
    expect(requestOf({ type: 'open', link: 'x'.repeat(300_000) })).toEqual(refused('too-long', ''));
    expect(requestOf({ type: 'open', lab: new Map() })).toEqual(refused('too-long', ''));
    expect(requestOf({ type: 'state', values: new Uint8Array(10) })).toEqual(refused('too-long', ''));
  });

  it('tells which request was refused, as far as that can be known', () => {
    expect(requestOf({ type: 'erase' })).toMatchObject({ id: 7 });
    expect(readEmbedMessage({ propagationLab: 1, type: 'hello' })).toMatchObject({ id: undefined });
  });
});
