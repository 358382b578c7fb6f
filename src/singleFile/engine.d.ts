/** The code of the engine's worker as one classic script (scripts/singleFilePlugin.mjs). */
declare module 'virtual:engine' {
  const code: string;
  export default code;
}
