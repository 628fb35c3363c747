import { createContext, memo, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { tagsOfSchool } from '../domain/audit/school-tags.ts'
import type { LivingPack } from '../domain/packs/living-pack.ts'
import { inNameOrder } from '../domain/people/person.ts'
import type { StaffLog } from '../domain/staff-log/staff-log.ts'
import { useDesk } from './desk-context.tsx'
import { useStored } from './live.ts'
import { livingPackOf } from './living-pack-of.ts'
import { readSchool } from './repositories/school.ts'
import type { Rows, StoredPack, TableName } from './tables.ts'
import { useGatheredAudit } from './use-gathered-audit.tsx'

interface Kept {
  readonly log: StaffLog | undefined
  /** Why the pack cannot be read; told by the screen that asks. */
  readonly failure: Error | undefined
  readonly want: () => void
}

const Log = createContext<Kept | null>(null)

/**
 * Reads staff, policies, reading and training once for all screens below.
 *
 * Only when the first screen asks, and only after the audit was read: a desk that opens shows
 * the audit first.
 */
export function StaffLogProvider({ children }: { children: ReactNode }) {
  const gathered = useGatheredAudit()
  const template = gathered?.audit.template
  return (
    <Source
      isReady={gathered !== undefined}
      packId={template?.packId ?? null}
      version={template?.version ?? null}
    >
      {children}
    </Source>
  )
}

/**
 * All that is kept on staff, policies, reading and training, and anew after every change to it.
 *
 * @returns undefined until it was read
 */
export function useStaffLog(): StaffLog | undefined {
  const kept = use(Log)
  if (!kept) throw new Error('no staff log is kept here')
  const { log, failure, want } = kept
  useEffect(want, [want])
  if (failure) throw failure
  return log
}

interface SourceProps {
  readonly isReady: boolean
  readonly packId: string | null
  readonly version: string | null
  readonly children: ReactNode
}

/** Not drawn again with each answer: of the audit it takes only which pack it was begun with. */
const Source = memo(function Source({ isReady, packId, version, children }: SourceProps) {
  const [isWanted, setWanted] = useState(false)
  const [want] = useState(() => () => setWanted(true))
  const { log, failure } = useLog(isWanted && isReady, packId, version)
  const kept = useMemo(() => ({ log, failure, want }), [log, failure, want])
  return <Log value={kept}>{children}</Log>
})

function useLog(isOn: boolean, packId: string | null, version: string | null) {
  const { db, context } = useDesk()
  const today = context.today()
  const school = useStored(
    async () => (isOn ? ((await readSchool(db)) ?? null) : undefined),
    [db, isOn],
  )
  const { pack, failure } = usePack(isOn, packId, version)
  const rows = useAllRows(isOn)
  const log = useMemo((): StaffLog | undefined => {
    if (!pack || !rows || school === undefined) return undefined
    const tags = school ? [...tagsOfSchool(school)] : []
    return { pack, tags, ...rows, today }
  }, [pack, rows, school, today])
  return { log, failure }
}

/** The pack of this year's audit; where none is open the one that came last, else the starter. */
function usePack(isOn: boolean, packId: string | null, version: string | null) {
  const { rows } = useDesk().db
  const stored = useStored(async () => {
    if (!isOn) return undefined
    const packs = await rows.packs.toArray()
    const ours = packs.find((pack) => pack.packId === packId && pack.version === version)
    return ours ?? newestOf(packs)
  }, [rows, isOn, packId, version])
  const [read, setRead] = useState<{ readonly pack?: LivingPack; readonly failure?: Error }>({})
  useEffect(() => {
    if (stored === undefined) return
    let isGone = false
    livingPackOf(stored).then(
      (pack) => isGone || setRead({ pack }),
      (failure: Error) => isGone || setRead({ failure }),
    )
    return () => {
      isGone = true
    }
  }, [stored])
  return { pack: read.pack, failure: read.failure }
}

function newestOf(packs: readonly StoredPack[]): StoredPack | null {
  return [...packs].sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1)).at(-1) ?? null
}

/** The rows of one table, anew only when something in it changed. */
function useRows<Name extends TableName>(name: Name, isOn: boolean) {
  const { rows } = useDesk().db
  return useStored(
    async (): Promise<readonly Rows[Name][] | undefined> =>
      isOn ? (rows[name].toArray() as PromiseLike<Rows[Name][]>) : undefined,
    [rows, name, isOn],
  )
}

function useAllRows(isOn: boolean) {
  const everybody = useRows('people', isOn)
  const people = useMemo(() => everybody && inNameOrder(everybody), [everybody])
  const policies = useRows('policies', isOn)
  const evidence = useRows('evidence', isOn)
  const reading = useReadingRows(isOn)
  const training = useTrainingRows(isOn)
  const inductions = useRows('inductions', isOn)
  const inductionItems = useRows('inductionItems', isOn)
  return useMemo(() => {
    if (!(people && policies && evidence && reading && training)) return undefined
    if (!(inductions && inductionItems)) return undefined
    return { people, policies, evidence, ...reading, ...training, inductions, inductionItems }
  }, [people, policies, evidence, reading, training, inductions, inductionItems])
}

function useReadingRows(isOn: boolean) {
  const receipts = useRows('receipts', isOn)
  const readingDocuments = useRows('readingDocuments', isOn)
  const dutyChanges = useRows('dutyChanges', isOn)
  const signSheets = useRows('signSheets', isOn)
  return useMemo(() => {
    if (!(receipts && readingDocuments && dutyChanges && signSheets)) return undefined
    return { receipts, readingDocuments, dutyChanges, signSheets }
  }, [receipts, readingDocuments, dutyChanges, signSheets])
}

function useTrainingRows(isOn: boolean) {
  const records = useRows('trainingRecords', isOn)
  const sessions = useRows('trainingSessions', isOn)
  const bookings = useRows('bookings', isOn)
  const ownCourses = useRows('ownCourses', isOn)
  const requirementChanges = useRows('requirementChanges', isOn)
  const exemptions = useRows('trainingExemptions', isOn)
  return useMemo(() => {
    if (!(records && sessions && bookings)) return undefined
    if (!(ownCourses && requirementChanges && exemptions)) return undefined
    return { records, sessions, bookings, ownCourses, requirementChanges, exemptions }
  }, [records, sessions, bookings, ownCourses, requirementChanges, exemptions])
}
