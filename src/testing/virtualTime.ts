/** One frame at 60 per second, as good as. */
const FRAME_MS = 16;

interface Task {
  readonly atMs: number;
  readonly order: number;
  readonly callback: () => void;
}

/** Time that passes only when a test says so: timers and frames come in their order, as fast as the machine can. */
export interface VirtualTime {
  now(): number;
  /** Calls back once after `ms`, unless cancelled by what it returns. */
  after(ms: number, callback: () => void): () => void;
  /** Calls back at the next multiple of 16 ms; while `hidden` is true, not before it is false again. */
  frame(callback: () => void): () => void;
  hidden: boolean;
  /** The page is busy: time passes and nothing is called; what falls due is called late. */
  block(ms: number): void;
  /** Lets time pass, and every promise settle that what is called settles. */
  pass(ms: number): Promise<void>;
}

export function createVirtualTime(): VirtualTime {
  let nowMs = 0;
  let order = 0;
  let tasks: Task[] = [];

  const schedule = (atMs: number, callback: () => void) => {
    const task = { atMs, order: (order += 1), callback };
    tasks.push(task);
    return () => {
      tasks = tasks.filter((other) => other !== task);
    };
  };
  const nextDueBy = (endMs: number): Task | undefined =>
    tasks.filter(({ atMs }) => atMs <= endMs).toSorted((a, b) => a.atMs - b.atMs || a.order - b.order)[0];

  const time: VirtualTime = {
    hidden: false,
    now: () => nowMs,
    after: (ms, callback) => schedule(nowMs + ms, callback),
    frame(callback) {
      let cancel = () => {};
      const next = () => {
        const atMs = (Math.floor(nowMs / FRAME_MS) + 1) * FRAME_MS;
        cancel = schedule(atMs, () => (time.hidden ? next() : callback()));
      };
      next();
      return () => cancel();
    },
    block(ms) {
      nowMs += ms;
    },
    async pass(ms) {
      const endMs = nowMs + ms;
      await settled();
      for (let task = nextDueBy(endMs); task; task = nextDueBy(endMs)) {
        const due = task;
        tasks = tasks.filter((other) => other !== due);
        nowMs = Math.max(nowMs, due.atMs);
        due.callback();
        await settled();
      }
      nowMs = Math.max(nowMs, endMs);
    },
  };
  return time;
}

/** All promise reactions that are waiting have run. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
