import type { ReturnArea } from '../../../domain/returns/return-document.ts'
import { StateMark } from '../../../ui/StateMark.tsx'
import { settledCount } from './slots.ts'

export const idOfArea = (code: string): string => `rt-area-${code}`

/** The three parts at a glance, each a way to its list below. */
export function AreaSums({ areas }: { readonly areas: readonly ReturnArea[] }) {
  return (
    <ul className="rt-sums">
      {areas.map((area) => {
        const settled = settledCount(area)
        const whole = settled === area.slots.length
        return (
          <li key={area.code}>
            <button type="button" className="rt-sum" onClick={() => goTo(idOfArea(area.code))}>
              <span>
                {area.code} {area.title}
              </span>
              <span className="rt-sum__count">
                <StateMark state={whole ? 'met' : 'missing'} coloured /> {settled} of{' '}
                {area.slots.length}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** Addresses after `#` are screens, so the way down the page is walked by hand. */
export function goTo(id: string): void {
  const target = document.getElementById(id)
  target?.scrollIntoView({ block: 'start' })
  target?.focus({ preventScroll: true })
}
