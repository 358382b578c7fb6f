import type { Grain, Part, Step } from '../engine/catalog/index.ts';
import type { Diagnosis, GradientCheck, NonFinite, RunRecord, Trace } from '../engine/types.ts';
import type { AskedNotation, Lab, LabError, Scene, StageElement } from '../lab/index.ts';

/** A place in the playback. */
export interface Place {
  /** Updates made before the pass that is shown. */
  readonly iteration: number;
  /** Index into `stepsOf(network)`. */
  readonly step: number;
  /** How much of the step is made, where one moves by cells or terms; all of it when left out. */
  readonly part?: Part;
}

/** One training run of a lab. Every edit starts a new one under a new key. */
export interface Run {
  readonly key: string;
  /** What it takes to go on with it; undefined until its first pass has come. */
  readonly record?: RunRecord;
  /** As of what was shown of it last, so that who comes back to it by undo has seen as much as before. */
  readonly costSeen?: number;
}

/** What the person asked for. */
export interface Doc {
  readonly lab: Lab;
  readonly run: Run;
  readonly place: Place;
}

/** What is on screen: one lab, one iteration's trace and one step, always belonging together. */
export interface Shown {
  readonly lab: Lab;
  readonly runKey: string;
  readonly place: Place;
  readonly steps: readonly Step[];
  readonly trace: Trace;
  readonly diagnosis: Diagnosis;
  readonly nonFinite?: NonFinite;
  /** The last iteration of the run whose cost has been on screen or was passed; −1 before the first. */
  readonly costSeen: number;
  /** Matrices and cells whose numbers an audience is to find first. */
  readonly hidden?: ReadonlySet<string>;
}

/** Gradients of one iteration of one run beside the slope of its cost: true as long as that iteration is on screen. */
export interface Proof {
  readonly runKey: string;
  readonly iteration: number;
  /** What was found so far, by the gradient's cell. */
  readonly checks: Readonly<Record<string, GradientCheck>>;
  /** True when `checks` has every gradient. */
  readonly complete: boolean;
  /** What is being checked: one cell, or all when there is none, and how far it has come. */
  readonly checking:
    | { readonly cell: string | undefined; readonly done: number; readonly total: number | undefined }
    | undefined;
}

/** Something to tell the person, in words that the view chooses. */
export type Notice =
  /**
   * What one had is kept, unless told: nobody had anything yet (`first`: the page was to open with it), or it was no lab
   * that was asked for (`none`).
   */
  | { readonly kind: 'lab-error'; readonly error: LabError; readonly kept?: 'first' | 'none' }
  | { readonly kind: 'engine-error'; readonly message: string }
  | { readonly kind: 'non-finite'; readonly nonFinite: NonFinite }
  | { readonly kind: 'worker-restarted'; readonly iteration: number }
  | { readonly kind: 'in-process' }
  | { readonly kind: 'limit' }
  | { readonly kind: 'not-alive' }
  | { readonly kind: 'random-start'; readonly draws: number }
  /** An edit in this iteration has begun a new run: with its parameters, or where no lab can have them with the start values. */
  | { readonly kind: 'new-run'; readonly iteration: number; readonly isFromStart: boolean }
  | { readonly kind: 'link-copied' }
  | { readonly kind: 'scenes-link-copied' }
  /** The link shows another notation than the reader has chosen. */
  | { readonly kind: 'notation-asked' }
  | { readonly kind: 'link-too-long' }
  | { readonly kind: 'file-unreadable' }
  /** Code of the page that is only asked for when it is needed did not come. */
  | { readonly kind: 'part-missing' }
  /** The words of a language did not come; `language` is its name in itself. */
  | { readonly kind: 'language-failed'; readonly language: string }
  | { readonly kind: 'copy-refused'; readonly link: string };

/** A way from a parameter to the cost that is followed, while its gradient is explained and its sample shown. */
export interface LitPath {
  /** The gradient whose term it is, `dWh[1,1]`. */
  readonly cell: string;
  /** From 1. */
  readonly sample: number;
  /** Its product, by the cells that it is made of. */
  readonly term: string;
  /** The cells, edges and neurons that it runs through, by public name. */
  readonly names: readonly string[];
}

