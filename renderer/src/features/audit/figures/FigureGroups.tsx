import type { Audit, ContextFigure } from '../../../domain/audit/audit.ts'
import type { ContextField } from '../../../domain/packs/template.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { FigureField } from './FigureField.tsx'
import { type FigureGroup, isFilled, timingInWords } from './figures-asked.ts'

interface FigureGroupsProps {
  readonly audit: Audit
  readonly groups: readonly FigureGroup[]
  readonly byCode: ReadonlyMap<string, ContextFigure>
  readonly people: readonly string[]
}

/** Each group folded, with how many of it are filled. */
export function FigureGroups({ groups, ...shared }: FigureGroupsProps) {
  return groups.map((one) => {
    const filled = one.fields.filter(({ code }) => isFilled(shared.byCode.get(code))).length
    return (
      <Disclosure
        key={one.group.id}
        summary={`${one.group.title}: ${filled} of ${one.fields.length} filled`}
      >
        <Fields {...shared} {...one} about={aboutOf(one, shared.audit)} />
      </Disclosure>
    )
  })
}

/** One sheet for the few to fill first: most groups have only one of them. */
export function FirstFigures({ groups, ...shared }: FigureGroupsProps) {
  return (
    <Panel>
      {groups.map((one) => (
        <Fields key={one.group.id} {...shared} {...one} about={aboutOf(one, shared.audit)} />
      ))}
    </Panel>
  )
}

const aboutOf = ({ group }: FigureGroup, { template }: Audit): string | undefined =>
  timingInWords(group, template.reportingPeriod)

interface FieldsProps extends Omit<FigureGroupsProps, 'groups'> {
  readonly fields: readonly ContextField[]
  readonly about?: string | undefined
}

function Fields({ audit, fields, byCode, people, about }: FieldsProps) {
  return fields.map((field) => (
    <FigureField
      key={field.code}
      audit={audit}
      field={field}
      figure={byCode.get(field.code)}
      people={people}
      about={about}
    />
  ))
}
