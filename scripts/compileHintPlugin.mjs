/** The chunk that holds what a first visit runs (vite.config.ts). */
const FIRST = 'first';
/** What a browser that heeds it takes from the first line of a script: compile every function while it loads. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Asks browsers to compile the page's code while it is loaded, beside the page's own thread: nearly all of it runs at
 * once, and otherwise each function is compiled where it is first called, while the reader waits. Other code keeps to
 * what is called. It comes after what the build itself writes into a chunk's first line.
 *
 * @returns {import('vite').Plugin}
 */
export function compileHintPlugin() {
  return {
    name: 'compile-hint',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const first = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === FIRST);
        if (first?.type !== 'chunk') throw new Error(`The build has no chunk "${FIRST}" to compile ahead`);
        first.code = HINT + first.code;
      },
    },
  };
}
