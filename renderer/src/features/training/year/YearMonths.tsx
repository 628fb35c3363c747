import type { LocalDate } from '../../../domain/shared/dates.ts'
import type { YearMonth, YearView } from '../../../domain/training/year-view.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { usePageShape } from '../use-page-shape.ts'
import { DueLines } from './DueLines.tsx'

interface YearMonthsProps {
  readonly view: YearView
  readonly today: LocalDate
}

/** A bar for each month, and behind it whom it is about. */
export function YearMonths({ view, today }: YearMonthsProps) {
  const isPaper = usePageShape() === 'list'
  return (
    <section className="tr-part" aria-labelledby="tr-months">
      <h2 id="tr-months">Month by month, {view.year}</h2>
      <ul className="tr-months">
        {view.months.map((month) => (
          <li key={month.month}>
            <Month
              month={month}
              most={view.most}
              isNow={today.startsWith(month.month)}
              isOpen={isPaper}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface MonthProps {
  readonly month: YearMonth
  readonly most: number
  readonly isNow: boolean
  readonly isOpen: boolean
}

function Month({ month, most, isNow, isOpen }: MonthProps) {
  const count = month.lines.length
  const head = (
    <span className="tr-month">
      <span className="tr-month__name">
        {month.title}
        {isNow && <span className="sd-small sd-muted"> (now)</span>}
      </span>
      <span className="tr-month__track" aria-hidden="true">
        <span
          className="tr-month__bar"
          style={{ inlineSize: `${most === 0 ? 0 : (count / most) * 100}%` }}
        />
      </span>
      <span className="tr-month__count">
        {count === 0 ? 'nothing' : count}
        {count > 0 && <span className="sd-visually-hidden"> due</span>}
      </span>
    </span>
  )
  if (count === 0) return <div className="tr-month--empty">{head}</div>
  return (
    <Disclosure summary={head} open={isOpen || undefined}>
      <p className="sd-muted">
        {month.byRow.map(({ row, count: many }) => `${row.title}: ${many}`).join(' · ')}
      </p>
      <DueLines lines={month.lines} />
    </Disclosure>
  )
}
