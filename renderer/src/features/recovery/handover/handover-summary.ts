import type { Action } from '../../../domain/audit/audit.ts'
import type { GatheredAudit, QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { type Signature, signaturesOf } from '../../../domain/audit/sign-off.ts'
import type { Evidence, EvidenceKind } from '../../../domain/evidence/evidence.ts'
import {
  currentVersion,
  type EvidenceState,
  stateOfEvidence,
} from '../../../domain/evidence/evidence-state.ts'
import { type SlotLine, slotLines } from '../../../domain/evidence/evidence-use.ts'
import { compareDates, londonDateOf } from '../../../domain/shared/calendar.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { compareText, isBlank } from '../../../domain/shared/text.ts'

/** What a new lead has to know of the desk that she takes over. */
export interface Handover {
  /** Began and lacks something, in the template's order. */
  readonly incomplete: readonly QuestionLine[]
  readonly notAnswered: number
  readonly toConfirm: number
  /** Still to be done: those past their day first, then by day, those without one last. */
  readonly actions: readonly OpenAction[]
  /** Lost, expired, and what is due within 90 days; the most pressing first. */
  readonly lapsing: readonly LapsingPiece[]
  readonly governors: ToldGovernors
  readonly signatures: readonly NamedSignature[]
}

export interface OpenAction {
  readonly action: Action
  readonly isLate: boolean
}

export type Lapsing = Exclude<EvidenceState, { readonly state: 'current' }>

export interface LapsingPiece {
  readonly piece: Evidence
  readonly state: Lapsing
}

export interface ToldGovernors {
  /** What the partnership wants to see of it, with what there is. */
  readonly slots: readonly SlotLine[]
  /** Reports, minutes and visits that lie in none of these, newest first. */
  readonly others: readonly Evidence[]
}

export interface NamedSignature extends Signature {
  /** Who will sign, by the school; empty where nobody is named. */
  readonly name: string
}

/** The area of the return that is about governors, in every pack. */
const GOVERNORS = 'governors'
const TOLD: ReadonlySet<EvidenceKind> = new Set(['minutes', 'governor-report', 'visit-notes'])

export function summariseHandover(gathered: GatheredAudit): Handover {
  const { audit, lines, signOffs } = gathered
  return {
    incomplete: lines.filter(({ state }) => state === 'something-missing'),
    notAnswered: lines.filter(({ state }) => state === 'not-started' || state === 'started').length,
    toConfirm: lines.filter(({ state }) => state === 'carried').length,
    actions: openActions(gathered),
    lapsing: lapsingPieces(gathered),
    governors: toldGovernors(gathered),
    signatures: signaturesOf(audit.template, audit.revision, signOffs).map((signature) => ({
      ...signature,
      name: nameFor(signature, gathered),
    })),
  }
}

function nameFor({ role, signOff }: Signature, { school }: GatheredAudit): string {
  if (signOff !== null) return signOff.name
  return school.signatories.find(({ roleId }) => roleId === role.id)?.name ?? ''
}

function openActions({ actions, today }: GatheredAudit): readonly OpenAction[] {
  return actions
    .filter(({ status, what }) => (status === 'open' || status === 'doing') && !isBlank(what))
    .map((action) => ({
      action,
      isLate: action.due !== null && compareDates(action.due, today) < 0,
    }))
    .sort((a, b) => byDay(a.action.due, b.action.due))
}

function byDay(a: LocalDate | null, b: LocalDate | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compareDates(a, b)
}

const PRESSING: Readonly<Record<Lapsing['state'], number>> = {
  'missing-file': 0,
  expired: 1,
  due: 2,
}

function lapsingPieces({ evidence, today, missingFiles }: GatheredAudit): readonly LapsingPiece[] {
  return evidence
    .flatMap((piece): LapsingPiece[] => {
      const state = stateOfEvidence(piece, today, missingFiles)
      return state.state === 'current' ? [] : [{ piece, state }]
    })
    .sort(
      (a, b) =>
        PRESSING[a.state.state] - PRESSING[b.state.state] ||
        byDay(dayOfLapse(a.state), dayOfLapse(b.state)) ||
        compareText(a.piece.title, b.piece.title),
    )
}

export function dayOfLapse(state: Lapsing): LocalDate | null {
  return state.state === 'missing-file' ? null : state.on
}

function toldGovernors(gathered: GatheredAudit): ToldGovernors {
  const slots = slotLines(gathered).filter(({ slot }) => slot.areaId === GOVERNORS)
  const inSlots = new Set(slots.flatMap(({ evidence }) => evidence))
  const others = gathered.evidence
    .filter((piece) => TOLD.has(piece.kind) && !inSlots.has(piece))
    .sort((a, b) => compareDates(dayOfPiece(b), dayOfPiece(a)))
  return { slots, others }
}

/** The day that a piece is about: of the meeting, the end of its period, or when it was added. */
export function dayOfPiece(piece: Evidence): LocalDate {
  return piece.effectiveOn ?? piece.periodTo ?? londonDateOf(currentVersion(piece).addedAt)
}
