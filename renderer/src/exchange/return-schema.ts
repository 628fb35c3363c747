import { z } from 'zod'
import type { ReturnDocument } from '../domain/returns/return-document.ts'

const MOST_TEXT = 200_000
const MOST_ROWS = 20_000

/**
 * The agreed shape of `return.json`.
 *
 * Kept apart from the writer, so that the worker, which only writes, ships without zod.
 */
export function returnSchema({ allowUnknown }: { readonly allowUnknown: boolean }) {
  const object = <S extends z.ZodRawShape>(shape: S) =>
    allowUnknown ? (z.looseObject(shape) as unknown as z.ZodObject<S>) : z.strictObject(shape)
  const parts = returnParts(object)
  return object({
    kind: z.literal('safeguarding-return'),
    format: object({ major: z.literal(1), minor: whole }),
    sealing: z.literal('none'),
    returnId: text,
    revision: whole,
    supersedes: hash.nullable(),
    draft: z.boolean(),
    schoolYear: text,
    asAt: instant,
    fingerprint: hash.nullable(),
    school: parts.school,
    template: parts.template,
    signOffs: rows(parts.signOff),
    incomplete: object({ reason: text, promisedOn: day, open: rows(text) }).nullable(),
    summary: parts.summary,
    sections: rows(object({ code: text, title: text, answers: rows(parts.answer) })),
    figures: parts.figures,
    areas: rows(object({ code: text, title: text, slots: rows(parts.slot) })),
    evidence: rows(parts.evidence),
    actions: rows(parts.action),
    slotDocuments: rows(parts.slotDocument).optional(),
    sample: object({
      askedBy: text,
      askedOn: day,
      questions: rows(text),
      slots: rows(text),
    }).optional(),
  }) satisfies z.ZodType<ReturnDocument>
}

const text = z.string().max(MOST_TEXT)
const whole = z.number().int().nonnegative()
const day = z.iso.date()
const instant = z.iso.datetime()
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256')
const meaning = z.enum(['met', 'partly', 'not', 'not-applicable'])
const rows = <T extends z.ZodType>(row: T) => z.array(row).max(MOST_ROWS)

type MakeObject = <S extends z.ZodRawShape>(shape: S) => z.ZodObject<S>

function returnParts(object: MakeObject) {
  const resultLine = object({
    meaning: z.union([meaning, z.literal('unanswered')]),
    label: text,
    count: whole,
  })
  return {
    ...schoolParts(object),
    ...answerParts(object),
    ...evidenceParts(object),
    slotDocument: slotDocument(object),
    summary: object({
      asked: whole,
      confirmed: whole,
      result: rows(resultLine),
      bySection: rows(
        object({
          code: text,
          title: text,
          asked: whole,
          confirmed: whole,
          result: rows(resultLine),
        }),
      ),
    }),
    figures: rows(
      object({ title: text, figures: rows(object({ code: text, label: text, value: text })) }),
    ),
  }
}

function schoolParts(object: MakeObject) {
  return {
    school: object({
      name: text,
      urn: text.nullable(),
      dfeNumber: text.nullable(),
      type: text,
      phase: text,
      ageRange: text.nullable(),
      trust: text.nullable(),
    }),
    template: object({
      packId: text,
      title: text,
      version: text,
      publisher: text,
      official: z.boolean(),
      hash,
      disclaimer: text.nullable(),
    }),
    signOff: object({
      role: text,
      name: text,
      jobTitle: text,
      on: day,
      declaration: text,
      meeting: text,
      minute: text,
    }),
  }
}

function answerParts(object: MakeObject) {
  return {
    answer: object({
      code: text,
      question: text,
      level: text,
      core: z.boolean(),
      state: z.enum(['not-started', 'carried', 'started', 'something-missing', 'confirmed']),
      verdict: object({ value: text, label: text, meaning }).nullable(),
      texts: rows(object({ id: text, label: text, value: text })),
      parts: rows(object({ label: text, ticked: z.boolean() })),
      lastYear: object({ year: text, label: text }).nullable(),
      givenBy: object({ name: text, on: day, broughtIn: z.boolean() }).optional(),
      evidence: rows(whole),
      actions: rows(whole),
    }),
    action: object({
      number: whole,
      codes: rows(text),
      what: text,
      owner: text,
      due: day.nullable(),
      successMeasure: text,
      status: text,
      outcome: text,
      carriedFrom: text.nullable(),
    }),
  }
}

function evidenceParts(object: MakeObject) {
  return {
    slot: object({
      code: text,
      title: text,
      state: z.enum(['attached', 'pointer', 'na', 'missing']),
      reason: text,
      evidence: rows(whole),
      document: object({
        title: text,
        asAt: day,
        rows: whole,
        holds: z.enum(['counts', 'names']),
        files: rows(text),
        leftOutBecause: text.nullable(),
      }).optional(),
    }),
    evidence: object({
      number: whole,
      title: text,
      kind: text,
      source: z.discriminatedUnion('type', [
        object({
          type: z.literal('file'),
          path: text.nullable(),
          originalName: text,
          sha256: hash,
          size: whole,
          leftOutBecause: text.nullable(),
          madeSmallerFrom: object({ sha256: hash, size: whole }).optional(),
        }),
        object({ type: z.literal('pointer'), place: text }),
      ]),
      effectiveOn: day.nullable(),
      reviewOn: day.nullable(),
      expiresOn: day.nullable(),
      usedBy: rows(text),
      inPlaceAtSignOff: z.boolean(),
    }),
  }
}

function slotDocument(object: MakeObject) {
  return object({
    slot: text,
    name: text,
    title: text,
    lead: text,
    asAt: day,
    holds: z.enum(['counts', 'names']),
    tables: rows(
      object({
        title: text,
        columns: rows(
          object({
            heading: text,
            kind: z.enum(['text', 'name', 'day', 'count', 'percent', 'to-fill']),
            share: z.number().positive(),
          }),
        ),
        rows: rows(rows(z.union([text, z.number(), z.null()]))),
      }),
    ),
    notes: rows(text),
  })
}
