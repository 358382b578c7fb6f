import { Icon } from './icons.tsx';

/* The icons of what is loaded later: apart, so that a first visit does not wait for them. */

export function OpenIcon() {
  return (
    <Icon>
      <path d="M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="m6 6 12 12M18 6 6 18" />
    </Icon>
  );
}

export function InfoIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.6v.1" />
    </Icon>
  );
}
