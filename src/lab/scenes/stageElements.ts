/** What of the stage can be shown by itself, as large as it can be. */
export const STAGE_ELEMENTS = ['network', 'matrices', 'equation', 'cost'] as const;
export type StageElement = (typeof STAGE_ELEMENTS)[number];
