import type { AnswerColumn } from './template.ts'

/** Answers of a narrative question are written here, so every template has it. */
export const COMMENT = 'comment'
export const NOTES = 'notes'

/** The lead's own memory aid. Added to every template and never part of a return. */
export const NOTES_COLUMN: AnswerColumn = {
  id: NOTES,
  label: 'Notes',
  hint: 'Only for you and your team. Never part of the return.',
  kind: 'text',
  private: true,
}

/** What an answer consists of where the pack names no columns of its own. */
export const DEFAULT_COLUMNS: readonly AnswerColumn[] = [
  { id: COMMENT, label: 'What we do', kind: 'text' },
  { id: 'impact', label: 'What difference it makes', kind: 'text' },
  { id: 'gap', label: 'What is missing', kind: 'text' },
  { id: 'timescale', label: 'By when', kind: 'date' },
  NOTES_COLUMN,
]
