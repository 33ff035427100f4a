import type { PackedMarks } from './packedMarks.ts';

/** Text in which parts are marked. */
export interface ScriptBody {
  readonly kind: 'script';
  readonly text: string;
  readonly marks: PackedMarks;
  /** The description of each kind of mark, for screen readers and hover text. */
  readonly labels: Readonly<Record<MarkTone, string>>;
}

export type MarkTone = 'declared' | 'contact' | 'unknown' | 'mistake' | 'note';

export interface MarkView {
  /** Unique within the page. */
  readonly id: string;
  /** Offset in UTF-16 units. */
  readonly start: number;
  /** Offset in UTF-16 units, exclusive. */
  readonly end: number;
  readonly tone: MarkTone;
  /** The ID of the element that the mark links to. */
  readonly targetId?: string | undefined;
}

export interface FindingsBody {
  readonly kind: 'findings';
  /** Shown if there are no findings. */
  readonly allClear: string;
  readonly items: readonly FindingView[];
  /** That findings are ignored, and the words on the button that opens the setting. */
  readonly ignored?: { readonly text: string; readonly button: string } | undefined;
  readonly labels: {
    /** On the button that adds the finding to the ignored ones; with `{0}` for the name of the check. */
    readonly ignore: string;
    /** On the link to the documentation of the check. */
    readonly explain: string;
  };
}

export interface FindingView {
  /** The stable ID of the check. */
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** The severity as text. */
  readonly severityLabel: string;
  /** What it means on the phone. */
  readonly text: string;
  /** What to do. */
  readonly advice: string;
  readonly places: readonly FindingPlaceView[];
}

/** A link to a place that the finding is about. */
export interface FindingPlaceView {
  /** The ID of the element. */
  readonly targetId: string;
  /** A number for all but the first place in a text. */
  readonly text: string;
  /** What the link says to screen readers when the text is only a number. */
  readonly label?: string | undefined;
}

/** The texts of the script with values in place of their variables. The page puts them together. */
export interface PreviewBody {
  readonly kind: 'preview';
  readonly hint: string;
  readonly groups: readonly PreviewGroup[];
  readonly parts: readonly PreviewPart[];
  readonly labels: PreviewLabels;
}

export interface PreviewPart {
  /** Names the section that has the text. */
  readonly key: 'firstMessage' | 'prompt';
  readonly heading: string;
  /** How much of the text is shown, in UTF-16 units. */
  readonly length: number;
  /** A note if that is not all of it. */
  readonly cut?: string | undefined;
  /** In order, without overlaps. */
  readonly stretches: readonly PreviewStretchView[];
}

export interface PreviewGroup {
  readonly heading: string;
  readonly fields: readonly PreviewField[];
}

export interface PreviewField {
  readonly name: string;
  readonly value: string;
  readonly defaultValue?: string | undefined;
  /** Says where the value comes from in a call. */
  readonly hint?: string | undefined;
}

/** A stretch of a text, in UTF-16 units: a variable, or what stays as it is written. */
interface PreviewStretchView {
  readonly start: number;
  readonly end: number;
  /** The variable's. */
  readonly name?: string | undefined;
}

interface PreviewLabels {
  /** Shown beside a value that equals the default. */
  readonly isDefault: string;
  /** Behind what stays as written in the prompt only. */
  readonly promptOnly: string;
  /** Describes what stays as written, for screen readers and hover text. */
  readonly literally: string;
  readonly allFilled: string;
  readonly oneLeft: string;
  /** With `{0}` for how many. Languages with several plural forms have all of them, as for `pluralForm`. */
  readonly manyLeft: string;
  /** After as many as are listed; with `{0}` for how many more there are. */
  readonly moreLeft: string;
}
