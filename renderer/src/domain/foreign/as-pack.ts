import type { AuditFile, PackQuestion } from '../packs/schemas/audit-file.ts'
import type { HeadFile } from '../packs/schemas/head.ts'
import type { QuestionCode } from '../shared/ids.ts'
import { sameWording, slugOf } from '../shared/text.ts'
import { LEVEL, type PackMaking } from './pack-making.ts'
import { questionsOfPack } from './pack-questions.ts'
import { sectionsOfPack } from './pack-sections.ts'
import { presetScale } from './scales.ts'

/** What the app's own pack brings again by itself wherever a pack leaves it out. */
const OF_THE_APP = new Set([
  'policies.json',
  'training.json',
  'reading.json',
  'calendar.json',
  'governor-report.json',
  'findings-wording.json',
])

/**
 * The texts of a pack whose questions are those of a list.
 *
 * All but the questions stays as the pack at hand has it: who signs, figures, lines of evidence,
 * policies, training. Questions that the list does not ask any more are retired, not dropped.
 */
export function packFromList(making: PackMaking): ReadonlyMap<string, string> {
  const { base, isBuiltIn } = making
  const head = headOf(making)
  const belongs = { packId: head.id, version: head.version }
  const { audit, codeNow } = auditOf(making, belongs)
  const others = Object.entries(base.raw).filter(
    ([name]) =>
      name !== 'pack.json' &&
      name !== 'audit.json' &&
      !(isBuiltIn && (OF_THE_APP.has(name) || name.startsWith('survey-'))),
  )
  const files = new Map<string, unknown>([
    ['pack.json', head],
    ['audit.json', audit],
    ...others.map(([name, value]) => [name, { ...(value as object), ...belongs }] as const),
  ])
  if (base.slots !== null) {
    const slots = base.slots.slots.map((slot) => ({ ...slot, feeds: fedNow(slot.feeds, codeNow) }))
    files.set('evidence-slots.json', { ...base.slots, ...belongs, slots })
  }

  return new Map([...files].map(([name, value]) => [name, `${JSON.stringify(value, null, 2)}\n`]))
}

/** The old code stays beside the new one: what fills a line is found by it. */
function fedNow(
  feeds: readonly QuestionCode[],
  codeNow: ReadonlyMap<QuestionCode, QuestionCode>,
): readonly QuestionCode[] {
  return [...new Set(feeds.flatMap((code) => [code, codeNow.get(code) ?? code]))]
}

/** Whether the pack at hand came from the same partnership, so that its address and dates hold. */
function isOfSame({ publisher }: HeadFile, partnership: string): boolean {
  return sameWording(publisher.name.toLowerCase(), partnership.toLowerCase())
}

/** By what the questions of a partnership are known; the year's name tells its editions apart. */
export function idOfPartnership(partnership: string): string {
  return slugOf(partnership, 60) || 'partnership'
}

function headOf({ base, wishes, schoolYear }: PackMaking): HeadFile {
  const { head } = base
  const { counts: _counts, deadlines, cycle, ...kept } = head
  const isSame = isOfSame(head, wishes.partnership)
  const scales = scalesOf(head, wishes.scaleId)
  return {
    ...kept,
    id: isSame ? head.id : idOfPartnership(wishes.partnership),
    version: wishes.version.trim(),
    schoolYear,
    title: wishes.title.trim(),
    publisher: isSame
      ? { ...head.publisher, official: false }
      : { name: wishes.partnership.trim(), official: false },
    disclaimer: `These questions were brought in at the school from a list of ${wishes.partnership.trim()}. It has not checked this copy.`,
    returnTo: isSame
      ? head.returnTo
      : { name: wishes.partnership.trim(), email: null, ...partLimit(head) },
    ...(isSame && deadlines ? { deadlines } : { deadlines: null }),
    ...(isSame && cycle ? { cycle } : {}),
    levels: head.levels.some(({ value }) => value === LEVEL.value)
      ? head.levels
      : [...head.levels, LEVEL],
    scales,
    defaultScale: wishes.scaleId,
  }
}

function partLimit({ returnTo }: HeadFile) {
  return returnTo.partMaxMb === undefined ? {} : { partMaxMb: returnTo.partMaxMb }
}

/** Those that are held stay: retired questions were answered on them. */
function scalesOf(head: HeadFile, chosen: string): HeadFile['scales'] {
  if (head.scales.some(({ id }) => id === chosen)) return head.scales
  const preset = presetScale(chosen)
  if (preset === null) throw new Error(`no scale ${chosen}`)
  return [...head.scales, { ...preset, points: [...preset.points] }]
}

function auditOf(
  making: PackMaking,
  belongs: { readonly packId: string; readonly version: string },
): { readonly audit: AuditFile; readonly codeNow: ReadonlyMap<QuestionCode, QuestionCode> } {
  const { list, base, wishes } = making
  const { sections, idOf } = sectionsOfPack(list.sections, base.audit.sections)
  const { asked, retired, codeNow } = questionsOfPack(making, idOf)
  const used = new Set(sections.map(({ id }) => id))
  const needed = new Set(retired.map(({ section }) => section))
  const old = base.audit.sections.filter(({ id }) => needed.has(id) && !used.has(id))
  const columns = columnsOf(base.audit, wishes.columns)
  const audit: AuditFile = {
    ...belongs,
    ...(columns === undefined ? {} : { answerColumns: columns }),
    sections: [...sections, ...old].map((section) => ({ ...section })),
    questions: [...asked, ...retired] as PackQuestion[],
  }
  return { audit, codeNow }
}

function columnsOf(
  { answerColumns }: AuditFile,
  kept: readonly string[],
): AuditFile['answerColumns'] {
  const all = answerColumns ?? USUAL_COLUMNS
  return all.filter(({ id }) => id === 'comment' || id === 'notes' || kept.includes(id))
}

/** As `default-columns.ts` has them, in the form of a pack. */
const USUAL_COLUMNS: NonNullable<AuditFile['answerColumns']> = [
  { id: 'comment', label: 'What we do' },
  { id: 'impact', label: 'What difference it makes' },
  { id: 'gap', label: 'What is missing' },
  { id: 'timescale', label: 'By when', kind: 'date' },
]
