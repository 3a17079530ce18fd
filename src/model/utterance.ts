import type { AnswerVia } from './audience.ts';
import type { Product, Withheld } from './knowledge.ts';
import type { LabelPace, RhythmLabel } from './label-plan.ts';
import type { OpinionRecord, WordedBy } from './model-record.ts';
import type { Bilingual, Locale } from './text.ts';

/** Who wants the words said. `viewer` is a viewer's question shown or read back. */
export const DRAFT_SOURCES = [
  'script',
  'answer',
  'operator',
  'correction',
  'label',
  'filler',
  'viewer',
] as const;
export type DraftSource = (typeof DRAFT_SOURCES)[number];

/**
 * Where the words are to appear. Only `speech` is voiced; every other surface is read on the stage and
 * comes through the same door. `notice`: what the law wants read beside the speech: the mark of an advertisement,
 * who sells, a correction.
 */
export const SURFACES = ['speech', 'card', 'question', 'stage-label', 'slate', 'notice', 'chat'] as const;
export type Surface = (typeof SURFACES)[number];

/** One run of a text whose runs are shown apart, as on a product card. */
export interface TextPart {
  readonly role: 'title' | 'price' | 'was' | 'until' | 'point' | 'note';
  readonly text: string;
}

/** Where in the rundown a draft stands. */
export interface LineRef {
  readonly segment: string;
  readonly line: string;
  /** Which wording of the line, counted from 0. */
  readonly variant: number;
}

/** Ties a correction on air to what it corrects. */
export interface CorrectionRef {
  readonly correction: string;
  readonly utterances: readonly string[];
}

/** Words that somebody wants said, with where they come from. Nobody hears a draft. */
export interface Draft {
  /** Unique in the room. */
  readonly id: string;
  readonly room: string;
  readonly source: DraftSource;
  readonly surface: Surface;
  /** One or more whole sentences. */
  readonly text: string;
  /** Present for surfaces of several runs; the texts joined by a line feed equal `text`. */
  readonly parts?: readonly TextPart[];
  readonly host: string;
  readonly product?: string;
  /** Ids of the facts the words rest on, as `product.path`. */
  readonly facts?: readonly string[];
  readonly line?: LineRef;
  /** Ids of the comments that these words answer. */
  readonly answers?: readonly string[];
  /** The viewer's question that they answer, personal data masked. */
  readonly question?: string;
  /** Who worded an answer. */
  readonly via?: AnswerVia;
  /** The model that worded it, where one did. */
  readonly model?: WordedBy;
  /** Who asked for it, where a person did. */
  readonly by?: string;
  /** What a `correction` puts right. */
  readonly corrects?: CorrectionRef;
  /** Which moment of the label plan a `label` draft serves. */
  readonly labelMoment?: LabelMoment;
}

/** The moments at which the label plan asks for a spoken label; `plan`: another plan has come in force. */
const LABEL_MOMENTS = ['opening', 'interval', 'restart', 'segment', 'hand-back', 'plan', 'asked'] as const;
export type LabelMoment = (typeof LABEL_MOMENTS)[number];

