import type { GatheredAudit } from '../audit/gather-audit.ts'
import { givenBy } from '../audit/given-by.ts'
import { linksAsked } from '../audit/signed-content.ts'
import { currentVersion } from '../evidence/evidence-state.ts'
import { checkSum } from '../shared/check-sum.ts'
import { foldText, isBlank } from '../shared/text.ts'
import type { GuardFinding, GuardPlace } from './guard-finding.ts'
import {
  childNames,
  childNamesInFileName,
  datesOfBirth,
  type GuardKnowledge,
  type Match,
  pupilNumbers,
} from './guard-patterns.ts'
import { partsOfNames, wordsThatAreNoNames } from './guard-words.ts'

/** A text of the return with its place. */
interface GuardedText {
  readonly where: GuardPlace
  /** For the key: stays the same when a label changes. */
  readonly place: string
  readonly text: string
  readonly isFileName: boolean
}

/**
 * Looks for children in everything that would leave the school in words or file names.
 *
 * It finds dates of birth, pupil numbers, and names beside a word for a child or a year group.
 * It is a net, not a proof: it can be wrong both ways, so that she can let a finding stand with
 * a reason, and so that nobody is told that a return is free of names. People who may be named
 * (`knownNames`: staff, governors) never trigger it; those who sign are known anyway.
 */
export function guardFindings(
  gathered: GatheredAudit,
  knownNames: readonly string[],
): readonly GuardFinding[] {
  const knowledge = guardKnowledge(gathered, knownNames)
  return guardedTexts(gathered).flatMap((guarded) => findingsIn(guarded, knowledge))
}

/** What the guard knows of a school and its questions, whatever it is to read. */
export function guardKnowledge(
  { audit, school, signOffs, today }: GatheredAudit,
  knownNames: readonly string[],
): GuardKnowledge {
  const people = [
    ...knownNames,
    ...school.signatories.map(({ name }) => name),
    ...signOffs.map(({ name }) => name),
    school.name,
  ]
  return {
    noNames: wordsThatAreNoNames(audit.template),
    knownPeople: partsOfNames(people),
    today,
  }
}

function findingsIn(guarded: GuardedText, knowledge: GuardKnowledge): readonly GuardFinding[] {
  const { text, isFileName } = guarded
  const matches = [
    ...pupilNumbers(text),
    ...datesOfBirth(text, knowledge),
    ...(isFileName ? childNamesInFileName(text, knowledge) : childNames(text, knowledge)),
  ]
  const taken = new Set<string>()
  return matches.flatMap((match) => {
    const key = keyOf(guarded, match)
    if (taken.has(key)) return []
    taken.add(key)
    const { kind, because } = match
    return [{ key, kind, where: guarded.where, excerpt: excerptOf(text, match), because }]
  })
}

function keyOf({ place }: GuardedText, { kind, words }: Match): string {
  return `${kind}:${place}:${checkSum(foldText(words))}`
}

const AROUND = 30

