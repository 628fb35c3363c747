import type { z } from 'zod'
import { describeJsonRefusal } from '../shared/json-refusal.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseJsonSafely } from '../shared/safe-json.ts'
import { PACK_FORMAT, type Pack, type PackRefusal } from './pack.ts'
import { auditFile } from './schemas/audit-file.ts'
import { contextFile, slotsFile } from './schemas/context-file.ts'
import { headFile } from './schemas/head.ts'
import { leniently, type ObjectMaker, strictly } from './schemas/object-maker.ts'
import { policiesFile, readingFile } from './schemas/policies-file.ts'
import { findingsFile, governorReportFile, surveyFile } from './schemas/reports-file.ts'
import { calendarFile, trainingFile } from './schemas/training-file.ts'
import { shapeRefusals } from './shape-refusals.ts'

/** The starter audit is 160,000 characters; a partnership's would have to be thirty times that. */
const LIMITS = { maxDepth: 64, maxLength: 5_000_000 }

/** More than a person would read before asking for a new file. */
const MOST_REFUSALS = 50

const HEAD = 'pack.json'

const KNOWN_FILES: ReadonlySet<string> = new Set([
  HEAD,
  'audit.json',
  'context.json',
  'evidence-slots.json',
  'policies.json',
  'training.json',
  'reading.json',
  'calendar.json',
  'governor-report.json',
  'findings-wording.json',
])

const isSurvey = (name: string): boolean => /^survey-[a-z0-9-]+\.json$/.test(name)

/**
 * Reads a pack from the texts of its files.
 *
 * All or nothing: every reason for a refusal is listed, so that its maker can mend them in one
 * go. A file of our own minor format is read strictly; of a newer one, unknown fields and files
 * are kept but not used; a newer major format is refused.
 */
export function readPack(files: ReadonlyMap<string, string>): Result<Pack, readonly PackRefusal[]> {
  const texts = readTexts(files)
  if (texts.refusals.length > 0) return refused(texts.refusals)
  const head = texts.values.get(HEAD)
  const objection = envelopeObjection(head)
  if (objection !== null) return refused([objection])
  const newer = minorOf(head) > PACK_FORMAT.minor
  const strange = newer ? [] : unknownFiles(files)
  const reader = readerOf(texts.values, newer ? leniently : strictly)
  const pack = partsOfPack(reader, texts.values)
  const refusals = [...strange, ...reader.refusals].slice(0, MOST_REFUSALS)
  return pack === null || refusals.length > 0 ? refused(refusals) : ok(pack)
}

function readTexts(files: ReadonlyMap<string, string>): {
  readonly values: ReadonlyMap<string, unknown>
  readonly refusals: readonly PackRefusal[]
} {
  const values = new Map<string, unknown>()
  const refusals: PackRefusal[] = [HEAD, 'audit.json']
    .filter((name) => !files.has(name))
    .map(missingFile)
  for (const [name, text] of files) {
    const parsed = parseJsonSafely(text, LIMITS)
    if (parsed.ok) values.set(name, parsed.value)
    else {
      const sentence = describeJsonRefusal(parsed.error, name)
      refusals.push({ type: 'unreadable', file: name, place: '', sentence })
    }
  }
  return { values, refusals }
}

function missingFile(name: string): PackRefusal {
  const sentence = `This pack has no ${name}, so it is not complete. Nothing was changed. Ask for the pack once more.`
  return { type: 'missing-file', file: name, place: '', sentence }
}

function unknownFiles(files: ReadonlyMap<string, string>): readonly PackRefusal[] {
  return [...files.keys()]
    .filter((name) => !KNOWN_FILES.has(name) && !isSurvey(name))
    .map((name) => ({
      type: 'unknown-file',
      file: name,
      place: '',
      sentence: `“${name}” is not a file of a pack. Take it out, or look whether its name has a slip.`,
    }))
}

function fieldOf(value: unknown, key: string): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
  return Object.entries(value).find(([name]) => name === key)?.[1]
}

function minorOf(head: unknown): number {
  const minor = fieldOf(fieldOf(head, 'format'), 'minor')
  return typeof minor === 'number' ? minor : 0
}

function envelopeObjection(head: unknown): PackRefusal | null {
  const at = { file: HEAD, place: '' }
  if (fieldOf(head, 'kind') !== 'safeguarding-pack') {
    const sentence =
      'This file is not a pack of a partnership. Nothing was changed. Choose the file that ends in .sgpack.'
    return { ...at, type: 'other-kind', sentence }
  }
  if (isOfLaterApp(head)) {
    const sentence =
      'This pack was made for a newer version of Safeguarding Desk. Nothing was changed. Update the app, then open the pack again.'
    return { ...at, type: 'newer', sentence }
  }
  return null
}

/** In a format, or sealed in a way, that this version does not know. */
function isOfLaterApp(head: unknown): boolean {
  const major = fieldOf(fieldOf(head, 'format'), 'major')
  const sealing = fieldOf(head, 'sealing')
  const isSealed = typeof sealing === 'string' && sealing !== 'none'
  return isSealed || (typeof major === 'number' && major > PACK_FORMAT.major)
}

interface PackReader {
  readonly refusals: PackRefusal[]
  /** Null when the file is absent or was refused. */
  readonly read: <T>(name: string, schema: (object: ObjectMaker) => z.ZodType<T>) => T | null
}

function readerOf(values: ReadonlyMap<string, unknown>, object: ObjectMaker): PackReader {
  const refusals: PackRefusal[] = []
  return {
    refusals,
    read: (name, schema) => {
      if (!values.has(name)) return null
      const parsed = schema(object).safeParse(values.get(name))
      if (parsed.success) return parsed.data
      refusals.push(...shapeRefusals(name, values.get(name), parsed.error.issues))
      return null
    },
  }
}

function partsOfPack({ read }: PackReader, values: ReadonlyMap<string, unknown>): Pack | null {
  const head = read(HEAD, headFile)
  const audit = read('audit.json', auditFile)
  const rest = {
    context: read('context.json', contextFile),
    slots: read('evidence-slots.json', slotsFile),
    policies: read('policies.json', policiesFile),
    training: read('training.json', trainingFile),
    reading: read('reading.json', readingFile),
    calendar: read('calendar.json', calendarFile),
    governorReport: read('governor-report.json', governorReportFile),
    findings: read('findings-wording.json', findingsFile),
    surveys: [...values.keys()]
      .filter(isSurvey)
      .map((name) => read(name, surveyFile))
      .filter((survey) => survey !== null),
  }
  if (head === null || audit === null) return null
  return { head, audit, ...rest, raw: Object.fromEntries(values) }
}
