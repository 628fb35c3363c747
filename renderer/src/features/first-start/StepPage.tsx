import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { ErrorSummary, type FieldProblem } from '../../ui/ErrorSummary.tsx'
import { Page } from '../../ui/Page.tsx'

interface StepPageProps {
  readonly number: 1 | 2 | 3
  readonly title: string
  readonly lead: string
  readonly problems?: readonly FieldProblem[] | undefined
  /** A new one for each press of the button, so that the list of problems takes the focus again. */
  readonly attempt?: number | undefined
  readonly onSubmit: () => void
  readonly onBack: () => void
  readonly nextLabel: string
  readonly busy?: boolean | undefined
  readonly children: ReactNode
}

/** One of the three steps: where one is, what is asked, back and on. */
export function StepPage(props: StepPageProps) {
  const { number, title, lead, problems = [], attempt, onSubmit, onBack, nextLabel } = props
  return (
    <Page title={title} lead={lead} aside={<p className="fs-start__step">Step {number} of 3</p>}>
      {problems.length > 0 && <ErrorSummary key={attempt} problems={problems} />}
      <form
        className="sd-stack sd-stack--loose"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        {props.children}
        <div className="sd-cluster">
          <Button look="primary" type="submit" disabled={props.busy}>
            {nextLabel}
          </Button>
          <Button look="quiet" onClick={onBack}>
            Back
          </Button>
        </div>
      </form>
    </Page>
  )
}
