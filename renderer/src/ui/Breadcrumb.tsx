import './Breadcrumb.css'
import type { ReactNode } from 'react'

export interface Crumb {
  readonly label: ReactNode
  /** Left out for the place where one is. */
  readonly href?: string | undefined
}

/** Where one is, from the top. */
export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav className="sd-crumbs" aria-label="You are here">
      <ol className="sd-crumbs__list">
        {crumbs.map(({ label, href }) => (
          <li key={href ?? 'here'}>
            {href === undefined ? (
              <span aria-current="page">{label}</span>
            ) : (
              <a href={href}>{label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
