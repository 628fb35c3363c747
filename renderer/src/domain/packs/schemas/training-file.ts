import { z } from 'zod'
import {
  belonging,
  code,
  codes,
  count,
  type ObjectMaker,
  provenance,
  words,
} from './object-maker.ts'

const labelled = (object: ObjectMaker) => object({ value: code, label: words })

const course = (object: ObjectMaker) =>
  object({
    ...provenance,
    id: code,
    title: words,
    provider: words,
    kind: code,
    renewMonths: count.nullable(),
    certificateExpected: z.boolean(),
    aliases: z.array(words),
  })

const requirement = (object: ObjectMaker) =>
  object({
    ...provenance,
    id: code,
    title: words,
    roles: codes,
    anyOf: codes,
    renewMonths: count.nullable(),
    within: code.nullable(),
    courseBasis: code,
    intervalBasis: code.nullable(),
    source: words,
    intervalVerified: z.boolean().nullable(),
    appliesTo: codes,
    group: code.optional(),
    showAs: words.optional(),
    follows: code.optional(),
    startFrom: code.optional(),
    minimumPeople: count.optional(),
  })

/** `training.json`: roles, courses, and who needs what. */
export const trainingFile = (object: ObjectMaker) =>
  object({
    ...belonging,
    ...provenance,
    dueSoonDays: count,
    recordStates: z.array(labelled(object)),
    exemptReasons: z.array(labelled(object)),
    booking: object({ ...provenance, notes: z.array(words) }).optional(),
    tips: z.array(
      object({
        ...provenance,
        id: code,
        text: words,
        showBeside: codes,
        courses: codes,
        replaces: code.optional(),
      }),
    ),
    bases: z.array(object({ value: code, label: words, intervalLabel: words })),
    groups: z.array(object({ id: code, showAs: words, note: words.optional() })),
    groupRule: words.optional(),
    roles: z.array(object({ id: code, title: words, note: words.optional() })),
    courses: z.array(course(object)),
    requirements: z.array(requirement(object)),
  })

/** `calendar.json`: training sessions with local times of Europe/London. */
export const calendarFile = (object: ObjectMaker) =>
  object({
    ...belonging,
    ...provenance,
    illustrative: z.boolean(),
    timeZone: z.literal('Europe/London'),
    sessions: z.array(
      object({
        id: code,
        courseId: code,
        title: words,
        start: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
        end: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
        venue: words.nullable(),
        online: z.boolean(),
        places: count,
        placesLeft: count,
        bookingUrl: words.nullable(),
        status: code,
        illustrative: z.boolean().optional(),
        note: words.optional(),
      }),
    ),
  })

export type TrainingFile = z.infer<ReturnType<typeof trainingFile>>
export type CalendarFile = z.infer<ReturnType<typeof calendarFile>>
