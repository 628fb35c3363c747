import { z } from 'zod'
import { smallCounts } from './head.ts'
import {
  belonging,
  code,
  codes,
  count,
  type ObjectMaker,
  provenance,
  words,
} from './object-maker.ts'

/** `governor-report.json`: the outline of reports to governors. */
export const governorReportFile = (object: ObjectMaker) =>
  object({
    ...belonging,
    ...provenance,
    rules: z.array(words).optional(),
    smallCounts: smallCounts(object).optional(),
    shapes: z.array(
      object({
        id: code,
        title: words,
        description: words,
        sections: codes,
        maxPages: count.optional(),
      }),
    ),
    sections: z.array(
      object({
        id: code,
        title: words,
        kind: z.enum(['table', 'narrative', 'metrics', 'actions', 'list']),
        starter: z.boolean(),
        prompts: z.array(words).optional(),
        fields: z.array(words).optional(),
        starterFields: z.array(words).optional(),
        smallCounts: code.optional(),
      }),
    ),
  })

const sentence = (object: ObjectMaker) =>
  object({ id: code, area: code, use: words, template: words })

/** `findings-wording.json`: words for shares, and sentences for a findings report. */
export const findingsFile = (object: ObjectMaker) =>
  object({
    ...belonging,
    ...provenance,
    minimumBase: count,
    minimumBaseText: words,
    alwaysShowCountBesideWord: z.boolean(),
    cutPoints: z.array(
      object({
        id: code,
        word: words,
        sentenceStart: words,
        standsAlone: words,
        min: z.number(),
        minInclusive: z.boolean(),
        max: z.number(),
        maxInclusive: z.boolean(),
      }),
    ),
    cutPointRules: z.array(words).optional(),
    placeholders: z.record(code, words),
    returns: z.array(sentence(object)),
    findings: z.array(sentence(object)),
  })

const inLanguages = z.record(code, words)

/** `survey-….json`: a questionnaire in one or more languages. */
export const surveyFile = (object: ObjectMaker) =>
  object({
    ...belonging,
    ...provenance,
    id: code,
    languages: codes,
    languageNames: inLanguages,
    script: inLanguages.optional(),
    translationReviewed: z.boolean(),
    anonymous: z.boolean(),
    minimumGroupSize: count,
    ageNote: words.optional(),
    handling: words.optional(),
    title: inLanguages,
    intro: inLanguages,
    outro: inLanguages,
    questions: z.array(
      object({
        code,
        type: z.enum(['choice', 'scale', 'text']),
        audience: codes,
        required: z.boolean(),
        text: inLanguages,
        options: z
          .array(object({ value: z.union([code, z.number()]), label: inLanguages }))
          .optional(),
        maxLength: count.optional(),
      }),
    ),
  })

export type GovernorReportFile = z.infer<ReturnType<typeof governorReportFile>>
export type FindingsFile = z.infer<ReturnType<typeof findingsFile>>
export type SurveyFile = z.infer<ReturnType<typeof surveyFile>>
