import { describe, expect, it } from 'vitest';
import { installationGap, requireNode } from './ensureInstalled.mjs';

const locked = {
  packages: {
    '': {},
    'node_modules/react': { version: '19.3.1', integrity: 'sha512-a' },
    'node_modules/@rolldown/binding-win32-x64': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
};

describe('installationGap', () => {
  it('is undefined when every locked package is there; other platforms’ packages may be missing', () => {
    expect(
      installationGap(locked, { packages: { 'node_modules/react': { version: '19.3.1', integrity: 'sha512-a' } } }),
    ).toBeUndefined();
  });

  it('names a missing package', () => {
    expect(installationGap(locked, { packages: {} })).toBe('node_modules/react is missing');
  });

  it('names a package of another version', () => {
    const installed = { packages: { 'node_modules/react': { version: '18.0.0', integrity: 'sha512-c' } } };
    expect(installationGap(locked, installed)).toBe(
      'node_modules/react is 18.0.0, not the 19.3.1 of package-lock.json',
    );
  });

  it('sees a package of the same version with other content', () => {
    const installed = { packages: { 'node_modules/react': { version: '19.3.1', integrity: 'sha512-c' } } };
    expect(installationGap(locked, installed)).toBeDefined();
  });

  it('sees an optional package of another version', () => {
    const installed = {
      packages: {
        'node_modules/react': { version: '19.3.1', integrity: 'sha512-a' },
        'node_modules/@rolldown/binding-win32-x64': { version: '0.9.0', integrity: 'sha512-d' },
      },
    };
    expect(installationGap(locked, installed)).toMatch(/binding-win32-x64 is 0\.9\.0/);
  });
});

describe('requireNode', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('takes Node %s', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });

  it.each(['18.20.0', '20.18.9', '21.7.0', '22.11.0'])('refuses Node %s', (version) => {
    expect(() => requireNode(version)).toThrow(`Node 20.19, 22.12 or newer is needed; this is ${version}`);
  });
});
