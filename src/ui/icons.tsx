import type { ReactNode } from 'react';

/**
 * A drawing of 24 × 24 in the colour and size of the text around it, hidden from screen readers: buttons have names.
 * It `mirrors` where left and right mean back and forward in reading; steps and iterations run to the right everywhere.
 */
export function Icon({ children, mirrors }: { readonly children: ReactNode; readonly mirrors?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      data-mirrors={mirrors}
      focusable="false"
      viewBox="0 0 24 24"
      width="1.4em"
      height="1.4em"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

export function PlayIcon() {
  return (
    <Icon>
      <path d="M8 5v14l11-7z" fill="currentColor" />
    </Icon>
  );
}

export function PauseIcon() {
  return (
    <Icon>
      <path d="M7 5h3v14H7zM14 5h3v14h-3z" fill="currentColor" strokeWidth={1} />
    </Icon>
  );
}

export function NextIcon() {
  return (
    <Icon>
      <path d="m9 5 7 7-7 7" />
    </Icon>
  );
}

export function PreviousIcon() {
  return (
    <Icon>
      <path d="m15 5-7 7 7 7" />
    </Icon>
  );
}

export function LastIcon() {
  return (
    <Icon>
      <path d="m6 5 7 7-7 7M18 5v14" />
    </Icon>
  );
}

export function FirstIcon() {
  return (
    <Icon>
      <path d="m18 5-7 7 7 7M6 5v14" />
    </Icon>
  );
}

export function UndoIcon() {
  return (
    <Icon mirrors>
      <path d="M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3" />
    </Icon>
  );
}

export function RedoIcon() {
  return (
    <Icon mirrors>
      <path d="m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3" />
    </Icon>
  );
}

export function ShareIcon() {
  return (
    <Icon>
      <circle cx="6" cy="12" r="2.5" />
      <circle cx="18" cy="5.5" r="2.5" />
      <circle cx="18" cy="18.5" r="2.5" />
      <path d="m8.3 10.8 7.4-4M8.3 13.2l7.4 4" />
    </Icon>
  );
}

export function DownloadIcon() {
  return (
    <Icon>
      <path d="M12 4v11M7 10.5l5 5 5-5M5 20h14" />
    </Icon>
  );
}

export function UploadIcon() {
  return (
    <Icon>
      <path d="M12 15.5v-11M7 9l5-5 5 5M5 20h14" />
    </Icon>
  );
}

export function SettingsIcon() {
  return (
    <Icon>
      <path d="M4 7h9M19 7h1M4 17h1M11 17h9" />
      <circle cx="16" cy="7" r="2.5" />
      <circle cx="8" cy="17" r="2.5" />
    </Icon>
  );
}

/** A globe: the one sign for languages that is read in all of them. */
export function LanguageIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c3 3 4 6 4 9s-1 6-4 9c-3-3-4-6-4-9s1-6 4-9z" />
    </Icon>
  );
}

export function HelpIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.5 9.3a2.6 2.6 0 1 1 3.9 2.3c-.9.5-1.4 1.1-1.4 2M12 16.8v.1" />
    </Icon>
  );
}

export function FullscreenIcon() {
  return (
    <Icon>
      <path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />
    </Icon>
  );
}

export function DiceIcon() {
  return (
    <Icon>
      <rect x="4" y="4" width="16" height="16" rx="3" />
      <path d="M8.5 8.5v.1M15.5 8.5v.1M12 12v.1M8.5 15.5v.1M15.5 15.5v.1" strokeWidth={2.6} />
    </Icon>
  );
}

export function ResetIcon() {
  return (
    <Icon>
      <path d="M4 4v5h5M4.6 9A8 8 0 1 1 4 13" />
    </Icon>
  );
}

/** Half light, half dark. */
export function ThemeIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" />
    </Icon>
  );
}

/** Three dots: what has no room of its own. */
export function MoreIcon() {
  return (
    <Icon>
      <path d="M5 12v.1M12 12v.1M19 12v.1" strokeWidth={3.2} />
    </Icon>
  );
}

/** Beside the text of a button that opens a menu. */
export function ChevronDownIcon() {
  return (
    <Icon>
      <path d="m7 10 5 5 5-5" />
    </Icon>
  );
}

export function PresentIcon() {
  return (
    <Icon>
      <path d="M3 4h18M5 4v11h14V4M12 15v3M8 21l4-3 4 3" />
    </Icon>
  );
}

export function ScenesIcon() {
  return (
    <Icon>
      <path d="M4 6h.1M4 12h.1M4 18h.1M9 6h11M9 12h11M9 18h11" />
    </Icon>
  );
}
