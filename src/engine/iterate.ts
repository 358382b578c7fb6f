import { WHOLE_ITERATIONS } from './kernels/whole.generated.ts';
import { passInto } from './pass.ts';
import type { Workspace } from './workspace.ts';

/**
 * Makes up to `count` iterations in a workspace, each committed, and returns how many: it stops before the update of an
 * iteration that is not finite. Allocates nothing.
 */
export type Iterate = (workspace: Workspace, count: number) => number;

/** The fastest way to iterate in a workspace: one made for its very network, or the general one. Same numbers. */
export function iterateFor({ network, divisor, trainsBias }: Workspace): Iterate {
  const fits = divisor === 1 && trainsBias && network.activations.every((activation) => activation === 'relu');
  return (fits && WHOLE_ITERATIONS[network.layers.join('-')]) || iterateAny;
}

/** For any network. */
export function iterateAny(workspace: Workspace, count: number): number {
  for (let done = 0; done < count; done++) {
    if (!passInto(workspace)) return done;
    commit(workspace);
  }
  return count;
}

function commit(workspace: Workspace): void {
  const before = workspace.current;
  workspace.current = workspace.next;
  workspace.next = before;
  workspace.iteration++;
}
