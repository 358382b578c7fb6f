import { lazy, memo, Suspense, useEffect, useId, useRef, useState } from 'react';
import {
  type ExampleName,
  exampleNamed,
  EXAMPLES,
  type LabState,
  useHistory,
  useLab,
  useLabStore,
} from '../../store/index.ts';
import { Button } from '../../ui/Button.tsx';
import {
  DiceIcon,
  DownloadIcon,
  FullscreenIcon,
  HelpIcon,
  MoreIcon,
  PresentIcon,
  RedoIcon,
  ScenesIcon,
  SettingsIcon,
  ShareIcon,
  UndoIcon,
  UploadIcon,
} from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { OfferedCode } from '../../i18n/index.ts';
import { useWords } from '../../ui/words.ts';
import { LanguageMenu } from './LanguageMenu.tsx';
import { ThemeMenu, type ThemeChoice } from './ThemeMenu.tsx';
import styles from './HeaderView.module.css';

/** Its words come later anyway. */
const ExampleNote = lazy(async () => ({ default: (await import('./ExampleNote.tsx')).ExampleNote }));

export interface HeaderProps {
  readonly files: {
    readonly share: () => Promise<void>;
    readonly exportFile: () => Promise<void>;
    readonly importFile: () => Promise<boolean>;
  };
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
  readonly onLanguage: (code: OfferedCode) => void;
  readonly onPresent: () => void;
  readonly onScenes: () => void;
  /** True when a presentation has just ended: the focus comes back to what began it. */
  readonly afterPresenting: boolean;
  readonly onFullScreen: () => void;
  readonly onSettings: () => void;
  readonly onHelp: () => void;
}

const selectLab = (state: LabState) => state.doc.lab;

/** The title, the examples and what is done with the lab as a whole. */
export const HeaderView = memo(function HeaderView({
  files,
  theme,
  onTheme,
  onLanguage,
  onPresent,
  onScenes,
  afterPresenting,
  onFullScreen,
  onSettings,
  onHelp,
}: HeaderProps) {
  const words = useWords();
  const { page } = words;
  const store = useLabStore();
  const lab = useLab(selectLab);
  const { canUndo, canRedo } = useHistory();
  const { share, exportFile, importFile } = files;
  const more = useRef<HTMLDivElement>(null);
  const moreId = useId();
  /** First closes what a small window folds these buttons into, which gives the focus back to its own button. */
  const closing =
    <A extends unknown[]>(action: (...args: A) => void) =>
    (...args: A) => {
      more.current?.hidePopover();
      action(...args);
    };
  const presentButton = useRef<HTMLButtonElement>(null);
  const [takesFocus] = useState(afterPresenting);
  useEffect(() => {
    if (takesFocus) presentButton.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const current = EXAMPLES.find((example) => example.lab === lab);
  // With other numbers it is called the same.
  const named = EXAMPLES.find((example) => example.lab.title === lab.title);

  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.logo}>
          <path d="M5 12 18 6M5 12l13 6" />
          <circle cx="5" cy="12" r="3.5" data-role="input" />
          <circle cx="18.5" cy="5.5" r="3.5" data-role="hidden" />
          <circle cx="18.5" cy="18.5" r="3.5" data-role="output" />
        </svg>
        <span>{page.title}</span>
      </h1>
      <Menu
        label={page.example}
        selected={current?.name}
        items={EXAMPLES.map(({ name }) => ({ value: name, label: words.examples[name] }))}
        onSelect={(name: ExampleName) =>
          void store.openDocument({ lab: exampleNamed(name).lab, view: { iteration: 0 } })
        }
      />
      <p className={styles.lab} dir="auto">
        {named ? words.examples[named.name] : lab.title}
      </p>
      <div className={styles.group}>
        <Button variant="icon" compact aria-label={page.undo} disabled={!canUndo} onClick={() => void store.undo()}>
          <UndoIcon />
        </Button>
        <Button variant="icon" compact aria-label={page.redo} disabled={!canRedo} onClick={() => void store.redo()}>
          <RedoIcon />
        </Button>
        <Button variant="icon" compact aria-label={page.randomize} onClick={() => void store.randomize()}>
          <DiceIcon />
        </Button>
      </div>
      {/* After the buttons: with it gone, a second press finds them where they were. */}
      <Suspense>{current && <ExampleNote name={current.name} />}</Suspense>
      {named && !current && <span className={styles.changed}>{page.changed}</span>}
      <span className={styles.opener}>
        <Button variant="icon" compact aria-label={page.more} popoverTarget={moreId}>
          <MoreIcon />
        </Button>
      </span>
      {/* In the bar where there is room, which the style sheet decides; else what the button opens. */}
      <div ref={more} id={moreId} className={styles.group} popover="auto" data-end="">
        <Button compact aria-label={page.share} onClick={closing(() => void share())}>
          <ShareIcon />
          <span className={styles.buttonText}>{page.share}</span>
        </Button>
        <Button compact aria-label={page.exportFile} onClick={closing(() => void exportFile())}>
          <DownloadIcon />
          <span className={styles.buttonText}>{page.exportFile}</span>
        </Button>
        <Button compact aria-label={page.importFile} onClick={closing(() => void importFile())}>
          <UploadIcon />
          <span className={styles.buttonText}>{page.importFile}</span>
        </Button>
        <Button ref={presentButton} compact aria-label={page.present} onClick={closing(onPresent)}>
          <PresentIcon />
          <span className={styles.buttonText}>{page.present}</span>
        </Button>
        <Button variant="icon" compact aria-label={page.scenes} onClick={closing(onScenes)}>
          <ScenesIcon />
        </Button>
        <ThemeMenu theme={theme} onTheme={closing(onTheme)} />
        <LanguageMenu onChoose={closing(onLanguage)} />
        <Button variant="icon" compact aria-label={page.fullScreen} onClick={closing(onFullScreen)}>
          <FullscreenIcon />
        </Button>
        <Button variant="icon" compact aria-label={page.settings} onClick={closing(onSettings)}>
          <SettingsIcon />
        </Button>
        <Button variant="icon" compact aria-label={page.help} onClick={closing(onHelp)}>
          <HelpIcon />
        </Button>
      </div>
    </header>
  );
});
