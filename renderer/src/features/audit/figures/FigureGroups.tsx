import type { Audit, ContextFigure } from '../../../domain/audit/audit.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { FigureField } from './FigureField.tsx'
import { type FigureGroup, timingInWords } from './figures-asked.ts'

interface FigureGroupsProps {
  readonly audit: Audit
  readonly groups: readonly FigureGroup[]
  readonly byCode: ReadonlyMap<string, ContextFigure>
  readonly people: readonly string[]
}

export function FigureGroups({ audit, groups, byCode, people }: FigureGroupsProps) {
  return (
    <div className="sd-stack">
      {groups.map(({ group, fields }) => {
        const timing = timingInWords(group, audit.template.reportingPeriod)
        return (
          <Panel
            key={group.id}
            title={group.title}
            headingLevel={3}
            aside={timing === undefined ? undefined : <span className="sd-muted">{timing}</span>}
          >
            <div className="sd-stack">
              {fields.map((field) => (
                <FigureField
                  key={field.code}
                  audit={audit}
                  field={field}
                  figure={byCode.get(field.code)}
                  people={people}
                />
              ))}
            </div>
          </Panel>
        )
      })}
    </div>
  )
}
