/**
 * Unpacks the Chromium inside `@sparticuz/chromium`, with the libraries and fonts it needs on a bare Linux.
 *
 * Run by browser.mjs as a process of its own, because the package reads where to unpack (`TMPDIR`) and whether to
 * bring its own NSS (`AWS_EXECUTION_ENV`) from the environment.
 */
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
