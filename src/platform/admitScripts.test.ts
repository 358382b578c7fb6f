import { afterEach, describe, expect, it, vi } from 'vitest';
import { admitScripts } from './admitScripts.ts';

afterEach(() => vi.unstubAllGlobals());

describe('admitScripts', () => {
  /** The default policy's answer to an address, from a page under a sub-path. */
  function answerTo(address: string, alsoAdmits?: (address: string) => boolean): string {
    let answer: ((address: string) => string) | undefined;
    vi.stubGlobal('document', { baseURI: 'https://host.example/lab/index.html#lab=abc' });
    vi.stubGlobal('trustedTypes', {
      createPolicy(name: string, rules: { createScriptURL: (address: string) => string }) {
        expect(name).toBe('default');
        expect(Object.keys(rules)).toEqual(['createScriptURL']);
        answer = rules.createScriptURL;
      },
    });
    admitScripts(alsoAdmits);
    return answer!(address);
  }

  it.each(['https://host.example/lab/assets/engine.worker-B0_x-9Zq.js', 'https://host.example/lab/sw.js'])(
    'passes the address of a worker of its own, %s',
    (address) => {
      expect(answerTo(address)).toBe(address);
    },
  );

  it('passes what it is told to pass beside them', () => {
    const made = 'blob:null/1b2c';
    expect(answerTo(made, (address) => address === made)).toBe(made);
    expect(() => answerTo('blob:null/other', (address) => address === made)).toThrow(TypeError);
  });

  it.each([
    'https://evil.example/lab/assets/engine.worker-B0_x-9Zq.js',
    'https://host.example/assets/engine.worker-B0_x-9Zq.js',
    'https://host.example/lab/assets/../../engine.worker-B0_x-9Zq.js',
    'https://host.example/lab/assets/engine.worker-B0_x-9Zq.js?x=1',
    'https://host.example/lab/assets/other-B0_x-9Zq.js',
    'https://host.example/sw.js',
    'https://host.example/lab/assets/sw.js',
    'https://host.example/lab/sw.js?x=1',
    'data:text/javascript,alert(1)',
    'blob:https://host.example/lab/assets/engine.worker-B0_x-9Zq.js',
  ])('stops %s', (address) => {
    expect(() => answerTo(address)).toThrow(TypeError);
  });

  it('does nothing in a browser without Trusted Types', () => {
    vi.stubGlobal('trustedTypes', undefined);
    expect(() => admitScripts()).not.toThrow();
  });
});
