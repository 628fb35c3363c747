import { Button } from '../../../ui/Button.tsx'
import type { Around } from '../around.ts'
import { useTrail } from '../use-trail.ts'

/** Says which list she is working through, so that "next" is no riddle. */
export function TrailNote({ around: { trail, number, total } }: { readonly around: Around }) {
  const leave = useTrail((state) => state.leave)
  if (trail === null) return null
  return (
    <p className="au-trail sd-small">
      <span>
        You are working through <a href={trail.href}>{trail.label}</a>: question {number} of {total}
        .
      </span>
      <Button small look="quiet" onClick={leave}>
        Leave this list
      </Button>
    </p>
  )
}
