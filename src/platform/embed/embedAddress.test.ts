import { describe, expect, it } from 'vitest';
import { EMBED_PANELS, readEmbedAddress } from './embedAddress.ts';

const panelsOf = (search: string) => [...readEmbedAddress(search).panels];

describe('readEmbedAddress', () => {
  it('gives the panels that are named, or all', () => {
    expect(panelsOf('?embed=network,equation')).toEqual(['network', 'equation']);
    expect(panelsOf('?embed')).toEqual(EMBED_PANELS);
    expect(panelsOf('?embed=')).toEqual(EMBED_PANELS);
  });

  it('lets nobody send messages but the origins that are named', () => {
    expect(readEmbedAddress('?embed').origins).toEqual([]);
    const search = '?embed&origin=https://course.example/&origin=http%3A%2F%2Flocalhost%3A8000';
    expect(readEmbedAddress(search).origins).toEqual(['https://course.example', 'http://localhost:8000']);
    expect(readEmbedAddress('?embed&origin=*').origins).toBe('any');
  });

  it('names a panel that there is not, and shows the others', () => {
    const { panels, problem } = readEmbedAddress('?embed=network,graph');
    expect([...panels]).toEqual(['network']);
    expect(problem).toMatchObject({ code: 'not-one-of', place: '?embed', params: { received: 'graph' } });
  });

  it.each(['course.example', 'https://course.example/page', 'null', 'file:///', 'data:,x', 'https://*.example', ''])(
    'lets nobody in by %j, which is no origin, and says so',
    (origin) => {
      const { origins, problem } = readEmbedAddress(`?embed&origin=${encodeURIComponent(origin)}`);
      expect(origins).toEqual([]);
      expect(problem).toMatchObject({ code: 'not-an-origin', place: '?origin' });
    },
  );
});
