import { useEffect, useMemo, useState } from 'react';
import { fieldsOf, oneOf } from '../lib/narrow.ts';
import { ARTICLE_NOTATION, NAMINGS, SAMPLE_LINES, type Notation } from '../lib/notation.ts';
import { readStored, writeStored } from '../platform/index.ts';
import { useLab, type AskedNotation, type LabState, type LabStore } from '../store/index.ts';
import type { NotationChoice, NotationSettingsProps } from '../views/settings/NotationSettings.tsx';

const KEY = 'notation';

const selectAsked = (state: LabState) => state.askedNotation;
const selectOpening = (state: LabState) => state.opening;

export interface NotationPreferences {
  /** What is in force; the same object until it changes. */
  readonly notation: Notation;
  /** What the address of the page asks for, so that a reload finds it again. */
  readonly inAddress: AskedNotation;
  /** What a link that the reader shares asks for: nothing, unless they want it to. */
  readonly inShared: AskedNotation;
  readonly settings: NotationSettingsProps;
}

/**
 * How the reader wants formulas written, kept on the device where it allows that. What the open link asks for goes
 * before it as long as the link is open, and changes nothing that is kept; a reader who has chosen otherwise is told.
 */
export function useNotationPreferences(store: LabStore): NotationPreferences {
  const [stored, setStored] = useState(storedChoice);
  const asked = useLab(selectAsked);
  const opening = useLab(selectOpening);
  const choice = stored ?? DEFAULT;
  const names = asked.names ?? choice.names;
  const samples = asked.samples ?? choice.samples;
  const { inLinks } = choice;
  const notation = useMemo(() => ({ names, samples }), [names, samples]);
  const inShared = inLinks ? notation : NOTHING;

  const differs = stored !== undefined && (names !== stored.names || samples !== stored.samples);
  useEffect(() => {
    if (!opening && differs) store.notify({ kind: 'notation-asked' });
  }, [store, opening, differs]);

  return {
    notation,
    inAddress: inLinks ? notation : asked,
    inShared,
    settings: {
      choice,
      asked,
      onChoose(part) {
        const next = { ...choice, ...part };
        setStored(next);
        writeStored(KEY, JSON.stringify(next));
        const { names: askedNames, samples: askedSamples } = asked;
        store.askNotation({
          ...(askedNames && part.names === undefined && { names: askedNames }),
          ...(askedSamples && part.samples === undefined && { samples: askedSamples }),
        });
      },
      onOwn: () => store.askNotation({}),
    },
  };
}

const NOTHING: AskedNotation = {};
const DEFAULT: NotationChoice = { ...ARTICLE_NOTATION, inLinks: false };

function storedChoice(): NotationChoice | undefined {
  const stored = readStored(KEY);
  return stored === undefined ? undefined : notationFrom(stored);
}

/** The choice that a stored text says; what it does not say, or says wrongly, is as at first. */
export function notationFrom(text: string): NotationChoice {
  const { names, samples, inLinks } = fieldsOf(text);
  return {
    names: oneOf(NAMINGS, names) ?? DEFAULT.names,
    samples: oneOf(SAMPLE_LINES, samples) ?? DEFAULT.samples,
    inLinks: inLinks === true,
  };
}
