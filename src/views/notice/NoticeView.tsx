import { memo, useEffect, useRef } from 'react';
import { fill } from '../../i18n/fill.ts';
import {
  type LabState,
  MAX_ITERATIONS,
  type Notice as NoticeState,
  selectTellsNewer,
  useLab,
  useLabStore,
} from '../../store/index.ts';
import type { Notation } from '../../lib/notation.ts';
import { relation, showCount, showNumber, type NumberStyle } from '../../lib/numbers/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { usePart, useWords } from '../../ui/words.ts';
import { cellLabel } from '../cell/cellLabel.ts';
import { useNotation } from '../cell/notation.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import { labErrorText, type MessageWords } from './labErrorText.ts';
import styles from './NoticeView.module.css';

export interface NoticeViewProps {
  /** Loads the page again. */
  readonly onReload: () => void;
}

/** What only tells that something has been done: it has been read by then. */
const PASSING_MS = 12_000;
const PASSING: ReadonlySet<NoticeState['kind']> = new Set([
  'link-copied',
  'scenes-link-copied',
  'random-start',
  'new-run',
]);

const selectNotice = (state: LabState) => state.notice;

/**
 * What the page has to tell: one message at a time, over the stage, until it is dismissed or overtaken. What only tells
 * that something has been done goes by itself, unless somebody is at it.
 */
export const NoticeView = memo(function NoticeView({ onReload }: NoticeViewProps) {
  const { page } = useWords();
  const words: MessageWords = { ...usePart('notices'), listSeparator: page.listSeparator };
  const { cost: style } = useNumberStyles();
  const store = useLabStore();
  const notice = useLab(selectNotice);
  const tellsNewer = useLab(selectTellsNewer);
  const notation = useNotation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!notice || !PASSING.has(notice.kind)) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(
        () => (place.current?.matches(':hover, :focus-within') ? wait() : store.notify(undefined)),
        PASSING_MS,
      );
    };
    wait();
    return () => clearTimeout(timer);
  }, [notice, store]);
  const kind = notice && kindOf(notice);
  const dismissed = { dismissLabel: page.dismiss, onDismiss: () => store.notify(undefined) };
  const text = notice && (
    <>
      {textOf(notice, words, style, notation)}
      {notice.kind === 'copy-refused' && (
        <input className={styles.link} dir="ltr" readOnly value={notice.link} aria-label={page.share} />
      )}
    </>
  );
  return (
    <div ref={place} className={styles.place} data-unprinted="">
      {/* An alert is heard as it comes; a status only where the place for it was there before. */}
      {kind === 'alert' && <Notice kind="alert" {...dismissed} text={text} />}
      <Notice kind="status" {...dismissed} text={kind === 'status' && text} />
      <Notice
        kind="status"
        dismissLabel={page.dismiss}
        onDismiss={() => store.notifyNewer(false)}
        text={
          tellsNewer && (
            <>
              {words.newerVersion}
              <Button compact onClick={onReload}>
                {words.loadNewer}
              </Button>
            </>
          )
        }
      />
    </div>
  );
});

function kindOf({ kind }: NoticeState): 'alert' | 'status' {
  switch (kind) {
    case 'lab-error':
    case 'engine-error':
    case 'non-finite':
    case 'not-alive':
    case 'link-too-long':
    case 'file-unreadable':
    case 'part-missing':
    case 'language-failed':
      return 'alert';
    case 'worker-restarted':
    case 'in-process':
    case 'limit':
    case 'random-start':
    case 'new-run':
    case 'link-copied':
    case 'scenes-link-copied':
    case 'notation-asked':
    case 'copy-refused':
      return 'status';
  }
}

function textOf(notice: NoticeState, words: MessageWords, style: NumberStyle, notation: Notation): string {
  const { decimalMark } = style;
  switch (notice.kind) {
    case 'lab-error':
      return labErrorText(words, notice.error, decimalMark, notice.kept);
    case 'engine-error':
      return fill(words.engineError, { message: notice.message });
    case 'non-finite': {
      const { cell, value, iteration, from } = notice.nonFinite;
      const fromValue = showNumber(from.value, style);
      return fill(words.nonFinite, {
        cell: cellLabel(cell, notation),
        value: showNumber(value, style).text,
        iteration: showCount(iteration, decimalMark),
        from: cellLabel(from.cell, notation),
        relation: relation(fromValue, fromValue),
        fromValue: fromValue.text,
      });
    }
    case 'worker-restarted':
      return fill(words.restarted, { iteration: showCount(notice.iteration, decimalMark) });
    case 'in-process':
      return words.inProcess;
    case 'limit':
      return fill(words.limit, { max: showCount(MAX_ITERATIONS, decimalMark) });
    case 'not-alive':
      return words.notAlive;
    case 'random-start':
      return fill(words.randomStart, { draws: notice.draws });
    case 'new-run':
      return fill(notice.isFromStart ? words.newRunFromStart : words.newRun, {
        iteration: showCount(notice.iteration, decimalMark),
      });
    case 'link-copied':
      return words.linkCopied;
    case 'scenes-link-copied':
      return words.scenesLinkCopied;
    case 'notation-asked':
      return words.notationAsked;
    case 'link-too-long':
      return words.linkTooLong;
    case 'file-unreadable':
      return words.fileUnreadable;
    case 'part-missing':
      return words.partMissing;
    case 'language-failed':
      return fill(words.languageFailed, { language: notice.language });
    case 'copy-refused':
      return words.copyRefused;
  }
}
