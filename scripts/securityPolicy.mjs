/**
 * What the page may do, written once: the build puts the policy into the page as a `<meta>` and, with the other
 * headers, into `_headers` for hosts that read it.
 */

/**
 * Everything is forbidden but the page's own files. The page itself fetches nothing: the engine's worker is a script,
 * examples are modules. Its own origin may still be asked: by the service worker, which is under the same policy, and
 * by auditors, who read robots.txt from within the page. It may be framed by a page of its own, as the one that shows
 * how to embed it. The one Trusted Types policy is `default`, which admits the addresses of the engine's worker and of
 * the service worker and nothing else.
 */
const CONTENT_SECURITY_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'frame-src': ["'self'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

/**
 * The Content-Security-Policy, the same for the header and the `<meta>`. It has no `frame-ancestors`, which a `<meta>`
 * cannot carry: anyone may embed the lab, which has no account and no secret to lose to a page that frames it. A host
 * that wants otherwise adds a second header with `frame-ancestors`; policies add up.
 */
export const contentSecurityPolicy = Object.entries(CONTENT_SECURITY_POLICY)
  .map(([directive, sources]) => [directive, ...sources].join(' '))
  .join('; ');

/** What the page never asks for; full screen and the clipboard stay as they are. */
const DENIED_FEATURES = ['camera', 'geolocation', 'microphone', 'midi', 'payment', 'usb'];

/**
 * The headers that a host should send, by path as in a `_headers` file. Names in `assets/` carry the hash of their
 * content, so they never change; everything else is left to the host's default, which is to revalidate. Several rules
 * that match add up, so no header stands in two of them.
 *
 * @type {import('./headersFile.mjs').HeaderRule[]}
 */
export const hostHeaders = [
  {
    path: '/*',
    headers: {
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  },
  {
    path: '/assets/*',
    headers: {
      'Cache-Control': 'public, max-age=31536000, immutable',
      // In a sandboxed frame the page has no origin, and its own scripts and fonts are another's to the browser.
      'Access-Control-Allow-Origin': '*',
    },
  },
];