export const CLAIM_KINDS = [
  'price',
  'number',
  'certification',
  'superlative',
  'effect',
  'origin',
  'material',
  'scarcity',
  'deadline',
  'sales',
  'ranking',
  'experience',
  'comparison',
  'endorsement',
  'promise',
  'shipping',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** A rule that an utterance met. */
export interface Finding {
  readonly rule: string;
  /** What the rule stands in, with its version: `cn-price@1.0.0`, `doubt-zh@1`, or `candor@0.1.0` for the program's own. */
  readonly pack: string;
  readonly category: string;
  /** Law or standard with its article. */
  readonly law: string;
  /** Offsets in UTF-16 code units into the words as drafted; the end is exclusive. */
  readonly span: readonly [from: number, to: number];
  readonly quote: string;
  readonly reason: Bilingual;
  readonly fix: Bilingual;
  /** What the rule asks for: `refuse` the words, `rewrite` them, or only `note` it for the record. */
  readonly action: 'refuse' | 'rewrite' | 'note';
}

/**
 * What lets words pass that a rule met. A turn of speech: `negation`, `question`, `refutation`. `referral`: the viewer
 * is sent to the label, to a doctor or to the service. `name`: of the shop or of what it sells. `own-label`: a fact of
 * a product with an approved label, word for word. `lawful-use`: a whole clause that the law names lawful, such as those
 * of the SAMR guide 2023 no. 6. `notice`: what the rule asks for is said. `except`: innocent wording that the rule
 * excepts. `unless`: context in the same sentence that the rule names. `evidence`: a document on file, or the approval
 * of the words. `fact`: a claim that a fact supports.
 */
export type ExemptionKind =
  | 'negation'
  | 'question'
  | 'refutation'
  | 'referral'
  | 'name'
  | 'own-label'
  | 'lawful-use'
  | 'notice'
  | 'except'
  | 'unless'
  | 'evidence'
  | 'fact';

/** Words that a rule met and that an exemption let pass: nothing passes in silence (REGULATION FIL-01). */
export interface Exemption {
  readonly rule: string;
  /** As in a finding. */
  readonly pack: string;
  /** As in a finding. */
  readonly span: readonly [from: number, to: number];
  readonly quote: string;
  readonly by: ExemptionKind;
  /** The fact or the document that it rests on. */
  readonly fact?: string;
}

/** The category of a finding that is a doubt and no rule's: the ladder tells doubt from offence by it. */
export const DOUBT_CATEGORY = 'unproven';

/** The category of a finding that speaks against the moment and not against the words: their product is withheld. */
export const WITHHELD_CATEGORY = 'withheld';

/** A checkable statement and what the facts say of it. */
export interface ClaimCheck {
  readonly kind: ClaimKind;
  readonly quote: string;
  readonly span: readonly [from: number, to: number];
  readonly verdict: 'supported' | 'contradicted' | 'unsupported';
  /** The id of the fact that supports or contradicts it. */
  readonly fact?: string;
}

/** What the gate attaches to cleared words; sinks only carry it. */
export interface Labels {
  /** Stands before every caption. */
  readonly captionPrefix: string;
  /** Stands before every reply in the chat. */
  readonly chatMarker: string;
  /** Stands on every frame of the stage. */
  readonly stage: string;
  /** The implicit label of GB 45438-2025, annex E: one object, seven string keys. */
  readonly metadata: AigcMetadata;
  /** Whether these words themselves are the spoken label. */
  readonly spoken: boolean;
  /** The label as tones, to sound before the words; absent: none do. */
  readonly tones?: RhythmLabel;
  /** How fast the words are to be said, characters a minute; absent: at the host's own pace. */
  readonly charactersPerMinute?: LabelPace;
}

/** GB 45438-2025, annex E. All values are strings. */
export interface AigcMetadata {
  readonly Label: '1';
  readonly ContentProducer: string;
  readonly ProduceID: string;
  readonly ReservedCode1: string;
  readonly ContentPropagator: string;
  readonly PropagateID: string;
  readonly ReservedCode2: string;
}

export type Decision = 'clear' | 'rewrite' | 'refuse';

/** The rules' and the facts' judgement of one draft. `text` is what may be said: empty when refused. */
export interface Review {
  readonly decision: Decision;
  readonly text: string;
  /** Of the words as drafted. */
  readonly findings: readonly Finding[];
  /** Of the words as drafted. */
  readonly claims: readonly ClaimCheck[];
  /** Of the words as drafted. */
  readonly exempted: readonly Exemption[];
  /** Ids of all facts that `text` rests on; of the words as drafted where they are refused. */
  readonly facts: readonly string[];
  /** The claims of `text`, where it is not the words as drafted. */
  readonly said?: readonly ClaimCheck[];
}

/** What a review needs to know besides the words. */
export interface ReviewContext {
  /** Epoch ms. */
  readonly now: number;
  readonly locale: Locale;
  /** What was just said in the room, oldest first, so that a claim split over several is one claim. */
  readonly after: readonly string[];
  /** Products that are not to be spoken of now; none where absent. */
  readonly withheld?: readonly Withheld[];
}

/** A decision as it goes into the ledger, before the cleared value exists. */
export interface GateDecision {
  readonly draft: Draft;
  readonly review: Review;
  readonly rulesHash: string;
  readonly knowledgeVersion: string;
  /** Newer rules and facts that nobody has signed, held against the words beside those in force. */
  readonly newer?: { readonly rulesHash: string; readonly knowledgeVersion: string };
  /** What the product cost when the words were decided on, as the file had it (AUD-01). */
  readonly price?: Product['price'];
  readonly labelPlan: string;
  /** What the second opinion said, where one was asked. */
  readonly opinion?: OpinionRecord;
  /** Set where a person overrode a refusal, and why. */
  readonly override?: { readonly reviewer: string; readonly reason: string };
}

/** Why a draft did not become an utterance. */
export interface Refusal {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly claims: readonly ClaimCheck[];
  /**
   * `rules`: a rule or a fact speaks against it; `label-due`: a spoken label comes first; `unrecorded`: the
   * ledger did not take the decision, so nothing may be said on it; `fault`: the check could not be made;
   * `voiceless`: no voice could speak the words now.
   */
  readonly cause: 'rules' | 'label-due' | 'unrecorded' | 'fault' | 'voiceless';
  readonly message: Bilingual;
  /** The second opinion that is missing, where that is the fault. */
  readonly opinion?: OpinionRecord;
}
