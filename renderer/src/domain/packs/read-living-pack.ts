import type { z } from 'zod'
import { describeJsonRefusal } from '../shared/json-refusal.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseJsonSafely } from '../shared/safe-json.ts'
import type { LivingPack } from './living-pack.ts'
import type { PackRefusal } from './pack.ts'
import { type HeadFile, headFile } from './schemas/head.ts'
import { leniently, type ObjectMaker } from './schemas/object-maker.ts'
import { policiesFile, readingFile } from './schemas/policies-file.ts'
import { calendarFile, trainingFile } from './schemas/training-file.ts'
import { shapeRefusals } from './shape-refusals.ts'
import type { Edition } from './template.ts'

/** Texts of a pack's files by name, as they are stored. */
export type PackTexts = Readonly<Record<string, string>>

/** As for a whole pack; see `readPack`. */
const LIMITS = { maxDepth: 64, maxLength: 5_000_000 }

const NEEDED = ['pack.json', 'training.json', 'policies.json', 'reading.json'] as const

/** Whether a pack leaves out something that is used all year, so that the starter's stands in. */
export function needsStarter(files: PackTexts): boolean {
  return NEEDED.some((name) => files[name] === undefined)
}

/**
 * The part of a stored pack that is used all year.
 *
 * A pack that was taken in was read strictly then; here what a newer minor format added is passed
 * over. A file that it does not bring is the starter's, but never the calendar: its sessions are
 * invented. With the starter's duties come its editions and audiences, which these name.
 *
 * @param starter texts of the starter; may be empty where `needsStarter` is false
 */
export function readLivingPack(
  files: PackTexts,
  starter: PackTexts,
): Result<LivingPack, readonly PackRefusal[]> {
  const refusals: PackRefusal[] = []
  const read = <T>(
    texts: PackTexts,
    name: string,
    schema: (object: ObjectMaker) => z.ZodType<T>,
  ) => {
    const text = texts[name]
    return text === undefined ? null : readFile(name, text, schema, refusals)
  }
  const either = <T>(name: string, schema: (object: ObjectMaker) => z.ZodType<T>) =>
    read(files[name] === undefined ? starter : files, name, schema)
  const own = read(files, 'pack.json', headFile)
  const other = needsStarter(files) ? read(starter, 'pack.json', headFile) : null
  const head = own ?? other
  const training = either('training.json', trainingFile)
  const policies = either('policies.json', policiesFile)
  const reading = either('reading.json', readingFile)
  const calendar = read(files, 'calendar.json', calendarFile)
  if (refusals.length > 0) return refused(refusals)
  if (!(head && training && policies && reading)) return refused(NEEDED.map(missing))
  const heads = [own, other].filter((each) => each !== null)
  return ok({
    packId: head.id,
    version: head.version,
    editions: firstOfEach(heads.flatMap(editionsOf), ({ id }) => id),
    sources: firstOfEach(heads.flatMap(sourcesOf), ({ key }) => key),
    audiences: firstOfEach(heads.flatMap(audiencesOf), ({ value }) => value),
    training,
    policies,
    reading,
    calendar,
  })
}

function readFile<T>(
  name: string,
  text: string,
  schema: (object: ObjectMaker) => z.ZodType<T>,
  refusals: PackRefusal[],
): T | null {
  const json = parseJsonSafely(text, LIMITS)
  if (!json.ok) {
    const sentence = describeJsonRefusal(json.error, name)
    refusals.push({ type: 'unreadable', file: name, place: '', sentence })
    return null
  }
  const parsed = schema(leniently).safeParse(json.value)
  if (parsed.success) return parsed.data
  refusals.push(...shapeRefusals(name, json.value, parsed.error.issues))
  return null
}

function missing(name: string): PackRefusal {
  const sentence = `This pack has no ${name}, and the one that comes with the app was not found. Nothing was changed. Install the app anew.`
  return { type: 'missing-file', file: name, place: '', sentence }
}

function editionsOf({ editions }: HeadFile): readonly Edition[] {
  return editions.map(({ id, title, kind, inForceFrom, inForceTo, verified, note }) => ({
    id,
    title,
    kind,
    inForceFrom,
    inForceTo,
    verified: verified ?? false,
    note: note ?? null,
  }))
}

function sourcesOf({ sources = [] }: HeadFile): LivingPack['sources'] {
  return sources.map(({ key, title, site = '' }) => ({ key, title, site }))
}

function audiencesOf({ audiences = [], audienceRoles = {} }: HeadFile): LivingPack['audiences'] {
  return audiences.map(({ value, label, description }) => ({
    value,
    label,
    ...(description === undefined ? {} : { description }),
    roles: audienceRoles[value] ?? [],
  }))
}

function firstOfEach<T>(all: readonly T[], keyOf: (each: T) => string): readonly T[] {
  const first = new Map<string, T>()
  for (const each of all) if (!first.has(keyOf(each))) first.set(keyOf(each), each)
  return [...first.values()]
}
