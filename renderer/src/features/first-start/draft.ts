import { z } from 'zod'
import type { Audit } from '../../domain/audit/audit.ts'
import type { Signatory } from '../../domain/audit/school.ts'
import { EMPTY_SCHOOL_FORM, type SchoolForm } from '../../domain/audit/school-form.ts'
import { PHASE_WORDS, TYPE_WORDS } from '../../domain/audit/school-words.ts'

export type Step = 'welcome' | 'school' | 'people' | 'pack'

/** What was typed so far on the way to a desk. */
export interface FirstDraft {
  readonly step: Step
  readonly school: SchoolForm
  readonly people: readonly Signatory[]
  readonly packFrom: 'built-in' | 'file'
  /** As she typed it. */
  readonly due: string
  readonly scope: Audit['scope']
}

export const EMPTY_DRAFT: FirstDraft = {
  step: 'welcome',
  school: EMPTY_SCHOOL_FORM,
  people: [],
  packFrom: 'built-in',
  due: '',
  scope: 'core',
}

const keyOf = <T extends string>(words: Readonly<Record<T, string>>) =>
  z.enum(Object.keys(words) as [T, ...T[]]).or(z.literal(''))

const draftSchema: z.ZodType<FirstDraft> = z.object({
  step: z.enum(['welcome', 'school', 'people', 'pack']),
  school: z.object({
    name: z.string(),
    urn: z.string(),
    dfeNumber: z.string(),
    type: keyOf(TYPE_WORDS),
    phase: keyOf(PHASE_WORDS),
    ageLow: z.string(),
    ageHigh: z.string(),
    boarding: z.boolean(),
    trust: z.string(),
  }),
  people: z.array(z.object({ roleId: z.string(), name: z.string(), jobTitle: z.string() })),
  packFrom: z.enum(['built-in', 'file']),
  due: z.string(),
  scope: z.enum(['core', 'all']),
})

const storageKey = 'safeguarding-desk-first-start'

/** The draft of an earlier page, or an empty one: a reload takes nothing away. */
export function keptDraft(): FirstDraft {
  const text = localStorage.getItem(storageKey)
  return text === null ? EMPTY_DRAFT : readDraft(text)
}

/** A draft that cannot be read is from another version of the app, and is begun anew. */
export function readDraft(text: string): FirstDraft {
  try {
    const read = draftSchema.safeParse(JSON.parse(text))
    return read.success ? read.data : EMPTY_DRAFT
  } catch {
    return EMPTY_DRAFT
  }
}

export function keepDraft(draft: FirstDraft): void {
  localStorage.setItem(storageKey, JSON.stringify(draft))
}

/** Once the desk is made, or was not wanted, nothing of it stays in the browser. */
export function forgetDraft(): void {
  localStorage.removeItem(storageKey)
}
