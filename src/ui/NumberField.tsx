import {
  memo,
  Suspense,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentProps,
  type ComponentType,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
} from 'react';
import {
  editableText,
  nudge,
  parseNumber,
  stepOf,
  type DecimalMark,
  type NudgeSize,
  type NumberProblem,
  type ParsedNumber,
} from '../lib/numbers/index.ts';
import styles from './NumberField.module.css';

export interface NumberFieldProps {
  readonly value: number;
  /** Accessible name. */
  readonly label: string;
  /** The number as it stands in its place while it is not edited. */
  readonly shown: string;
  /**
   * Takes every number that is typed and entered, or reached by an arrow key, and differs from `value`; what it returns
   * settles when that is in force, or refused. What a key that is held down goes through is one change, as a drag is.
   */
  readonly onCommit: (value: number, phase?: 'start' | 'move' | 'end') => Promise<void> | void;
  /** What to say of a text that is no number that can be used. */
  readonly ProblemText: ComponentType<{ readonly problem: NumberProblem; readonly max: number }>;
  readonly decimalMark: DecimalMark;
  /** The largest magnitude. */
  readonly max?: number;
  /** What an arrow key adds; Alt makes it ten times finer, Shift and the page keys ten times coarser. */
  readonly step?: number;
  /** What else may be wrong with a number that can be read. */
  readonly check?: (value: number) => NumberProblem | undefined;
  /** While true, the field, which is not seen at rest, keeps the number before, unless it has the focus or is edited. */
  readonly waits?: boolean;
  /** The keys that a touch screen offers; left out, all of them: those of digits may have no minus and no fraction. */
  readonly keypad?: 'decimal' | 'numeric';
  readonly id?: string;
  readonly className?: string | undefined;
  /** The element that carries the data attributes and shows the number: here goes `useScrub`. */
  readonly ref?: Ref<HTMLSpanElement>;
  readonly [data: `data-${string}`]: string | number | boolean | undefined;
}

/** A typed text that is not entered yet. */
interface Draft {
  readonly text: string;
  /** Why it could not be entered when that was tried. */
  readonly problem?: NumberProblem;
}

/**
 * A number in its place that can be changed: click or tab to it and type, Enter or leaving it enters, Escape restores,
 * the arrow keys up and down step. The text at rest stays in the layout while the field above it is edited, so nothing around it
 * moves, and what stands there is always the number in force. A text that is no number changes nothing and says why.
 */
export function NumberField(props: NumberFieldProps) {
  const { value, label, shown, onCommit, ProblemText, decimalMark, ...optional } = props;
  const { max, step, check, waits = false, keypad, id, className, ref, ...data } = optional;
  const input = useRef<HTMLInputElement>(null);
  const messageId = useId();
  /** While it has the focus: in which half of the window it stands. */
  const [focused, setFocused] = useState<'start' | 'end'>();
  const [draft, setDraft] = useState<Draft>();
  /** True from Enter until one types or places the caret: left and right are the page's until then. */
  const [entered, setEntered] = useState(false);
  const [leftProblem, setLeftProblem] = useState<NumberProblem>();
  const forget = useCallback(() => setLeftProblem(undefined), []);

  const edited = draft !== undefined;
  const text = draft?.text ?? (focused ? editableText(value, decimalMark) : shown);
  const problem = draft?.problem ?? leftProblem;
  const parse = (typed: string): ParsedNumber => {
    const parsed = parseNumber(typed, { decimalMark, max });
    const refused = parsed.ok ? check?.(parsed.value) : undefined;
    return refused ? { ok: false, problem: refused } : parsed;
  };

  // A number that was not typed is one to be replaced as a whole. The field's text has just changed, which moves the caret.
  useLayoutEffect(() => {
    if (focused && !edited) input.current?.select();
  }, [focused, edited, value]);

  // A committed number comes back as `value` once it has been worked out; keys pressed until then go on from it.
  const pending = useRef<number>(undefined);
  useEffect(() => {
    if (pending.current === value) pending.current = undefined;
  }, [value]);

  const commit = (next: number, phase?: 'start' | 'move') => {
    setDraft(undefined);
    if (next === (pending.current ?? value)) return;
    pending.current = next;
    // By then it has come back as `value`, or has been refused or taken back, and may be entered anew.
    const letGo = () => {
      if (pending.current === next) pending.current = undefined;
    };
    void onCommit(next, phase)?.finally(() => setTimeout(letGo));
  };

  const isHeld = useRef(false);
  const release = () => {
    if (isHeld.current) void onCommit(pending.current ?? value, 'end');
    isHeld.current = false;
  };

  const enter = () => {
    const parsed = draft && parse(draft.text);
    if (parsed && !parsed.ok) return setDraft({ text: draft.text, problem: parsed.problem });
    setEntered(true);
    if (parsed) commit(parsed.value);
  };

  const type = (typed: string) => {
    setEntered(false);
    setLeftProblem(undefined);
    // Once told that the text is wrong, the reader sees with every key whether it still is; before that, they are left to type.
    const parsed = draft?.problem && parse(typed);
    setDraft(parsed && !parsed.ok ? { text: typed, problem: parsed.problem } : { text: typed });
  };

  const leave = () => {
    release();
    setFocused(undefined);
    setEntered(false);
    const parsed = draft && parse(draft.text);
    if (parsed?.ok) commit(parsed.value);
    pending.current = undefined;
    if (!parsed || parsed.ok) return;
    setDraft(undefined);
    setLeftProblem(parsed.problem);
  };

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Home' || event.key === 'End') setEntered(false);
    const nudged = nudgeOf(event);
    if (nudged) {
      event.preventDefault();
      const typed = draft && parse(draft.text);
      if (typed && !typed.ok) return setDraft({ text: draft.text, problem: typed.problem });
      const next = nudge(typed?.value ?? pending.current ?? value, nudged.count, stepOf(nudged.size, step), max);
      if (check?.(next)) return undefined;
      const phase = isHeld.current ? 'move' : 'start';
      commit(next, event.repeat ? phase : undefined);
      isHeld.current = event.repeat;
      return undefined;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      return enter();
    }
    if (event.key === 'Escape') {
      // The first Escape restores the number, the next one leaves the field; neither closes a dialog around it.
      event.preventDefault();
      event.stopPropagation();
      if (draft) setDraft(undefined);
      else input.current?.blur();
    }
  };

  return (
    <>
      <span
        {...data}
        ref={ref}
        className={className ? `${styles.field} ${className}` : styles.field}
        style={problem && { anchorName: anchorOf(messageId) }}
        data-editing={focused}
      >
        <span className={styles.shown} aria-hidden="true">
          {shown}
        </span>
        <WaitingInput
          waits={waits && !focused && !edited}
          field={{
            ref: input,
            id,
            className: styles.input,
            // Only while it is seen: many numbers change at once.
            style: focused ? ({ '--chars': text.length } as CSSProperties) : undefined,
            type: 'text',
            inputMode: keypad,
            autoComplete: 'off',
            autoCapitalize: 'off',
            spellCheck: false,
            enterKeyHint: 'done',
            role: 'spinbutton',
            'aria-label': label,
            'aria-valuenow': withoutExponent(value),
            'aria-valuetext': shown,
            'aria-invalid': draft?.problem ? true : undefined,
            'data-typed': edited || undefined,
            'data-entered': entered || undefined,
            'aria-describedby': problem ? messageId : undefined,
            value: text,
            onMouseDown: (event) => keepSelection(event, focused !== undefined),
            onClick(event) {
              setEntered(false);
              event.currentTarget.focus();
            },
            onFocus: (event) => setFocused(halfOf(event.currentTarget)),
            onBlur: leave,
            onChange: (event) => type(event.currentTarget.value),
            onKeyDown: press,
            onKeyUp: release,
          }}
        />
      </span>
      {problem && (
        <ProblemMessage
          id={messageId}
          text={<ProblemText problem={problem} max={max ?? Number.MAX_VALUE} />}
          onNextAction={leftProblem ? forget : undefined}
        />
      )}
    </>
  );
}

