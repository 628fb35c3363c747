import './Shell.css'
import { type ReactNode, useId, useState } from 'react'
import { Button } from './Button.tsx'
import { Rail, type RailLink } from './Rail.tsx'
import { SkipLink } from './SkipLink.tsx'
import { useNoStrayDrops } from './use-dropped-files.ts'

interface ShellProps {
  /** The school's name, or a way to change the desk. */
  readonly school: ReactNode
  readonly links: readonly RailLink[]
  /** Address of the screen that is open, as in `links`. */
  readonly currentHref?: string | undefined
  readonly children: ReactNode
  readonly onFind?: (() => void) | undefined
  readonly onHelp?: (() => void) | undefined
  /** Across the window under the header: read-only, another window has the desk. */
  readonly banner?: ReactNode
  /** "Saved 10:41:07 · last proven copy today 09:15". */
  readonly status?: ReactNode
}

/** The frame around every screen: header, rail, the screen, and the line that says what is saved. */
export function Shell(props: ShellProps) {
  const { school, links, currentHref, children, banner, status } = props
  const [open, setOpen] = useState(false)
  const mainId = useId()
  const railId = useId()
  useNoStrayDrops()
  return (
    <div className="sd-shell">
      <SkipLink targetId={mainId} />
      <header className="sd-shell__header">
        <div className="sd-shell__menu">
          <Button
            look="quiet"
            icon="menu"
            aria-expanded={open}
            aria-controls={railId}
            onClick={() => setOpen(!open)}
          >
            Menu
          </Button>
        </div>
        <div className="sd-shell__school">{school}</div>
        <HeaderTools onFind={props.onFind} onHelp={props.onHelp} />
      </header>
      {banner !== undefined && (
        <section className="sd-shell__banner" aria-label="About this desk">
          {banner}
        </section>
      )}
      <Rail
        id={railId}
        links={links}
        currentHref={currentHref}
        open={open}
        onLeave={() => setOpen(false)}
      />
      <main className="sd-shell__main" id={mainId} tabIndex={-1}>
        {children}
      </main>
      <footer className="sd-shell__footer">{status}</footer>
    </div>
  )
}

function HeaderTools({ onFind, onHelp }: Pick<ShellProps, 'onFind' | 'onHelp'>) {
  return (
    <div className="sd-shell__tools">
      {onFind !== undefined && (
        <Button look="quiet" icon="search" aria-keyshortcuts="/" onClick={onFind}>
          Find <span className="sd-shell__key">/</span>
        </Button>
      )}
      {onHelp !== undefined && (
        <Button look="quiet" icon="help" aria-keyshortcuts="?" onClick={onHelp}>
          Help <span className="sd-shell__key">?</span>
        </Button>
      )}
    </div>
  )
}
