import { shortened } from '../../lab/document/readNumber.ts';
import { LabError, refuse } from '../../lab/index.ts';

/** The parts of the lab that a frame can have. */
export const EMBED_PANELS = ['network', 'matrices', 'equation', 'cost', 'transport'] as const;
export type EmbedPanel = (typeof EMBED_PANELS)[number];

/** What the address of a frame asks for. */
export interface EmbedAddress {
  readonly panels: ReadonlySet<EmbedPanel>;
  /** Pages of these origins may send messages; `any` when every page may; empty when none may. */
  readonly origins: readonly string[] | 'any';
  /** The first thing in the address that means nothing; the frame does without it. */
  readonly problem: LabError | undefined;
}

/**
 * Reads what stands after `?`: `embed`, for all panels, or `embed=network,equation`; `origin=https://course.example`,
 * any number of times, or `origin=*`.
 */
export function readEmbedAddress(search: string): EmbedAddress {
  const parameters = new URLSearchParams(search);
  const asked = parameters.get('embed') ?? '';
  const problems: LabError[] = [];
  const orNote = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof LabError)) throw error;
      problems.push(error);
      return undefined;
    }
  };
  const names = asked.split(',').filter((name) => name !== '');
  const panels = names.map((name) => orNote(() => readPanel(name))).filter((panel) => panel !== undefined);
  const origins = parameters
    .getAll('origin')
    .map((text) => orNote(() => readOrigin(text)))
    .filter((origin) => origin !== undefined);
  return {
    panels: new Set(panels.length === 0 ? EMBED_PANELS : panels),
    origins: origins.includes('*') ? 'any' : origins,
    problem: problems[0],
  };
}

function readPanel(name: string): EmbedPanel {
  const panel = EMBED_PANELS.find((known) => known === name);
  return panel ?? refuse('not-one-of', '?embed', { received: shortened(name), allowed: EMBED_PANELS });
}

/** An origin as browsers write it; nothing but the origin may be given, so that nobody thinks a path would count. */
function readOrigin(text: string): string {
  if (text === '*') return text;
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  // A wildcard within a name is one that browsers do not know.
  const isOrigin = origin !== 'null' && !text.includes('*') && (text === origin || text === `${origin}/`);
  return isOrigin ? origin : refuse('not-an-origin', '?origin', { received: shortened(text) });
}
