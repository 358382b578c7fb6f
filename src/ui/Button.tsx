import type { ComponentProps } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  /** `icon` is a square around a drawing, which needs an `aria-label`; `quiet` has no frame. */
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'icon';
  /** 36 px high instead of 44, where many stand together. */
  readonly compact?: boolean;
}

/**
 * A button of the house; with `aria-pressed` one that stays down. A drawing's name is its tooltip too. One that is
 * disabled does nothing but stays in the order of focus: whoever has just pressed it would otherwise lose their place.
 */
export function Button({ variant = 'plain', compact = false, disabled = false, onClick, ...rest }: ButtonProps) {
  return (
    <button
      title={variant === 'icon' ? rest['aria-label'] : undefined}
      {...rest}
      type="button"
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
      className={styles.button}
      data-variant={variant}
      data-compact={compact || undefined}
    />
  );
}
