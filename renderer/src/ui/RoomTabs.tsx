import './RoomTabs.css'
import type { ReactNode } from 'react'

export interface RoomTab {
  readonly label: string
  readonly href: string
  /** A short number: how many wait there. */
  readonly count?: ReactNode
  /** What the number says, for people who listen: "4 certificates missing". */
  readonly countLabel?: string | undefined
}

interface RoomTabsProps {
  /** Which room these are the parts of, for people who listen: "Policies and reading". */
  readonly label: string
  readonly tabs: readonly RoomTab[]
  /** The tab whose screen this is, or none on a page beneath one. */
  readonly currentHref?: string | undefined
}

/** The screens of one room, side by side: plain links, the first thing of a `Page`. */
export function RoomTabs({ label, tabs, currentHref }: RoomTabsProps) {
  return (
    <nav className="sd-tabs" aria-label={label}>
      <ul className="sd-tabs__list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              className="sd-tabs__link"
              href={tab.href}
              aria-current={tab.href === currentHref ? 'page' : undefined}
            >
              {tab.label}
              <TabCount {...tab} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function TabCount({ count, countLabel }: RoomTab) {
  if (count === undefined) return null
  return (
    <span className="sd-tabs__count">
      <span aria-hidden={countLabel === undefined ? undefined : true}>{count}</span>
      {countLabel !== undefined && <span className="sd-visually-hidden">, {countLabel}</span>}
    </span>
  )
}