/** The words found, with a little around them. */
export function excerptOf(text: string, { at, words }: Pick<Match, 'at' | 'words'>): string {
  const from = Math.max(0, at - AROUND)
  const to = Math.min(text.length, at + words.length + AROUND)
  const cut = text.slice(from, to).replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`
}

function guardedTexts(gathered: GatheredAudit): readonly GuardedText[] {
  return [
    ...answerTexts(gathered),
    ...giverTexts(gathered),
    ...actionTexts(gathered),
    ...evidenceTexts(gathered),
    ...slotTexts(gathered),
    ...paperTexts(gathered),
    ...figureTexts(gathered),
    ...incompleteText(gathered),
  ].filter(({ text }) => !isBlank(text))
}

function answerTexts({ audit, lines }: GatheredAudit): readonly GuardedText[] {
  const columns = audit.template.columns.filter(
    (column) => column.private !== true && column.kind === 'text',
  )
  return lines.flatMap(({ code, answer }) =>
    columns.map(({ id, label }) => ({
      where: { label: `${code}, ${label}`, link: { type: 'answer', code, field: id } },
      place: `answer ${code} ${id}`,
      text: answer?.texts[id] ?? '',
      isFileName: false,
    })),
  )
}

/** A name of a colleague was typed freely when she was given questions; it leaves only where that was chosen. */
function giverTexts({ audit, lines }: GatheredAudit): readonly GuardedText[] {
  if (audit.namesGivers !== true) return []
  return lines.map(({ code, answer }) => ({
    where: { label: `${code}, answered by`, link: { type: 'answer', code, field: 'given-by' } },
    place: `answer ${code} given-by`,
    text: givenBy(answer)?.name ?? '',
    isFileName: false,
  }))
}

function actionTexts({ actions }: GatheredAudit): readonly GuardedText[] {
  return actions.flatMap(({ id, what, owner, successMeasure, outcome }) =>
    Object.entries({ what, owner, successMeasure, outcome }).map(([field, text]) => ({
      where: { label: `Action “${shortened(what)}”`, link: { type: 'action', actionId: id } },
      place: `action ${id} ${field}`,
      text,
      isFileName: false,
    })),
  )
}

function evidenceTexts(gathered: GatheredAudit): readonly GuardedText[] {
  const used = new Set(linksAsked(gathered).map(({ evidenceId }) => evidenceId))
  return gathered.evidence
    .filter(({ id }) => used.has(id))
    .flatMap((piece) => {
      const { source } = currentVersion(piece)
      const where: GuardPlace = {
        label: `Evidence “${shortened(piece.title)}”`,
        link: { type: 'evidence', evidenceId: piece.id },
      }
      const place = `evidence ${piece.id}`
      const kept = source.type === 'file' ? source.fileName : source.place
      return [
        { where, place: `${place} title`, text: piece.title, isFileName: false },
        { where, place: `${place} source`, text: kept, isFileName: source.type === 'file' },
      ]
    })
}

function slotTexts({ slotDecisions }: GatheredAudit): readonly GuardedText[] {
  return slotDecisions.map(({ slot, reason }) => ({
    where: { label: `Evidence slot ${slot}`, link: { type: 'slot', slot } },
    place: `slot ${slot}`,
    text: reason,
    isFileName: false,
  }))
}

/** What was typed into the staff log: titles of sessions and policies. Columns of names are meant to name. */
function paperTexts({ slotDocuments = [] }: GatheredAudit): readonly GuardedText[] {
  return slotDocuments.flatMap(({ document: { slot, title, tables }, leftOutBecause }) => {
    if (leftOutBecause !== null) return []
    const texts = tables.flatMap(({ columns, rows }) =>
      rows.flatMap((row) =>
        row.flatMap((cell, at) =>
          typeof cell === 'string' && columns[at]?.kind === 'text' ? [cell] : [],
        ),
      ),
    )
    return [...new Set(texts)].map((text) => ({
      where: { label: `${slot}, ${title}`, link: { type: 'slot', slot } as const },
      place: `paper ${slot} ${checkSum(foldText(text))}`,
      text,
      isFileName: false,
    }))
  })
}

/** Names that are asked for (the lead, say) are meant to be given. */
function figureTexts({ audit, figures }: GatheredAudit): readonly GuardedText[] {
  const fields = new Map(audit.template.contextFields.map((field) => [field.code, field]))
  return figures.flatMap(({ code, value }) => {
    const field = fields.get(code)
    if (field === undefined || field.kind !== 'text' || field.personal) return []
    const where: GuardPlace = { label: field.label, link: { type: 'figure', code } }
    return [{ where, place: `figure ${code}`, text: value ?? '', isFileName: false }]
  })
}

function incompleteText({ audit: { incomplete } }: GatheredAudit): readonly GuardedText[] {
  if (incomplete === null) return []
  const where: GuardPlace = { label: 'Why it is incomplete', link: { type: 'incomplete' } }
  return [{ where, place: 'incomplete', text: incomplete.reason, isFileName: false }]
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
