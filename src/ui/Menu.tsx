import { useId, useRef, type KeyboardEvent, type ReactNode, type ToggleEvent } from 'react';
import buttonStyles from './Button.module.css';
import { ChevronDownIcon } from './icons.tsx';
import styles from './Menu.module.css';

export interface MenuItem<V extends string> {
  readonly value: V;
  readonly label: string;
  /** A second line in small print. */
  readonly note?: string;
  /** The BCP 47 tag of its label, where that is not in the page's language. */
  readonly lang?: string;
}

export interface MenuProps<V extends string> {
  /** Accessible name of the button and of its list. */
  readonly label: string;
  /** A drawing that stands in the button in place of the name, which then is its tooltip. */
  readonly icon?: ReactNode;
  readonly items: readonly MenuItem<V>[];
  /** The chosen item; undefined when none of them is in force. */
  readonly selected: V | undefined;
  readonly onSelect: (value: V) => void;
}

/**
 * A button with a list to choose one item from below it, in the top layer. Arrow keys go through the list and around its
 * ends, Home and End to them, a letter to the next item that begins with it; Escape, Tab and a press elsewhere close it.
 */
export function Menu<V extends string>(props: MenuProps<V>) {
  const { label, icon, items, selected, onSelect } = props;
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const openAtLast = useRef(false);
  const listId = useId();

  const itemElements = () => Array.from(list.current?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? []);

  const close = () => {
    list.current?.hidePopover();
    button.current?.focus();
  };

  const focusItem = () => {
    const elements = itemElements();
    const chosen = elements.find((e) => e.getAttribute('aria-checked') === 'true');
    (openAtLast.current ? elements.at(-1) : (chosen ?? elements[0]))?.focus();
    openAtLast.current = false;
  };

  const toggle = (event: ToggleEvent) => {
    button.current?.setAttribute('aria-expanded', String(event.newState === 'open'));
    // The event comes a moment after the list; a quick reader may be in it already.
    if (event.newState === 'open' && !list.current?.contains(document.activeElement)) focusItem();
  };

  const pressItem = (event: KeyboardEvent) => {
    const elements = itemElements();
    const current = elements.findIndex((e) => e === document.activeElement);
    const next = nextItem(event.key, current, items);
    if (next !== undefined) {
      event.preventDefault();
      elements[next]?.focus();
    } else if (event.key === 'Tab') {
      close();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  const pressButton = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (list.current?.matches(':popover-open')) {
      focusItem();
      pressItem(event);
      return;
    }
    openAtLast.current = event.key === 'ArrowUp';
    list.current?.showPopover();
  };

  return (
    <span className={styles.menu}>
      <button
        ref={button}
        type="button"
        className={buttonStyles.button}
        data-compact=""
        data-variant={icon && 'icon'}
        title={icon ? label : undefined}
        aria-label={icon ? label : undefined}
        aria-haspopup="menu"
        aria-expanded="false"
        popoverTarget={listId}
        onKeyDown={pressButton}
      >
        {icon ?? (
          <>
            {label}
            <ChevronDownIcon />
          </>
        )}
      </button>
      <div
        ref={list}
        id={listId}
        className={styles.list}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={pressItem}
        onToggle={toggle}
      >
        {items.map((item) => (
          <button
            key={item.value}
            type="button"
            className={styles.item}
            role="menuitemradio"
            aria-checked={item.value === selected}
            lang={item.lang}
            tabIndex={-1}
            onClick={() => {
              close();
              onSelect(item.value);
            }}
          >
            <span className={styles.label}>{item.label}</span>
            {item.note && <span className={styles.note}>{item.note}</span>}
          </button>
        ))}
      </div>
    </span>
  );
}

/** The index that a key leads to from `current`; undefined when the key is none of the menu's. */
function nextItem(key: string, current: number, items: readonly MenuItem<string>[]): number | undefined {
  const count = items.length;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default: {
      if (key.length !== 1 || key === ' ') return undefined;
      const after = items.map((_, i) => (current + 1 + i) % count);
      return after.find((i) => items[i]!.label.toLocaleLowerCase().startsWith(key.toLocaleLowerCase()));
    }
  }
}
