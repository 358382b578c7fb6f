import { use } from 'react';
import type { OfferedCode } from '../../i18n/index.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { LanguageContext, usePart } from '../../ui/words.ts';
import { chosenLanguage, LANGUAGE_CHOICES } from './languageChoices.ts';
import styles from './SettingsDialog.module.css';

export interface LanguageSettingsProps {
  readonly onChoose: (code: OfferedCode) => void;
  /** Whether links to share open in the language in force. */
  readonly inLinks: boolean;
  readonly onInLinks: (inLinks: boolean) => void;
}

/** The language of the page, and whether it goes along with a link. */
export function LanguageSettings({ onChoose, inLinks, onInLinks }: LanguageSettingsProps) {
  const { code, words } = use(LanguageContext);
  const { page } = words;
  const said = usePart('settings');
  return (
    <section className={styles.group} aria-label={page.language}>
      <Select label={page.language} options={LANGUAGE_CHOICES} selected={chosenLanguage(code)} onSelect={onChoose} />
      <Checkbox label={said.languageInLinks} checked={inLinks} onChange={onInLinks} />
      <p className={styles.note}>{said.languageInLinksNote}</p>
    </section>
  );
}
