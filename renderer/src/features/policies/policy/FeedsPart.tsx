import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Evidence } from '../../../domain/evidence/evidence.ts'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { linkEach } from '../../../storage/repositories/evidence.ts'
import { useGatheredAudit } from '../../../storage/use-gathered-audit.tsx'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { addresses, addressOfQuestion, addressOfSlot } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import { StateMark } from '../../../ui/StateMark.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { type Feed, feedsOf, keyOf } from './feeds.ts'

/** The questions and lines of the return that the file in force can prove, linked in one click. */
export function FeedsPart({ line }: { readonly line: PolicyLine }) {
  const gathered = useGatheredAudit()
  if (!gathered) return null
  const piece = gathered.evidence.find(({ id }) => id === line.current?.evidenceId) ?? null
  const feeds = feedsOf(line, gathered, piece?.id ?? null)
  if (feeds.length === 0) return null
  return (
    <section className="pl-part" aria-labelledby="pl-feeds">
      <h2 id="pl-feeds">What it proves in the audit</h2>
      <ul className="sd-rows">
        {feeds.map((feed) => (
          <li className="sd-row" key={keyOf(feed.target)}>
            <span className="sd-row__words">
              <a href={addressOf(feed)}>{feed.target.code}</a> {feed.words}
            </span>
            {feed.linked && (
              <span className="sd-small">
                <StateMark state="met" /> Linked
              </span>
            )}
          </li>
        ))}
      </ul>
      <LinkAll line={line} gathered={gathered} piece={piece} feeds={feeds} />
    </section>
  )
}

function addressOf({ target }: Feed): string {
  return target.type === 'question' ? addressOfQuestion(target.code) : addressOfSlot(target.code)
}

interface LinkAllProps {
  readonly line: PolicyLine
  readonly gathered: GatheredAudit
  readonly piece: Evidence | null
  readonly feeds: readonly Feed[]
}

function LinkAll({ line, gathered, piece, feeds }: LinkAllProps) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const locked = useIsLocked(gathered.audit)
  const open = feeds.filter(({ linked }) => !linked)
  if (line.policy.kind === 'record') {
    return (
      <p className="sd-muted">Link a signed check sheet from Evidence, never the record itself.</p>
    )
  }
  if (piece === null) {
    return (
      <p className="sd-muted">Add the file of the version in force, and it can be linked here.</p>
    )
  }
  if (open.length === 0) return null
  if (locked) {
    return (
      <p className="sd-muted">
        The audit is signed, so nothing can be linked.{' '}
        <a href={addresses.return}>Unlock it on the Return screen</a> first.
      </p>
    )
  }
  const link = async () => {
    const targets = open.map(({ target }) => target)
    const label = `Linking “${piece.title}”`
    const links = targets.map((target) => ({ piece, target }))
    const change = await linkEach(desk, gathered.audit.id, label, links)
    const codes = targets.map(({ code }) => code).join(', ')
    showWithUndo(`“${piece.title}” is linked to ${codes}.`, () => desk.undo(change))
  }
  return (
    <div className="sd-no-print">
      <Button onClick={() => void link()}>
        Link its file to {open.length === 1 ? open[0]?.target.code : plural(open.length, 'place')}
      </Button>
    </div>
  )
}
