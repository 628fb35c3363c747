import { z } from 'zod'
import {
  code,
  codes,
  count,
  dateOrNull,
  day,
  type ObjectMaker,
  provenance,
  words,
} from './object-maker.ts'

export const meaning = z.enum(['met', 'partly', 'not', 'na', 'not-applicable'])

const countRule = z.enum(['exact', 'hide-1-4'])

/** Where small counts are hidden. Used by `pack.json`, `context.json` and the governor report. */
export const smallCounts = (object: ObjectMaker) =>
  object({
    destinations: object({
      governorsConfidential: countRule,
      partnership: countRule,
      public: countRule,
    }),
    threshold: count.optional(),
    show: words.optional(),
    showZero: z.boolean().optional(),
    alsoHideWhenDerivable: z.boolean().optional(),
    verified: z.boolean().optional(),
    note: words.optional(),
  })

const labelled = (object: ObjectMaker) =>
  object({ value: code, label: words, description: words.optional() })

const deadline = (object: ObjectMaker) =>
  object({
    example: z.boolean().optional(),
    date: day,
    time: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .nullable()
      .optional(),
    label: words.optional(),
  })

const deadlines = (object: ObjectMaker) =>
  object({
    ...provenance,
    example: z.boolean(),
    extensionDays: count.optional(),
    opens: deadline(object).optional(),
    first: deadline(object).optional(),
    final: deadline(object).optional(),
  })

const returnTo = (object: ObjectMaker) =>
  object({
    ...provenance,
    name: words.nullable(),
    email: words.nullable(),
    alternativeEmail: words.nullable().optional(),
    uploadUrl: words.nullable().optional(),
    postalAddress: words.nullable().optional(),
    allowedRoutes: codes.optional(),
    partMaxMb: z.number().positive().max(2_000).optional(),
    partMaxNote: words.optional(),
  })

const scale = (object: ObjectMaker) =>
  object({
    ...provenance,
    id: code,
    title: words,
    points: z
      .array(
        object({
          value: z.union([code, z.number()]),
          label: words,
          meaning,
          description: words.optional(),
        }),
      )
      .max(20),
  })

const edition = (object: ObjectMaker) =>
  object({
    ...provenance,
    id: code,
    kind: code,
    title: words,
    inForceFrom: dateOrNull,
    inForceTo: dateOrNull,
    supersedes: code.nullable().optional(),
  })

const signOff = (object: ObjectMaker) =>
  object({
    ...provenance,
    roles: z
      .array(
        object({ id: code, label: words, required: z.boolean(), declaration: words.optional() }),
      )
      .max(20),
  })

const publisher = (object: ObjectMaker) =>
  object({
    name: words,
    kind: code.optional(),
    official: z.boolean(),
    website: words.nullable().optional(),
    contactName: words.nullable().optional(),
    contactEmail: words.nullable().optional(),
  })

/** `pack.json`: what the pack is, and all that its other files refer to. */
export const headFile = (object: ObjectMaker) =>
  object({
    kind: z.literal('safeguarding-pack'),
    format: object({ major: z.literal(1), minor: count }),
    sealing: z.literal('none'),
    id: code,
    version: code,
    schoolYear: code,
    language: code.optional(),
    title: words,
    publisher: publisher(object),
    disclaimer: words.nullable().optional(),
    returnTo: returnTo(object),
    deadlines: deadlines(object).nullable().optional(),
    reportingPeriod: object({
      ...provenance,
      judgements: words.optional(),
      counts: object({ from: day, to: day }),
    })
      .nullable()
      .optional(),
    cycle: object({
      ...provenance,
      kind: code,
      fullAuditEveryYears: count.optional(),
    }).optional(),
    evidenceAreas: z
      .array(object({ ...provenance, id: code, code, title: words, description: words }))
      .max(50),
    evidenceStates: z.array(labelled(object)).optional(),
    levels: z.array(labelled(object)).max(20),
    establishmentTags: z.array(labelled(object)).max(100),
    audiences: z.array(labelled(object)).optional(),
    audienceRoles: z.record(code, codes).optional(),
    audienceNote: words.optional(),
    smallCounts: smallCounts(object).optional(),
    signOff: signOff(object),
    defaultScale: code,
    scales: z.array(scale(object)).max(50),
    counts: object({
      questions: count.optional(),
      retiredQuestions: count.optional(),
      coreQuestions: count.optional(),
      sections: count.optional(),
      evidenceSlots: count.optional(),
    }).optional(),
    editions: z.array(edition(object)).max(1_000),
    sources: z.array(object({ key: code, title: words, site: words.optional() })).optional(),
  })

export type HeadFile = z.infer<ReturnType<typeof headFile>>
export type PackMeaning = z.infer<typeof meaning>
