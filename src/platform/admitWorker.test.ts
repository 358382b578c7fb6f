import { afterEach, describe, expect, it, vi } from 'vitest';
import { admitWorker } from './admitWorker.ts';

afterEach(() => vi.unstubAllGlobals());

describe('admitWorker', () => {
  /** The default policy's answer to an address, from a page under a sub-path. */
  function answerTo(address: string): string {
    let answer: ((address: string) => string) | undefined;
    vi.stubGlobal('document', { baseURI: 'https://host.example/lab/index.html#lab=abc' });
    vi.stubGlobal('trustedTypes', {
      createPolicy(name: string, rules: { createScriptURL: (address: string) => string }) {
        expect(name).toBe('default');
        expect(Object.keys(rules)).toEqual(['createScriptURL']);
        answer = rules.createScriptURL;
      },
    });
    admitWorker();
    return answer!(address);
  }

  it('passes the address of the worker', () => {
    const address = 'https://host.example/lab/assets/engine.worker-B0_x-9Zq.js';
    expect(answerTo(address)).toBe(address);
  });

  it.each([
    'https://evil.example/lab/assets/engine.worker-B0_x-9Zq.js',
    'https://host.example/assets/engine.worker-B0_x-9Zq.js',
    'https://host.example/lab/assets/../../engine.worker-B0_x-9Zq.js',
    'https://host.example/lab/assets/engine.worker-B0_x-9Zq.js?x=1',
    'https://host.example/lab/assets/other-B0_x-9Zq.js',
    'data:text/javascript,alert(1)',
    'blob:https://host.example/lab/assets/engine.worker-B0_x-9Zq.js',
  ])('stops %s', (address) => {
    expect(() => answerTo(address)).toThrow(TypeError);
  });

  it('does nothing in a browser without Trusted Types', () => {
    vi.stubGlobal('trustedTypes', undefined);
    expect(admitWorker).not.toThrow();
  });
});
