import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import type { AuditTemplate } from '../../../domain/packs/template.ts'
import { StateTag, Tag } from '../../../ui/Tag.tsx'
import { Guide } from './Guide.tsx'
import { WhereWritten } from './WhereWritten.tsx'

interface QuestionHeadProps {
  readonly template: AuditTemplate
  readonly line: QuestionLine
  readonly tags: ReadonlySet<string>
  /** Not asked last year, though there was an audit. */
  readonly isNew: boolean
}

/** What kind of question it is, and on request why it is asked and where it is written. */
export function QuestionHead({ template, line, tags, isNew }: QuestionHeadProps) {
  const { question, state } = line
  const level = template.levels.find(({ value }) => value === line.level)
  return (
    <div className="au-head">
      <div className="sd-cluster">
        {question.core && <Tag tone="accent">Core</Tag>}
        {level && <Tag>{level.label}</Tag>}
        {isNew && <Tag tone="info">New this year</Tag>}
        <StateTag state={state} />
      </div>
      {question.help !== null && <p>{question.help}</p>}
      {question.appliesNote !== null && <p className="sd-muted">{question.appliesNote}</p>}
      <div className="au-guides sd-small">
        {question.why !== null && (
          <Guide name="why" summary="Why is this asked?">
            <p>{question.why}</p>
          </Guide>
        )}
        {question.goodEvidence.length > 0 && (
          <Guide name="good" summary="What good evidence looks like">
            <ul>
              {question.goodEvidence.map((example) => (
                <li key={example}>{example}</li>
              ))}
            </ul>
            <p className="sd-muted">Examples, not a list of what must be there.</p>
          </Guide>
        )}
        <Guide name="where" summary="Where is this written?">
          {level?.description !== undefined && <p>{level.description}</p>}
          <WhereWritten
            references={question.references}
            editions={template.editions}
            tags={tags}
            settings={template.tags}
          />
        </Guide>
      </div>
    </div>
  )
}
