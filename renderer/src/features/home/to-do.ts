import type { GatheredAudit, QuestionLine } from '../../domain/audit/gather-audit.ts'
import { signOffProblems } from '../../domain/audit/sign-off.ts'
import { stateOfEvidence } from '../../domain/evidence/evidence-state.ts'
import { addresses, addressOfFilter } from '../../ui/addresses.ts'
import { plural } from '../../ui/format-number.ts'

/** One line of "To do next": how many of what, and where to begin. */
export interface ToDo {
  readonly key: string
  readonly count: number
  readonly sentence: string
  readonly href: string
  readonly verb: string
}

/** What is left, the first things first; lines without anything to do are left out. */
export function toDoNext(gathered: GatheredAudit): readonly ToDo[] {
  return [
    ...questionsToDo(gathered),
    ...actionsToDo(gathered),
    ...evidenceToDo(gathered),
    ...signaturesToDo(gathered),
  ].filter(({ count }) => count > 0)
}

function openInWords(open: number, core: number): string {
  if (core === open) return `${plural(open, 'core question')} to answer`
  return `${plural(open, 'question')} to answer${core > 0 ? `, ${core} of them core` : ''}`
}

function questionsToDo({ lines }: GatheredAudit): readonly ToDo[] {
  const open = lines.filter(({ state }) => state === 'not-started' || state === 'started')
  const core = open.filter(({ question }) => question.core).length
  const toConfirm = lines.filter(({ state }) => state === 'carried')
  const carried = toConfirm.length
  const isReworded = toConfirm.some(({ answer }) => answer?.carried?.askedAs !== undefined)
  const missing = lines.filter(({ state }) => state === 'something-missing').length
  const unproven = lines.filter(isMetWithoutEvidence).length
  return [
    {
      key: 'open',
      count: open.length,
      sentence: openInWords(open.length, core),
      href: addressOfFilter('unanswered'),
      verb: 'Start',
    },
    {
      key: 'carried',
      count: carried,
      sentence: `${plural(carried, 'answer')} ${isReworded ? 'carried or reworded' : 'carried from last year'} to confirm`,
      href: addressOfFilter('carried'),
      verb: 'Confirm',
    },
    {
      key: 'missing',
      count: missing,
      sentence: `${plural(missing, 'answer')} with something missing`,
      href: addressOfFilter('something-missing'),
      verb: 'Complete',
    },
    {
      key: 'unproven',
      count: unproven,
      sentence: `${plural(unproven, 'answer')} met, with no evidence yet`,
      href: addressOfFilter('no-evidence'),
      verb: 'Prove',
    },
  ]
}

function isMetWithoutEvidence({ meaning, evidence, state }: QuestionLine): boolean {
  return meaning === 'met' && state === 'confirmed' && evidence.length === 0
}

function actionsToDo({ actions, today }: GatheredAudit): readonly ToDo[] {
  const late = actions.filter(
    ({ status, due }) => (status === 'open' || status === 'doing') && due !== null && due < today,
  ).length
  return [
    {
      key: 'late-actions',
      count: late,
      sentence: `${plural(late, 'action')} past the due date`,
      href: addressOfFilter('has-action'),
      verb: 'See',
    },
  ]
}

function evidenceToDo({ evidence, today, missingFiles }: GatheredAudit): readonly ToDo[] {
  const count = (wanted: string) =>
    evidence.filter((piece) => stateOfEvidence(piece, today, missingFiles).state === wanted).length
  const [lost, expired, due] = [count('missing-file'), count('expired'), count('due')]
  const line = (key: string, number: number, words: string): ToDo => ({
    key,
    count: number,
    sentence: `${plural(number, 'piece')} of evidence ${words}`,
    href: addresses.evidence,
    verb: 'See',
  })
  return [
    line('lost', lost, lost === 1 ? 'whose file is missing' : 'whose files are missing'),
    line('expired', expired, 'past the expiry date'),
    line('due', due, 'due for review within 90 days'),
  ]
}

function signaturesToDo({ audit, signOffs, lines }: GatheredAudit): readonly ToDo[] {
  const unsigned = signOffProblems(audit, signOffs).length
  const ready = lines.length > 0 && lines.every(({ state }) => state === 'confirmed')
  return [
    {
      key: 'signatures',
      count: ready && audit.lock === null ? unsigned : 0,
      sentence: `${plural(unsigned, 'person', 'people')} still to sign`,
      href: addresses.signOff,
      verb: 'Sign',
    },
  ]
}
