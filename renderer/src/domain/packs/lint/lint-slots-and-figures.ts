import type { Pack } from '../pack.ts'
import {
  type Complain,
  complainOfDoubles,
  complainOfEmpty,
  complainOfUnknown,
} from './complaint.ts'

/** Lines of evidence: where they belong and what they feed. */
export function lintSlots({ head, audit, slots }: Pack, complain: Complain): void {
  if (slots === null) return
  const file = 'evidence-slots.json'
  const areas = new Set(head.evidenceAreas.map(({ id }) => id))
  const questions = new Set(audit.questions.map(({ code }) => code))
  const retired = new Set(
    audit.questions.filter(({ status }) => status === 'retired').map(({ code }) => code),
  )
  complainOfDoubles(complain, file, 'evidence slot', slots.slots, ({ code }) => code)
  for (const { code, area, title, feeds } of slots.slots) {
    const place = `evidence slot ${code}`
    complainOfEmpty(complain, file, place, 'title', title)
    complainOfUnknown(complain, file, place, 'evidence area', [area], areas)
    complainOfUnknown(complain, file, place, 'question', feeds, questions)
    for (const question of feeds.filter((fed) => retired.has(fed))) {
      const sentence = `It feeds question ${question}, which is retired. Take it out.`
      complain('warning', file, place, sentence)
    }
    if (feeds.length === 0) {
      const sentence = 'It feeds no question, so nothing will ever be suggested for it.'
      complain('warning', file, place, sentence)
    }
  }
}

/** Figures: groups, tags and choices. */
export function lintFigures({ head, context }: Pack, complain: Complain): void {
  if (context === null) return
  const file = 'context.json'
  const groups = new Set(context.groups.map(({ id }) => id))
  const tags = new Set(head.establishmentTags.map(({ value }) => value))
  complainOfDoubles(complain, file, 'group', context.groups, ({ id }) => id)
  complainOfDoubles(complain, file, 'figure', context.fields, ({ code }) => code)
  for (const { id, title } of context.groups) {
    complainOfEmpty(complain, file, `group ${id}`, 'title', title)
  }
  for (const field of context.fields) {
    const place = `figure ${field.code}`
    complainOfEmpty(complain, file, place, 'label', field.label)
    complainOfUnknown(complain, file, place, 'group', [field.group], groups)
    complainOfUnknown(complain, file, place, 'tag', field.appliesTo, tags)
    if (field.kind === 'choice' && (field.choices ?? []).length < 2) {
      const sentence = 'It is a choice, but there are not two things to choose from.'
      complain('error', file, place, sentence)
    }
    if (field.appliesTo.length === 0) {
      complain('error', file, place, 'It is asked of nobody. Write “all”, or the tags.')
    }
  }
}
