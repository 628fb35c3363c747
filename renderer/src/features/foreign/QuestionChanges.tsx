import type { EditionChange } from '../../domain/carry-forward/new-edition.ts'
import type { AuditTemplate } from '../../domain/packs/template.ts'
import { sameWording } from '../../domain/shared/text.ts'
import { Diff } from '../../ui/Diff.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'

interface QuestionChangesProps {
  readonly change: EditionChange
  readonly template: AuditTemplate
  readonly before: AuditTemplate
}

/** Question by question: reworded, new, no longer asked. */
export function QuestionChanges({ change: { questions }, template, before }: QuestionChangesProps) {
  const reworded = questions.reworded.filter(({ before: was, now }) => !sameWording(was, now))
  const textOf = (of: AuditTemplate, code: string) =>
    of.questions.find((question) => question.code === code)?.text ?? ''
  return (
    <section className="sd-stack sd-stack--tight">
      <h2>Question by question</h2>
      {reworded.length > 0 && (
        <Disclosure summary={`Reworded (${reworded.length})`}>
          <ul className="sd-wizard__rows">
            {reworded.map(({ code, lastYear, difference }) => (
              <li className="sd-wizard__row" key={code}>
                <div className="sd-wizard__words">
                  <p>
                    <strong>{code}</strong>
                    {lastYear.code !== code && `, ${lastYear.code} until now`}
                  </p>
                  <Diff parts={difference} />
                </div>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Codes title="New" codes={questions.new} textOf={(code) => textOf(template, code)} />
      <Codes
        title="No longer asked"
        codes={questions.retired.map(({ lastYear }) => lastYear.code)}
        textOf={(code) => textOf(before, code)}
      />
    </section>
  )
}

function Codes({
  title,
  codes,
  textOf,
}: {
  readonly title: string
  readonly codes: readonly string[]
  readonly textOf: (code: string) => string
}) {
  if (codes.length === 0) return null
  return (
    <Disclosure summary={`${title} (${codes.length})`}>
      <ul className="sd-wizard__rows">
        {codes.map((code) => (
          <li className="sd-wizard__row" key={code}>
            <p className="sd-wizard__words">
              <strong>{code}</strong> {textOf(code)}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