/** How large what is presented is: for a room, or to be read from its back row. */
export const TEXT_SIZES = ['room', 'back-row'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** What a pointer does over what is presented, beside choosing numbers. */
export const TOOLS = ['spotlight', 'pen'] as const;
export type Tool = (typeof TOOLS)[number];

/** One element of the stage shown by itself. */
export interface Present {
  readonly element: StageElement;
  readonly size: TextSize;
  readonly tool: Tool | undefined;
}

/** A line drawn over what is presented. It is there when that step of that element is, and in no link or file. */
export interface Stroke {
  readonly key: number;
  /** What it is drawn on: see `pageOf`. */
  readonly on: string;
  /** x, y, x, y, …: shares of the stage's width and height. */
  readonly points: readonly number[];
}

/** A scene in the list, under a key that it keeps wherever it moves: one and the same scene may be there twice. */
export interface ListedScene extends Scene {
  readonly key: number;
}

/** What undo and redo move between: what is asked for, the list of scenes, and how the one that is shown is presented. */
export type Remembered = Pick<LabState, 'doc' | 'sample' | 'scenes' | 'scene' | 'present' | 'hidden' | 'grain'>;

/**
 * What may change in the same moment as the document, and goes back with it when its numbers do not come. What of it is
 * {@link Remembered} is undone with it.
 */
export type Along = Partial<
  Omit<Remembered, 'doc'> &
    Pick<LabState, 'cell' | 'trail' | 'path' | 'black' | 'frozen' | 'notes' | 'presenter' | 'askedNotation'>
>;

export interface LabState {
  readonly doc: Doc;
  /** Undefined until the first pass has come. */
  readonly shown: Shown | undefined;
  /** True from when a link arrives until its lab, or the message about it, is there. */
  readonly opening: boolean;
  /** What the open link asks for of the reader's notation. */
  readonly askedNotation: AskedNotation;
  /** True when the answer to `doc` takes so long that what is shown may not pass for current. */
  readonly stale: boolean;
  /** The sample shown in the network, from 1. */
  readonly sample: number;
  /** The cell whose explanation is pinned, and the cells one came from. */
  readonly cell: string | undefined;
  readonly trail: readonly string[];
  /** The cell that is looked at, by pointer or focus; within its own explanation it changes what is lit alone. */
  readonly attended: { readonly cell: string; readonly withinExplanation: boolean } | undefined;
  /** The path that was chosen last. */
  readonly path: LitPath | undefined;
  readonly training: boolean;
  readonly playing: boolean;
  /** How finely one moves through the steps. */
  readonly grain: Grain;
  /** Steps are played this many times as fast. */
  readonly speed: number;
  readonly notice: Notice | undefined;
  /** What kept the newest numbers that were asked for from coming, until others are asked for. */
  readonly failure: Notice | undefined;
  /** True from when a newer version of the page than this one is there until the person has put that aside. */
  readonly newerVersion: boolean;
  /** What is presented; undefined while the whole page is there. */
  readonly present: Present | undefined;
  /** True while the screen is black. */
  readonly black: boolean;
  readonly strokes: readonly Stroke[];
  readonly scenes: readonly ListedScene[];
  /** The scene that is shown, from 0, while one goes through them. */
  readonly scene: number | undefined;
  /** Matrices and cells whose numbers the presentation hides, by public name. */
  readonly hidden: readonly string[];
  /** The state in which an audience sees the presentation while the next one is prepared. */
  readonly frozen: LabState | undefined;
  /**
   * The presenter's own view: in a window of its own, by the name of its channel and the number of its keys that have been
   * heard, or beside the stage.
   */
  readonly presenter: { readonly channel: string; readonly heard: number } | 'beside' | undefined;
  /** The teacher's notes; they are in no link. */
  readonly notes: string;
  /** The newest check of gradients; `currentProof` tells whether it is about what is on screen. */
  readonly proof: Proof | undefined;
}
