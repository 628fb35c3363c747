import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export interface RailLink {
  readonly label: string
  readonly href: string
  /** A short number: "82 %" or 4. */
  readonly count?: ReactNode
  /** What the number says, for people who listen: "82 % done". */
  readonly countLabel?: string | undefined
  /** Starts a new group with a line above. */
  readonly apart?: boolean | undefined
}

interface RailProps {
  readonly id: string
  readonly links: readonly RailLink[]
  readonly currentHref: string | undefined
  readonly open: boolean
  readonly onLeave: () => void
}

/** The contents of the desk, at the left; behind the menu button in a narrow window. */
export function Rail({ id, links, currentHref, open, onLeave }: RailProps) {
  return (
    <nav className={classes('sd-rail', open && 'sd-rail--open')} id={id} aria-label="Desk">
      <ul className="sd-rail__list">
        {links.map(({ label, href, count, countLabel, apart }) => (
          <li key={href} className={apart ? 'sd-rail__apart' : undefined}>
            <a
              className="sd-rail__link"
              href={href}
              aria-current={href === currentHref ? 'page' : undefined}
              onClick={onLeave}
            >
              <span>{label}</span>
              {count !== undefined && (
                <span className="sd-rail__count">
                  <span aria-hidden={countLabel === undefined ? undefined : true}>{count}</span>
                  {countLabel !== undefined && (
                    <span className="sd-visually-hidden">, {countLabel}</span>
                  )}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
