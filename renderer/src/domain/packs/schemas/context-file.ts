import { z } from 'zod'
import { smallCounts } from './head.ts'
import { belonging, code, codes, type ObjectMaker, provenance, words } from './object-maker.ts'

const field = (object: ObjectMaker) =>
  object({
    code,
    group: code,
    label: words,
    kind: z.enum(['count', 'percent', 'text', 'date', 'person', 'choice']),
    choices: z
      .array(object({ value: code, label: words, description: words.optional() }))
      .optional(),
    unit: words.nullable().optional(),
    help: words.nullable().optional(),
    starter: z.boolean(),
    sensitive: z.boolean(),
    personal: z.boolean().optional(),
    appliesTo: codes,
  })

/** `context.json`: figures and names that are asked for but not judged. */
export const contextFile = (object: ObjectMaker) =>
  object({
    ...belonging,
    ...provenance,
    smallCounts: smallCounts(object).optional(),
    groups: z.array(object({ id: code, title: words, timing: z.enum(['now', 'period']) })).max(200),
    fields: z.array(field(object)).max(2_000),
  })

/** `evidence-slots.json`: the lines that the partnership wants to see proof for. */
export const slotsFile = (object: ObjectMaker) =>
  object({
    ...belonging,
    ...provenance,
    states: codes.optional(),
    slots: z
      .array(object({ code, area: code, title: words, feeds: codes, fulfilledBy: code }))
      .max(500),
  })

export type ContextFile = z.infer<ReturnType<typeof contextFile>>
export type SlotsFile = z.infer<ReturnType<typeof slotsFile>>