/**
 * `data-typed` says that something is typed which is not entered: a key that undoes is then about that; `data-entered`
 * that it has been entered, and the caret has not been placed since.
 */
type InputProps = ComponentProps<'input'> & Readonly<Record<'data-typed' | 'data-entered', true | undefined>>;

/** While it waits it does not render. */
const WaitingInput = memo(
  function WaitingInput({ field }: { readonly field: InputProps; readonly waits: boolean }) {
    return <input {...field} />;
  },
  (_, { waits }) => waits,
);

/** ARIA has its numbers without powers of ten: what checks a page takes 1e-7 for none. */
function withoutExponent(value: number): number {
  const plain = { useGrouping: false, maximumSignificantDigits: 21 };
  // As an attribute it is written as it stands; React's types know numbers alone.
  return `${value}`.includes('e') ? (value.toLocaleString('en', plain) as unknown as number) : value;
}

function anchorOf(messageId: string): string {
  return `--field-${messageId}`;
}

interface ProblemMessageProps {
  readonly id: string;
  readonly text: ReactNode;
  /** Set once the field is left: the message then stays until the reader does something else, however long that takes. */
  readonly onNextAction: (() => void) | undefined;
}

/** What is wrong with the text, in the top layer, where no panel cuts it off. */
function ProblemMessage({ id, text, onNextAction }: ProblemMessageProps) {
  const message = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => message.current?.showPopover(), []);
  useEffect(() => {
    if (!onNextAction) return undefined;
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    document.addEventListener('keydown', onNextAction, options);
    document.addEventListener('pointerdown', onNextAction, options);
    return () => listening.abort();
  }, [onNextAction]);
  return (
    <span
      ref={message}
      id={id}
      className={styles.message}
      style={{ positionAnchor: anchorOf(id) }}
      popover="manual"
      role="alert"
      dir="auto"
    >
      <Suspense>{text}</Suspense>
    </span>
  );
}

function nudgeOf({ key, altKey, shiftKey }: KeyboardEvent): { count: number; size: NudgeSize } | undefined {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown': {
      const size = altKey ? 'fine' : shiftKey ? 'coarse' : 'normal';
      return { count: key === 'ArrowUp' ? 1 : -1, size };
    }
    case 'PageUp':
      return { count: 1, size: 'coarse' };
    case 'PageDown':
      return { count: -1, size: 'coarse' };
    default:
      return undefined;
  }
}

/** In which half of the window a field stands, from left to right: it grows towards the other one while it is edited. */
function halfOf(field: Element): 'start' | 'end' {
  const { left, right } = field.getBoundingClientRect();
  return left + right < innerWidth ? 'start' : 'end';
}

/** The press that gives the field its focus would put a caret in it and undo the selection; the click focuses instead. */
function keepSelection(event: MouseEvent, focused: boolean): void {
  if (event.button === 0 && !focused) event.preventDefault();
}
