import { formatHeadersFile } from './headersFile.mjs';
import { contentSecurityPolicy, hostHeaders } from './securityPolicy.mjs';

/**
 * Puts the security policy into the built page and writes `_headers` beside it. In the build only: in development the
 * policy would block Vite's own inline code.
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
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: formatHeadersFile(hostHeaders) });
    },
  };
}
