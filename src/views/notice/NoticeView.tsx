import { memo } from 'react';
import { fill } from '../../i18n/fill.ts';
import type { Words } from '../../i18n/index.ts';
import { type LabState, MAX_ITERATIONS, type Notice as NoticeState, useLab, useLabStore } from '../../store/index.ts';
import type { Notation } from '../../lib/notation.ts';
import { relation, showCount, showNumber, type NumberStyle } from '../../lib/numbers/index.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../ui/words.ts';
import { cellLabel } from '../cell/cellLabel.ts';
import { useNotation } from '../cell/notation.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import { labErrorText } from './labErrorText.ts';
import styles from './NoticeView.module.css';

const selectNotice = (state: LabState) => state.notice;

/** What the page has to tell: one message at a time, over the stage, until it is dismissed or overtaken. */
export const NoticeView = memo(function NoticeView() {
  const words = useWords();
  const { cost: style } = useNumberStyles();
  const store = useLabStore();
  const notice = useLab(selectNotice);
  const notation = useNotation();
  return (
    <div className={styles.place}>
      {notice && (
        <Notice kind={kindOf(notice)} dismissLabel={words.page.dismiss} onDismiss={() => store.notify(undefined)}>
          {textOf(notice, words, style, notation)}
          {notice.kind === 'copy-refused' && (
            <input className={styles.link} readOnly value={notice.link} aria-label={words.page.share} />
          )}
        </Notice>
      )}
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
      return 'alert';
    case 'worker-restarted':
    case 'in-process':
    case 'limit':
    case 'random-start':
    case 'link-copied':
    case 'notation-asked':
    case 'copy-refused':
      return 'status';
  }
}

function textOf(notice: NoticeState, words: Words, style: NumberStyle, notation: Notation): string {
  const { decimalMark } = style;
  const { page } = words;
  switch (notice.kind) {
    case 'lab-error':
      return labErrorText(words, notice.error);
    case 'engine-error':
      return fill(page.engineError, { message: notice.message });
    case 'non-finite': {
      const { cell, value, iteration, from } = notice.nonFinite;
      const fromValue = showNumber(from.value, style);
      return fill(page.nonFinite, {
        cell: cellLabel(cell, notation),
        value: showNumber(value, style).text,
        iteration,
        from: cellLabel(from.cell, notation),
        relation: relation(fromValue, fromValue),
        fromValue: fromValue.text,
      });
    }
    case 'worker-restarted':
      return fill(page.restarted, { iteration: showCount(notice.iteration, decimalMark) });
    case 'in-process':
      return page.inProcess;
    case 'limit':
      return fill(page.limit, { max: showCount(MAX_ITERATIONS, decimalMark) });
    case 'not-alive':
      return page.notAlive;
    case 'random-start':
      return fill(page.randomStart, { draws: notice.draws });
    case 'link-copied':
      return page.linkCopied;
    case 'notation-asked':
      return page.notationAsked;
    case 'link-too-long':
      return page.linkTooLong;
    case 'file-unreadable':
      return page.fileUnreadable;
    case 'copy-refused':
      return page.copyRefused;
  }
}
