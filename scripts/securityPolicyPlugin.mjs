import { contentSecurityPolicy } from './securityPolicy.mjs';

/**
 * Puts the security policy into the built page. In the build only: in development the policy would block Vite's own
 * inline code. `public/_headers` says the same to hosts; a test compares the two.
 *
 * @returns {import('vite').Plugin}
 */
export function securityPolicyPlugin() {
  return {
    name: 'security-policy',
    apply: 'build',
    transformIndexHtml() {
      return [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
          // First, so that it holds for everything after it.
          injectTo: 'head-prepend',
        },
      ];
    },
  };
}
