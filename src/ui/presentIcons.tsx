import { Icon } from './icons.tsx';

/* The icons of what is loaded for a presentation: apart, so that a first visit does not wait for them. */

export function SpotlightIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="4.5" />
      <path d="M3 8V3h5M16 3h5v5M21 16v5h-5M8 21H3v-5" />
    </Icon>
  );
}

export function PenIcon() {
  return (
    <Icon>
      <path d="m4 20 1.2-4.6L16.5 4.1a1.8 1.8 0 0 1 2.6 0l.8.8a1.8 1.8 0 0 1 0 2.6L8.6 18.8z" />
    </Icon>
  );
}

export function EraserIcon() {
  return (
    <Icon>
      <path d="m8.5 19-4.3-4.3a1.5 1.5 0 0 1 0-2.1l8.4-8.4a1.5 1.5 0 0 1 2.1 0l5.1 5.1a1.5 1.5 0 0 1 0 2.1L12 19zM8.3 8.6l7 7M12 19h8" />
    </Icon>
  );
}

export function LargerIcon() {
  return (
    <Icon>
      <path d="M2.5 19 8 6l5.500 13M4.500 14.500h7M18 6v8M14 10h8" />
    </Icon>
  );
}

export function BlackIcon() {
  return (
    <Icon>
      <rect x="3" y="5" width="18" height="14" rx="2" fill="currentColor" />
    </Icon>
  );
}

export function FreezeIcon() {
  return (
    <Icon>
      <path d="M12 3v18M4.200 7.500l15.600 9M19.800 7.500l-15.600 9M9.500 4.500 12 7l2.500-2.500M9.500 19.500 12 17l2.500 2.500" />
    </Icon>
  );
}

export function PresenterIcon() {
  return (
    <Icon>
      <path d="M3 4h18v11H3zM12 15v3M8 21h8M15 4v11" />
    </Icon>
  );
}

export function HideIcon() {
  return (
    <Icon>
      <path d="M9 9a3.200 3.200 0 1 1 4.600 2.900c-1 .600-1.600 1.200-1.600 2.600M12 18v.1" />
      <rect x="3" y="3" width="18" height="18" rx="3" />
    </Icon>
  );
}
