import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import type { EditionChange } from '../../domain/carry-forward/new-edition.ts'
import type { AuditTemplate } from '../../domain/packs/template.ts'
import { counted } from '../../domain/shared/text.ts'
import type { SummaryRow } from '../../ui/SummaryList.tsx'

/** What changing the questions does, as lines of a summary; lines about nothing are left out. */
export function editionRows(
  template: AuditTemplate,
  change: EditionChange,
  { audit, evidenceLinks }: GatheredAudit,
): readonly SummaryRow[] {
  const { questions, stay, toConfirm, waiting, fromLastYear } = change
  const asked = template.questions.filter(({ retired }) => retired === null)
  const codes = new Set(asked.map(({ code }) => code))
  const moved = new Set(change.links.map(({ id }) => id))
  const linked = evidenceLinks.filter(
    ({ id, target }) => target.type === 'question' && (moved.has(id) || codes.has(target.code)),
  ).length
  const scope =
    audit.scope === 'core' ? 'All of them are asked, since the list names no short core.' : ''
  return [
    row(
      'title',
      'Questions',
      `${template.title}, version ${template.version}, of ${template.publisher.name}`,
    ),
    row(
      'asked',
      'Asked',
      `${counted(asked.length, 'question')} in place of ${askedNow(audit.template)}. ${scope}`.trim(),
    ),
    stay === 0
      ? null
      : row(
          'stay',
          'Answers that stay',
          `${counted(stay, 'answer')}, as ${stay === 1 ? 'it is' : 'they are'}`,
        ),
    toConfirm === 0
      ? null
      : row(
          'confirm',
          'To confirm',
          `${counted(toConfirm, 'answer')} to a question in other words, or still unconfirmed`,
        ),
    fromLastYear === 0
      ? null
      : row(
          'last-year',
          'From last year',
          `${counted(fromLastYear, 'answer')} to confirm, for questions that you have not answered`,
        ),
    linked === 0
      ? null
      : row(
          'evidence',
          'Evidence',
          `${counted(linked, 'link')} to pieces of evidence ${linked === 1 ? 'comes' : 'come'} along`,
        ),
    questions.new.length === 0
      ? null
      : row('new', 'New', counted(questions.new.length, 'question')),
    questions.retired.length === 0
      ? null
      : row(
          'retired',
          'No longer asked',
          `${counted(questions.retired.length, 'question')}${waiting === 0 ? '' : `. ${counted(waiting, 'answer')} ${waiting === 1 ? 'is' : 'are'} kept with what is not asked`}`,
        ),
  ].filter((one) => one !== null)
}

const row = (key: string, term: string, detail: string): SummaryRow => ({
  key,
  term,
  detail: /\.$/.test(detail) ? detail : `${detail}.`,
})

const askedNow = ({ questions }: AuditTemplate): number =>
  questions.filter(({ retired }) => retired === null).length
