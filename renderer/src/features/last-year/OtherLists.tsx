import type { QuestionLine } from '../../domain/audit/gather-audit.ts'
import type { AuditTemplate, Scale } from '../../domain/packs/template.ts'
import { counted } from '../../domain/shared/text.ts'
import { addressOfQuestion } from '../../ui/addresses.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { LastYearWords } from './LastYearWords.tsx'
import type { CarriedNow } from './sorted-carried.ts'

interface OtherListsProps {
  readonly now: CarriedNow
  readonly template: AuditTemplate
}

/** What was split, what is new, and what is asked no more. */
export function OtherLists({ now: { split, fresh, retired }, template }: OtherListsProps) {
  return (
    <section className="sd-stack sd-stack--tight">
      <h2>What else changed</h2>
      {split.length > 0 && (
        <Disclosure summary={`${counted(split.length, 'question')} split off from a longer one`}>
          <ul className="ly-list">
            {split.map(({ line, part }) => (
              <li className="ly-row" key={line.code}>
                <QuestionLink line={line} />
                <p className="sd-muted">Last year, as part of {part.splitFrom}:</p>
                <LastYearWords lastYear={part.lastYear} scale={line.scale} judged />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Disclosure summary={`${counted(fresh.length, 'new question')}`}>
        <ul className="ly-plain">
          {fresh.map((line) => (
            <li key={line.code}>
              <QuestionLink line={line} />
            </li>
          ))}
        </ul>
      </Disclosure>
      {retired.length > 0 && (
        <Disclosure summary={`${counted(retired.length, 'answer')} to what is no longer asked`}>
          <ul className="ly-list">
            {retired.map(({ lastYear, reason }) => (
              <li className="ly-row" key={lastYear.code}>
                <p>
                  {lastYear.code} {lastYear.text ?? textOf(template, lastYear.code)}
                </p>
                <LastYearWords lastYear={lastYear} scale={usualScale(template)} judged />
                {reason !== null && reason !== '' && <p className="sd-muted">{reason}</p>}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

function QuestionLink({ line }: { readonly line: QuestionLine }) {
  return (
    <p>
      <a href={addressOfQuestion(line.code)}>{line.code}</a> {line.text}
    </p>
  )
}

const textOf = (template: AuditTemplate, code: string): string =>
  template.questions.find((question) => question.code === code)?.text ?? ''

const usualScale = ({ scales }: AuditTemplate): Scale =>
  scales[0] ?? { id: '', title: '', points: [] }
