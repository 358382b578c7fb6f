import { use } from 'react';
import type { OfferedCode } from '../../i18n/index.ts';
import { LanguageIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { LanguageContext } from '../../ui/words.ts';
import { chosenLanguage, LANGUAGE_CHOICES } from '../settings/languageChoices.ts';

/** The languages in their own names, behind a sign: for a reader to whom the words around it say nothing. */
export function LanguageMenu({ onChoose }: { readonly onChoose: (code: OfferedCode) => void }) {
  const { code, words } = use(LanguageContext);
  return (
    <Menu
      label={words.page.language}
      icon={<LanguageIcon />}
      items={LANGUAGE_CHOICES}
      selected={chosenLanguage(code)}
      onSelect={onChoose}
    />
  );
}
