/** Does what it is given one after the other. */
export interface RequestQueue {
  /** Takes a task, and false when so many wait already that it takes none. */
  add(task: () => Promise<void>): boolean;
}

/** A queue in which at most `max` tasks are under way or wait. One that fails keeps none of the next from being done. */
export function createRequestQueue(max: number): RequestQueue {
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();
  return {
    add(task) {
      if (waiting >= max) return false;
      waiting += 1;
      const run = async () => {
        try {
          await task();
        } finally {
          waiting -= 1;
        }
      };
      last = last.then(run, run);
      return true;
    },
  };
}
