// Written by scripts/generateKernels.mjs: change that file, not this one.

import { RECENT_MASK, type Workspace } from '../workspace.ts';

/** 1-2-2, all layers ReLU, summed cost, trained biases; m samples. */
function iterate1x2x2(workspace: Workspace, count: number): number {
  const { m, Y, miss, shares, costs, learningRate, reluDerivativeAtZero } = workspace;
  const X = workspace.A[0]!;
  const H = workspace.A[1]!;
  const O = workspace.A[2]!;
  const Zh = workspace.Z[0]!;
  const Zo = workspace.Z[1]!;
  const Rh = workspace.R[0]!;
  const Ro = workspace.R[1]!;
  const Eh = workspace.E[0]!;
  const Eo = workspace.E[1]!;
  const dWh = workspace.dW[0]!;
  const dWo = workspace.dW[1]!;
  const dBh = workspace.dB[0]!;
  const dBo = workspace.dB[1]!;
  let now = workspace.current;
  let next = workspace.next;
  let iteration = workspace.iteration;
  let done = 0;
  for (; done < count; done++) {
    const Wh = now.W[0]!;
    const Bh = now.b[0]!;
    const Wo = now.W[1]!;
    const Bo = now.b[1]!;
    const wh00 = Wh[0]!;
    const wh01 = Wh[1]!;
    const bh0 = Bh[0]!;
    const bh1 = Bh[1]!;
    const wo00 = Wo[0]!;
    const wo01 = Wo[1]!;
    const wo10 = Wo[2]!;
    const wo11 = Wo[3]!;
    const bo0 = Bo[0]!;
    const bo1 = Bo[1]!;
    let cost = 0;
    let finite = true;
    let dwh00 = 0;
    let dwh01 = 0;
    let dbh0 = 0;
    let dbh1 = 0;
    let dwo00 = 0;
    let dwo01 = 0;
    let dwo10 = 0;
    let dwo11 = 0;
    let dbo0 = 0;
    let dbo1 = 0;
    for (let i = 0; i < m; i++) {
      const x0 = X[i]!;
      const zh0 = 0 + x0 * wh00 + bh0;
      const h0 = zh0 > 0 ? zh0 : 0;
      const rh0 = zh0 > 0 ? 1 : zh0 === 0 ? reluDerivativeAtZero : 0;
      Zh[i * 2] = zh0;
      H[i * 2] = h0;
      Rh[i * 2] = rh0;
      const zh1 = 0 + x0 * wh01 + bh1;
      const h1 = zh1 > 0 ? zh1 : 0;
      const rh1 = zh1 > 0 ? 1 : zh1 === 0 ? reluDerivativeAtZero : 0;
      Zh[i * 2 + 1] = zh1;
      H[i * 2 + 1] = h1;
      Rh[i * 2 + 1] = rh1;
      const zo0 = 0 + h0 * wo00 + h1 * wo10 + bo0;
      const y0 = zo0 > 0 ? zo0 : 0;
      const ro0 = zo0 > 0 ? 1 : zo0 === 0 ? reluDerivativeAtZero : 0;
      Zo[i * 2] = zo0;
      O[i * 2] = y0;
      Ro[i * 2] = ro0;
      const zo1 = 0 + h0 * wo01 + h1 * wo11 + bo1;
      const y1 = zo1 > 0 ? zo1 : 0;
      const ro1 = zo1 > 0 ? 1 : zo1 === 0 ? reluDerivativeAtZero : 0;
      Zo[i * 2 + 1] = zo1;
      O[i * 2 + 1] = y1;
      Ro[i * 2 + 1] = ro1;
      if ((zh0 - zh0) + (zh1 - zh1) + (zo0 - zo0) + (zo1 - zo1) !== 0) finite = false;
      const miss0 = y0 - Y[i * 2]!;
      const eo0 = miss0 * ro0;
      miss[i * 2] = miss0;
      Eo[i * 2] = eo0;
      const miss1 = y1 - Y[i * 2 + 1]!;
      const eo1 = miss1 * ro1;
      miss[i * 2 + 1] = miss1;
      Eo[i * 2 + 1] = eo1;
      const share = 0.5 * (miss0 * miss0 + miss1 * miss1);
      shares[i] = share;
      cost += share;
      const eh0 = (0 + eo0 * wo00 + eo1 * wo01) * rh0;
      Eh[i * 2] = eh0;
      const eh1 = (0 + eo0 * wo10 + eo1 * wo11) * rh1;
      Eh[i * 2 + 1] = eh1;
      dwh00 += x0 * eh0;
      dwh01 += x0 * eh1;
      dbh0 += eh0;
      dbh1 += eh1;
      dwo00 += h0 * eo0;
      dwo01 += h0 * eo1;
      dwo10 += h1 * eo0;
      dwo11 += h1 * eo1;
      dbo0 += eo0;
      dbo1 += eo1;
    }
    const nextWh = next.W[0]!;
    const nextBh = next.b[0]!;
    const nextWo = next.W[1]!;
    const nextBo = next.b[1]!;
    dWh[0] = dwh00;
    const next0 = wh00 - learningRate * dwh00;
    nextWh[0] = next0;
    dWh[1] = dwh01;
    const next1 = wh01 - learningRate * dwh01;
    nextWh[1] = next1;
    dBh[0] = dbh0;
    const next2 = bh0 - learningRate * dbh0;
    nextBh[0] = next2;
    dBh[1] = dbh1;
    const next3 = bh1 - learningRate * dbh1;
    nextBh[1] = next3;
    dWo[0] = dwo00;
    const next4 = wo00 - learningRate * dwo00;
    nextWo[0] = next4;
    dWo[1] = dwo01;
    const next5 = wo01 - learningRate * dwo01;
    nextWo[1] = next5;
    dWo[2] = dwo10;
    const next6 = wo10 - learningRate * dwo10;
    nextWo[2] = next6;
    dWo[3] = dwo11;
    const next7 = wo11 - learningRate * dwo11;
    nextWo[3] = next7;
    dBo[0] = dbo0;
    const next8 = bo0 - learningRate * dbo0;
    nextBo[0] = next8;
    dBo[1] = dbo1;
    const next9 = bo1 - learningRate * dbo1;
    nextBo[1] = next9;
    costs[iteration & RECENT_MASK] = cost;
    if (!finite || cost - cost + (next0 - next0) + (next1 - next1) + (next2 - next2) + (next3 - next3) + (next4 - next4) + (next5 - next5) + (next6 - next6) + (next7 - next7) + (next8 - next8) + (next9 - next9) !== 0) break;
    const before = now;
    now = next;
    next = before;
    iteration++;
  }
  workspace.current = now;
  workspace.next = next;
  workspace.iteration = iteration;
  return done;
}

/**
 * By the layers of the network, `1-2-2`: makes up to `count` iterations and returns how many; it stops before one
 * whose pass or update is not finite.
 */
export const WHOLE_ITERATIONS: Readonly<Record<string, (workspace: Workspace, count: number) => number>> = {
  '1-2-2': iterate1x2x2,
};
