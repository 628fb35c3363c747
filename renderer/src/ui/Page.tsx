import './Page.css'
import { type ReactNode, useEffect, useRef } from 'react'
import { Breadcrumb, type Crumb } from './Breadcrumb.tsx'
import { classes } from './classes.ts'

interface PageProps {
  readonly title: string
  readonly children: ReactNode
  readonly breadcrumb?: readonly Crumb[] | undefined
  /** One or two sentences under the title. */
  readonly lead?: ReactNode
  /** Buttons of the whole page. */
  readonly actions?: ReactNode
  /** Beside the title: previous and next, "3 of 9". */
  readonly aside?: ReactNode
  /** Uses the whole width, for tables and a list beside a question. */
  readonly wide?: boolean | undefined
}

/** A screen: names the window and, when one came here by a link, takes the focus to its title. */
export function Page(props: PageProps) {
  const { title, children, breadcrumb, lead, actions, aside, wide } = props
  const box = useRef<HTMLDivElement>(null)
  useArrival(box)
  useEffect(() => {
    document.title = `${title} - Safeguarding Desk`
  }, [title])
  return (
    <div className={classes('sd-page', wide && 'sd-page--wide')} ref={box}>
      <header className="sd-page__head">
        {breadcrumb !== undefined && <Breadcrumb crumbs={breadcrumb} />}
        <div className="sd-page__line">
          <h1 tabIndex={-1}>{title}</h1>
          {aside}
        </div>
        {lead !== undefined && <div className="sd-page__lead">{lead}</div>}
        {actions !== undefined && <div className="sd-page__actions sd-cluster">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** Not at the first start, where nobody has moved yet, and not from a field that has it already. */
function useArrival(box: { readonly current: HTMLDivElement | null }) {
  useEffect(() => {
    const page = box.current
    if (page === null || page.contains(document.activeElement)) return
    if (!navigator.userActivation?.hasBeenActive) return
    window.scrollTo({ top: 0 })
    page.querySelector('h1')?.focus({ preventScroll: true })
  }, [box])
}
