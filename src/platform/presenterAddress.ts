/** What names the channel in the address of a presenter's window. */
export const PRESENTER = 'presenter';
const NAME = /^[\w-]{1,64}$/;

/** The channel that this window is the presenter's end of; undefined in every other window. */
export function presenterChannel(): string | undefined {
  const name = new URLSearchParams(location.search).get(PRESENTER);
  return name !== null && NAME.test(name) ? name : undefined;
}
