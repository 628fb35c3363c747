import type { Audit } from '../../domain/audit/audit.ts'
import { columnsProblem, type ForeignUse, keyOfForeign } from '../../domain/foreign/columns.ts'
import { guessLayouts, headingsOf, type Layout } from '../../domain/foreign/layout.ts'
import type { TemplateWishes } from '../../domain/foreign/pack-making.ts'
import { PRESET_SCALES } from '../../domain/foreign/scales.ts'
import { shiftSchoolYear } from '../../domain/shared/calendar.ts'
import { ok, type Result, refused } from '../../domain/shared/result.ts'
import type { Table } from '../../domain/tables/table.ts'
import { describeTableRefusal } from '../../domain/tables/table-refusal.ts'
import { readPasted } from '../../exchange/tables/read-pasted.ts'
import workerAddress from '../../exchange/tables/table-worker.ts?worker&url'
import { readTablesInWorker } from '../../exchange/tables/table-worker-client.ts'
import type { Desk } from '../../storage/desk.ts'
import { readPackOf, readPackVersions } from '../../storage/repositories/audits.ts'
import { readMapping } from '../../storage/repositories/people.ts'
import type { ImportMapping } from '../../storage/tables.ts'
import type { OpenForeign, Purpose } from './open-foreign.ts'

interface Opening {
  readonly desk: Desk
  readonly audit: Audit
  readonly purpose: Purpose
}

/** Reads a file of another tool, with everything that can be guessed or was told before. */
export async function readForeignFile(
  file: File,
  opening: Opening & {
    readonly trustedScriptUrl: (address: string) => string
    readonly signal: AbortSignal
  },
): Promise<Result<OpenForeign, string>> {
  const { trustedScriptUrl, signal } = opening
  const read = await readTablesInWorker(
    file,
    () => new Worker(trustedScriptUrl(workerAddress), { type: 'module' }),
    signal,
  )
  if (!read.ok) return refused(describeTableRefusal(read.error))
  return ok(await opened(file.name, read.value, opening))
}

/** The same of a list that was pasted. */
export async function readPastedList(
  text: string,
  opening: Opening,
): Promise<Result<OpenForeign, string>> {
  const read = readPasted(text)
  if (!read.ok) return refused(describeTableRefusal(read.error))
  return ok(await opened('the pasted list', [read.value], opening))
}

async function opened(
  name: string,
  tables: readonly Table[],
  { desk, audit, purpose }: Opening,
): Promise<OpenForeign> {
  const guessed = guessLayouts(tables)
  const known = await Promise.all(
    guessed.map(async (layout) => mappingOf(desk, tables[layout.at], layout)),
  )
  const layouts = guessed.map((layout, at) => {
    const uses = known[at]?.columns
    return uses === undefined ? layout : { ...layout, uses }
  })
  const words = Object.assign({}, ...known.map((mapping) => mapping?.answers ?? {}))
  return {
    deskId: desk.card.id,
    purpose,
    name,
    tables,
    layouts,
    shown: Math.max(
      0,
      layouts.findIndex(({ isIncluded }) => isIncluded),
    ),
    isRemembered: known.some((mapping) => mapping !== undefined),
    said: new Map(),
    words,
    choices: new Map(),
    wishes: await usualWishes(desk, audit),
    schoolYear: shiftSchoolYear(audit.schoolYear, -1),
  }
}

/** What she said of a list with the same headings, where it can still be read so. */
async function mappingOf(
  { db }: Desk,
  table: Table | undefined,
  layout: Layout,
): Promise<ImportMapping<ForeignUse> | undefined> {
  if (table === undefined || layout.headerRow < 0) return undefined
  const headings = headingsOf(table, layout)
  const mapping = await readMapping<ForeignUse>(db, keyOfForeign(headings))
  const fits = mapping?.columns.length === headings.length
  return fits && columnsProblem(mapping.columns) === null ? mapping : undefined
}

/** How the columns were read, one for each set of headings, to be kept with what is brought in. */
export function mappingsOf({
  tables,
  layouts,
  words,
}: OpenForeign): readonly ImportMapping<ForeignUse>[] {
  const mappings = new Map<string, ImportMapping<ForeignUse>>()
  for (const layout of layouts) {
    const table = tables[layout.at]
    if (!layout.isIncluded || layout.headerRow < 0 || table === undefined) continue
    const id = keyOfForeign(headingsOf(table, layout))
    mappings.set(id, { id, columns: layout.uses, answers: words })
  }
  return [...mappings.values()]
}

/** As the last list of the same partnership was taken, or what most areas ask. */
async function usualWishes({ db }: Desk, audit: Audit): Promise<TemplateWishes> {
  const { template, schoolYear } = audit
  const pack = await readPackOf(db, audit)
  const isOwn = pack?.builtIn === false
  const scale = mostUsedScale(audit)
  return {
    partnership: isOwn ? template.publisher.name : '',
    title: isOwn ? template.title : `Safeguarding audit ${schoolYear}`,
    version: freeVersion(schoolYear, await readPackVersions(db)),
    scaleId: scale ?? PRESET_SCALES[0]?.id ?? '',
    columns: template.columns.map(({ id }) => id),
    evidence: 'none',
  }
}

function mostUsedScale({ template }: Audit): string | null {
  const judged = template.questions.filter(
    ({ answerKind, retired }) => answerKind === 'judgement' && retired === null,
  )
  return judged[0]?.scaleId ?? template.scales[0]?.id ?? null
}

function freeVersion(year: string, taken: readonly string[]): string {
  for (let at = 1; ; at += 1) {
    const version = at === 1 ? year : `${year}.${at}`
    if (!taken.includes(version)) return version
  }
}
