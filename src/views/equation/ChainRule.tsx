import { Fragment, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { fillCount } from '../../i18n/plural.ts';
import { relation } from '../../lib/numbers/index.ts';
import type { LitPath } from '../../store/index.ts';
import { ChainTermRow } from './ChainTermRow.tsx';
import { TokenLine } from './TokenLine.tsx';
import { totalOf, type ChainRule as Chain, type ChainShare } from './model/chainRule.ts';
import type { OperandDisplay } from './model/operandDisplay.ts';
import { cellLabel } from '../cell/cellLabel.ts';
import styles from './ChainRule.module.css';

export interface ChainRuleProps {
  readonly chain: Chain;
  /** The sample that the network shows, from 1. */
  readonly selected: number;
  /** The term whose path is lit. */
  readonly chosen: string | undefined;
  readonly display: OperandDisplay;
  readonly onChoose: (path: LitPath | undefined) => void;
  readonly onSelectSample: (sample: number) => void;
}

/** A gradient as the sum over samples and paths; samples can be switched off, and paths followed. */
export function ChainRule({ chain, selected, chosen, display, onChoose, onSelectSample }: ChainRuleProps) {
  const { words } = display;
  const [off, setOff] = useState<ReadonlySet<number>>(new Set());
  const isOn = ({ samples }: ChainShare) => !samples.some((sample) => off.has(sample));
  const toggle = ({ samples }: ChainShare, on: boolean) => {
    const next = new Set(off);
    for (const sample of samples) {
      if (on) next.delete(sample);
      else next.add(sample);
    }
    setOff(next);
  };
  return (
    <>
      <p>{introduction(chain, display)}</p>
      <Pattern chain={chain} />
      <p>{words.chainRule.choose}</p>
      <ul className={styles.shares}>
        {chain.shares.map((share) => (
          <li key={share.samples.join()} className={styles.share} data-off={!isOn(share) || undefined}>
            <ShareLine share={share} on={isOn(share)} display={display} onSwitch={(on) => toggle(share, on)} />
            {share.terms ? (
              <ul className={styles.terms} aria-label={fill(words.chainRule.paths, { n: share.samples[0]! })}>
                {share.terms.map((term) => (
                  <ChainTermRow
                    key={term.path.term}
                    term={term}
                    chosen={term.path.sample === selected && term.path.term === chosen}
                    display={display}
                    onChoose={onChoose}
                  />
                ))}
              </ul>
            ) : (
              share.samples.length === 1 && (
                <button
                  type="button"
                  className={styles.show}
                  data-unprinted=""
                  onClick={() => onSelectSample(share.samples[0]!)}
                >
                  {fill(words.chainRule.showPaths, { n: share.samples[0]! })}
                </button>
              )
            )}
          </li>
        ))}
      </ul>
      <Total chain={chain} shares={chain.shares.filter(isOn)} display={display} />
    </>
  );
}

function introduction({ parameter, count, bundledIn: error }: Chain, { words: { chainRule } }: OperandDisplay): string {
  if (error !== undefined) return fillCount(chainRule.bundled, count, { parameter, count, error });
  return fillCount(chainRule.intro, count, { parameter, count });
}

/** The chain without indices: ∂C/∂O · ∂O/∂Zo · … = (O − Y) · R′(Zo) · … */
function Pattern({ chain: { pattern } }: { readonly chain: Chain }) {
  return (
    <p className={styles.pattern} dir="ltr">
      <Factors of={pattern.map(({ derivative }) => derivative)} />
      <br />= <Factors of={pattern.map(({ name }) => name)} />
    </p>
  );
}

/** A product that breaks between its factors and within none. */
function Factors({ of: factors }: { readonly of: readonly string[] }) {
  return factors.map((factor, i) => (
    <Fragment key={factor}>
      {i > 0 && ' · '}
      <span className={styles.factor}>{factor}</span>
    </Fragment>
  ));
}

interface ShareLineProps {
  readonly share: ChainShare;
  readonly on: boolean;
  readonly display: OperandDisplay;
  readonly onSwitch: (on: boolean) => void;
}

/** What a sample adds, and whether it is counted. */
function ShareLine({ share: { samples, term, result }, on, display: { words }, onSwitch }: ShareLineProps) {
  const number = { 'data-value': String(term.value), 'data-sign': term.value < 0 ? '-' : undefined };
  return (
    <div className={styles.head}>
      <label>
        <input type="checkbox" checked={on} onChange={({ target }) => onSwitch(target.checked)} />
        {samples.length === 1
          ? fill(words.chainRule.sample, { n: samples[0]! })
          : fillCount(words.chainRule.others, samples.length, { count: samples.length })}
      </label>
      <span dir="ltr">
        {result.relation}{' '}
        {term.kind === 'cell' ? (
          <span className={styles.number} data-cell={term.id} {...number}>
            {result.text}
          </span>
        ) : (
          <span className={styles.number} data-term={'id' in term ? term.id : undefined} {...number}>
            {result.text}
          </span>
        )}
      </span>
    </div>
  );
}

interface TotalProps {
  readonly chain: Chain;
  /** Those that are counted. */
  readonly shares: readonly ChainShare[];
  readonly display: OperandDisplay;
}

/** The sum of what is switched on, said as it changes, and the whole gradient beside it. */
function Total({ chain: { gradient }, shares, display }: TotalProps) {
  const { words } = display;
  const { value, added, result } = totalOf(shares, display.writer);
  const whole = display.writer.write(gradient);
  return (
    <div className={styles.total}>
      <div>
        {words.chainRule.total}:{' '}
        <output dir="ltr">
          {added && <TokenLine tokens={added} display={display} />}
          {shares.length === 0 && words.chainRule.none} {result.relation}{' '}
          <strong data-term={`on of ${gradient.id}`} data-value={String(value)} data-sign={value < 0 ? '-' : undefined}>
            {result.text}
          </strong>
        </output>
      </div>
      <div>
        {words.chainRule.whole}:{' '}
        <span dir="ltr">
          {cellLabel(gradient.id, display.writer.notation)} {relation(whole, whole)}{' '}
          <strong
            data-cell={gradient.id}
            data-value={String(gradient.value)}
            data-sign={gradient.value < 0 ? '-' : undefined}
          >
            {whole.text}
          </strong>
        </span>
      </div>
    </div>
  );
}
