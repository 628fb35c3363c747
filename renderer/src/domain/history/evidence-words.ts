import { evidenceKindInWords, isEvidenceKind } from '../evidence/kind-words.ts'
import { isRecord, listOf, momentWords, own, rawWords, textOf } from './plain-words.ts'
import {
  type Context,
  day,
  minor,
  minorMoment,
  plain,
  type Said,
  type TableWords,
  wording,
  yesOrNo,
} from './readers.ts'

export const evidenceWords: TableWords = {
  one: 'piece of evidence',
  many: 'pieces of evidence',
  title: (row) => `Evidence “${textOf(own(row, 'title')).trim() || 'without a title'}”`,
  subject: (row) => ({ type: 'evidence', id: textOf(own(row, 'id')) }),
  fields: {
    id: minor('Id'),
    title: plain('Title'),
    kind: (value) => [
      {
        id: '',
        label: 'Kind',
        words:
          typeof value === 'string' && isEvidenceKind(value)
            ? evidenceKindInWords(value)
            : rawWords(value),
      },
    ],
    effectiveOn: day('Effective date'),
    periodFrom: day('Period from'),
    periodTo: day('Period to'),
    reviewOn: day('Review by'),
    expiresOn: day('Expires on'),
    note: wording('Note'),
    versions: versionsRead,
  },
}

export const linkWords: TableWords = {
  one: 'link to evidence',
  many: 'links to evidence',
  title: (row, context) => {
    const target = own(row, 'target')
    const code = isRecord(target) ? textOf(own(target, 'code')) : ''
    return `${pieceName(own(row, 'evidenceId'), context)} linked to ${code || 'a question'}`
  },
  subject: (row) => ({ type: 'evidence', id: textOf(own(row, 'evidenceId')) }),
  fields: {
    id: minor('Id'),
    auditId: minor('Audit'),
    evidenceId: (value, context) => [
      { id: '', label: 'Evidence', words: pieceName(value, context), minor: true },
    ],
    target: targetRead,
    addedAt: minorMoment('Linked'),
  },
}

export const slotWords: TableWords = {
  one: 'decision on a line',
  many: 'decisions on lines',
  title: (row, { template }) => {
    const code = textOf(own(row, 'slot'))
    const slot = template?.slots.find((one) => one.code === code)
    return slot ? `${code}: ${slot.title}` : `Line ${code}`
  },
  subject: (row) => ({ type: 'slot', code: textOf(own(row, 'slot')) }),
  fields: {
    auditId: minor('Audit'),
    slot: minor('Line'),
    notApplicable: yesOrNo('Does not apply'),
    reason: wording('Why there is nothing'),
  },
}

function pieceName(id: unknown, { evidenceTitle }: Context): string {
  const title = evidenceTitle(textOf(id))
  return title ? `“${title}”` : 'A piece that is no longer in the library'
}

function targetRead(value: unknown, { template }: Context): readonly Said[] {
  if (!isRecord(value)) return [{ id: '', label: 'Proves', words: rawWords(value) }]
  const code = textOf(own(value, 'code'))
  const words =
    own(value, 'type') === 'slot'
      ? template?.slots.find((slot) => slot.code === code)?.title
      : template?.questions.find((question) => question.code === code)?.text
  return [{ id: '', label: 'Proves', words: words ? `${code}: ${words}` : rawWords(code || value) }]
}

function versionsRead(value: unknown): readonly Said[] {
  if (!Array.isArray(value)) return [{ id: '', label: 'Versions', words: rawWords(value) }]
  return listOf(value).map((version, at) => ({
    id: isRecord(version) ? textOf(own(version, 'id')) || String(at) : String(at),
    label: value.length === 1 ? 'File or place' : `Version ${at + 1}`,
    words: versionWords(version),
  }))
}

function versionWords(version: unknown): string {
  if (!isRecord(version)) return rawWords(version)
  const source = own(version, 'source')
  if (!isRecord(source)) return rawWords(version)
  const what =
    own(source, 'type') === 'pointer'
      ? `kept at ${rawWords(own(source, 'place'))}`
      : `${rawWords(own(source, 'fileName'))} (${rawWords(own(source, 'size'))} bytes)`
  const by = rawWords(own(version, 'addedBy'))
  return `${what}, added ${momentWords(own(version, 'addedAt'))}${by === '' ? '' : ` by ${by}`}`
}
