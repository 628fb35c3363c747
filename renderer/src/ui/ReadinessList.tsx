import './ReadinessList.css'
import type { ReactNode } from 'react'
import { groupReadiness, type ReadinessGroup } from '../domain/readiness/readiness.ts'
import type { ReadinessItem, ReadinessLevel } from '../domain/readiness/readiness-item.ts'
import { classes } from './classes.ts'
import { Disclosure } from './Disclosure.tsx'
import { plural } from './format-number.ts'
import { addressOfReadiness } from './readiness-address.ts'
import { StateMark } from './StateMark.tsx'
import type { StateKind, Tone } from './states.ts'
import { Tag } from './Tag.tsx'

/** How grave a finding is: its words, and the shape and colour that go with them. */
export const readinessLevels: Readonly<
  Record<
    ReadinessLevel,
    { readonly one: string; readonly many: string; readonly shape: StateKind; readonly tone: Tone }
  >
> = {
  error: { one: 'error', many: 'errors', shape: 'not', tone: 'danger' },
  warning: { one: 'warning', many: 'warnings', shape: 'missing', tone: 'warning' },
  hint: { one: 'hint', many: 'hints', shape: 'unanswered', tone: 'neutral' },
}

interface ReadinessListProps {
  readonly items: readonly ReadinessItem[]
  /** Narrow, for a margin: small, and the first few of each kind. */
  readonly compact?: boolean | undefined
  readonly headingLevel?: 2 | 3 | 4 | undefined
  /** A second line, such as the question that a finding is about. */
  readonly hintOf?: ((item: ReadinessItem) => ReactNode) | undefined
}

/** What is still open, grouped by kind, the gravest first. Each line leads to the field that mends it. */
export function ReadinessList(props: ReadinessListProps) {
  const { items, compact } = props
  return (
    <div className={classes('sd-readiness', compact && 'sd-readiness--compact')}>
      {groupReadiness(items).map((group) => (
        <Group key={group.kind} {...props} group={group} />
      ))}
    </div>
  )
}

function Group(props: ReadinessListProps & { readonly group: ReadinessGroup }) {
  const { group, compact = false, headingLevel = 2 } = props
  const Heading = `h${headingLevel}` as const
  const { shape, tone, one, many } = readinessLevels[group.level]
  const first = compact || group.level === 'hint' ? 3 : 12
  const rest = group.items.slice(first)
  return (
    <section>
      <div className="sd-readiness__head">
        <Heading className="sd-readiness__title">{group.title}</Heading>
        {compact ? (
          <span className="sd-muted sd-small">
            <StateMark state={shape} label={group.items.length === 1 ? one : many} />{' '}
            {group.items.length}
          </span>
        ) : (
          <Tag tone={tone} shape={shape}>
            {plural(group.items.length, one, many)}
          </Tag>
        )}
      </div>
      <Lines {...props} lines={group.items.slice(0, first)} />
      {rest.length > 0 && (
        <Disclosure className="sd-readiness__more" summary={`${rest.length} more`}>
          <Lines {...props} lines={rest} />
        </Disclosure>
      )}
    </section>
  )
}

function Lines({
  lines,
  hintOf,
}: ReadinessListProps & { readonly lines: readonly ReadinessItem[] }) {
  return (
    <ul className="sd-readiness__list">
      {lines.map((item) => {
        const hint = hintOf?.(item)
        return (
          <li key={item.id}>
            <a href={addressOfReadiness(item.link)}>{item.sentence}</a>
            {hint !== undefined && <span className="sd-readiness__hint">{hint}</span>}
          </li>
        )
      })}
    </ul>
  )
}
