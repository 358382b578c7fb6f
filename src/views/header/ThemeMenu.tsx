import { ThemeIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useWords } from '../../ui/words.ts';

const THEMES = ['system', 'light', 'dark', 'contrast'] as const;

/** What the person wants the page to look like; `system` leaves it to their device. */
export type ThemeChoice = (typeof THEMES)[number];

/** True for what a device may have kept of an earlier choice. */
export function isThemeChoice(text: string): text is ThemeChoice {
  return (THEMES as readonly string[]).includes(text);
}

export interface ThemeMenuProps {
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
}

/** The themes to choose from. */
export function ThemeMenu({ theme, onTheme }: ThemeMenuProps) {
  const { page } = useWords();
  return (
    <Menu
      label={page.theme}
      icon={<ThemeIcon />}
      selected={theme}
      items={THEMES.map((value) => ({ value, label: page.themes[value] }))}
      onSelect={onTheme}
    />
  );
}
