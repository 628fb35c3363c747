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

/** `policies.json`: the usual policy set with review cycles. */
export const policiesFile = (object: ObjectMaker) =>
  object({
    ...belonging,
    ...provenance,
    policies: z.array(
      object({
        ...provenance,
        id: code,
        title: words,
        kind: z.enum(['policy', 'record']),
        category: code,
        defaultOn: z.boolean(),
        statutory: z.boolean().nullable(),
        reviewMonths: count.nullable(),
        approver: words,
        readBy: codes.optional(),
        appliesTo: codes,
        feeds: codes,
      }),
    ),
  })

/** `reading.json`: what people must read, and when. */
export const readingFile = (object: ObjectMaker) =>
  object({
    ...belonging,
    ...provenance,
    confirmedHow: z.array(labelled(object)),
    exceptions: z.array(labelled(object)),
    documents: z.array(
      object({
        ...provenance,
        id: code,
        title: words,
        kind: code,
        edition: code.nullable(),
        policy: code.optional(),
        countsAs: code.nullable().optional(),
        retired: z.boolean().optional(),
      }),
    ),
    duties: z.array(
      object({
        ...provenance,
        document: code,
        audiences: codes,
        when: z.enum(['induction', 'each-edition', 'each-version']),
        basis: code,
        dueBy: code.optional(),
        dueByVerified: z.boolean().optional(),
      }),
    ),
    quiz: object({
      ...provenance,
      id: code,
      title: words,
      document: code,
      passMark: count,
      shuffleOptions: z.boolean(),
      questions: z.array(
        object({
          ...provenance,
          question: words,
          options: z.array(words),
          answerIndex: count,
          explanation: words,
        }),
      ),
    }).optional(),
  })

export type PoliciesFile = z.infer<ReturnType<typeof policiesFile>>
export type ReadingFile = z.infer<ReturnType<typeof readingFile>>
