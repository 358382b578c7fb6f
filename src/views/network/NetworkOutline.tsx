import { memo, useDeferredValue, useMemo } from 'react';
import { fill } from '../../i18n/fill.ts';
import { showNumber } from '../../lib/numbers/index.ts';
import type { EdgeMark, NetworkScene, NeuronMark } from '../../scene/index.ts';
import { selectTraining, useLab, type Shown } from '../../store/index.ts';
import { usePart, useWords } from '../../ui/words.ts';
import { useNotation } from '../cell/notation.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import { neuronWords } from '../equation/model/layerWords.ts';
import { fieldId } from './fieldId.ts';
import { edgeSentence, layerWords, neuronSentence, type OutlineLanguage } from './outlineWords.ts';
import { biasSaid, edgeSaid, neuronLook, neuronSaid, numberSaid, type NetContext } from './said.ts';

export interface NetworkOutlineProps {
  readonly scene: NetworkScene;
  readonly shown: Shown;
  readonly sample: number;
  readonly stale: boolean;
}

const NOTHING_LIT: ReadonlySet<string> = new Set();

/**
 * The drawing in words, for who does not see it: a list of layers, in each its neurons, in each the weights that lead
 * to it. The fields of the drawing are those of the list too. It follows once the step, or another sample, is drawn, in
 * time left over; until then it is whole as it was, and says of which sample.
 */
export const NetworkOutline = memo(function NetworkOutline({ scene, shown, sample, stale }: NetworkOutlineProps) {
  const words = usePart('outline');
  const training = useLab(selectTraining);
  const now = useMemo(() => ({ shown, sample }), [shown, sample]);
  const settled = useDeferredValue(now);
  // Never the words of one network on the drawing of another.
  const isSame = settled.shown.lab.network === scene.network;
  return (
    <div className="visually-hidden" aria-busy={settled !== now}>
      {training || !isSame ? <p>{training && words.training}</p> : <Layers scene={scene} {...settled} stale={stale} />}
    </div>
  );
});

const Layers = memo(function Layers({ scene, shown, sample, stale }: NetworkOutlineProps) {
  const spoken = { ...usePart('outline'), neurons: useWords().spoken.neurons };
  const { network: style } = useNumberStyles();
  const notation = useNotation();
  const language: OutlineLanguage = { spoken, style };
  const net: NetContext = { shown, sample, stale, lit: NOTHING_LIT, used: NOTHING_LIT, explained: undefined, notation };
  const { network } = shown.lab;
  const share = numberSaid(net, { matrix: 'C-share', row: sample, col: 1 }).value;
  return (
    <ul aria-label={fill(spoken.network, { n: sample })}>
      {network.layers.map((_, layer) => (
        <li key={layerWords(network, layer, language)}>
          {layerWords(network, layer, language)}
          <ul>
            {scene.neurons
              .filter((mark) => mark.layer === layer)
              .map((mark) => (
                <Neuron key={mark.id} mark={mark} scene={scene} net={net} language={language} />
              ))}
            {scene.gaps
              .filter((gap) => gap.layer === layer)
              .map(({ first, last }) => (
                <li key={first}>{fill(spoken.notDrawn, { first, last })}</li>
              ))}
          </ul>
        </li>
      ))}
      {share !== undefined && <li>{fill(spoken.cost, { n: sample, value: showNumber(share, style).text })}</li>}
    </ul>
  );
});

interface OutlineNeuronProps {
  readonly mark: NeuronMark;
  readonly scene: NetworkScene;
  readonly net: NetContext;
  readonly language: OutlineLanguage;
}

function Neuron({ mark, scene, net, language }: OutlineNeuronProps) {
  const { network } = net.shown.lab;
  // Where z and the target share a line of the drawing, words have both.
  const said = neuronSaid(net, { ...mark, sharesLine: false });
  const drawn = neuronSaid(net, mark);
  const bias = scene.biases.find(({ neuron }) => neuron === mark.id);
  const weights = scene.edges.filter(({ to }) => to === mark.id);
  const fields = [
    mark.layer === 0 && mark.value && said.activation.id,
    mark.target && drawn.target?.id,
    bias && bias.label.detail !== 'hidden' && bias.id,
  ].filter((id) => typeof id === 'string');
  return (
    <li aria-owns={fields.length > 0 ? fields.map(fieldId).join(' ') : undefined}>
      {neuronSentence(network, mark, said, neuronLook(net, mark), bias && biasSaid(net, bias), language)}
      {weights.length > 0 && (
        <ul aria-label={neuronWords(network, mark.layer, mark.index, language.spoken)}>
          {weights.map((edge) => (
            <Edge key={edge.id} mark={edge} net={net} language={language} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface OutlineEdgeProps {
  readonly mark: EdgeMark;
  readonly net: NetContext;
  readonly language: OutlineLanguage;
}

function Edge({ mark, net, language }: OutlineEdgeProps) {
  return (
    <li aria-owns={mark.label.detail === 'hidden' ? undefined : fieldId(mark.id)}>
      {edgeSentence(net.shown.lab.network, mark, edgeSaid(net, mark), language)}
    </li>
  );
}
