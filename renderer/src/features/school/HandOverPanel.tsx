import { addresses } from '../../ui/addresses.ts'
import { Panel } from '../../ui/Panel.tsx'

/** How the desk goes to another lead or another computer, step by step. */
export function HandOverPanel() {
  return (
    <Panel title="Hand over to a new lead">
      <div className="sd-stack">
        <ol className="sc-steps">
          <li>
            Make a backup under <a href={addresses.safety}>Safety</a>, on a memory stick or in a
            folder that you both reach. It is one file with everything: all years, the evidence and
            the history.
          </li>
          <li>
            On the other computer start Safeguarding Desk and choose “Open a backup”. It finds the
            file on the stick by itself.
          </li>
          <li>
            There, “Use it on this computer” makes it the desk to go on with. “Look at it only” is
            for a deputy: nothing can be changed until somebody takes over.
          </li>
          <li>
            From then on, work on that computer only. This one warns when the other has taken over.
          </li>
        </ol>
        <p>
          The new lead sees first <a href={addresses.handover}>what there is to take over</a>: what
          is open, what expires, what governors were told, and who signs.
        </p>
      </div>
    </Panel>
  )
}
