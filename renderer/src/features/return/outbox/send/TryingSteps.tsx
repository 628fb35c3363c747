import './trying.css'
import { useState } from 'react'
import { type ProbeStep, probeSteps } from '../../../../../../electron/contract/delivery-values.ts'
import { STEP_WORDS } from '../../../../bridge/probe-words.ts'
import { Button } from '../../../../ui/Button.tsx'
import { copyText } from '../../../../ui/copy-text.ts'
import { Disclosure } from '../../../../ui/Disclosure.tsx'
import { StateMark } from '../../../../ui/StateMark.tsx'

export interface Trying {
  /** The step that is being done, or at which it ended. */
  readonly step: ProbeStep | null
  readonly state: 'running' | 'failed'
}

/** What is tried at a place, live: what is done, what is being done, where it ended. */
export function TryingSteps({ trying: { step, state } }: { readonly trying: Trying }) {
  const at = step === null ? -1 : probeSteps.indexOf(step)
  return (
    <ol className="rt-trying" aria-label="What is tried" aria-live="polite">
      {probeSteps.map((one, index) => {
        const kind = index < at ? 'done' : index > at ? 'open' : state
        return (
          <li key={one} data-state={kind}>
            <StateMark state={MARKS[kind]} />
            <span>
              {STEP_WORDS[one]}
              <span className="sd-muted">{WORDS[kind]}</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

const MARKS = {
  done: 'confirmed',
  running: 'started',
  failed: 'missing',
  open: 'not-started',
} as const
const WORDS = { done: ': done', running: ': now', failed: ': here it ended', open: '' } as const

/** The text that she can hand on to whoever looks after the server or the network. */
export function ForSupport({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <Disclosure summary="What to ask your IT person">
      <pre className="rt-support">{text}</pre>
      <div className="sd-cluster">
        <Button small onClick={() => void copyText(text).then(setCopied)}>
          Copy this text
        </Button>
        {copied !== null && (
          <span role="status" className="sd-muted">
            {copied ? 'Copied. It holds no password.' : 'The clipboard did not take it.'}
          </span>
        )}
      </div>
    </Disclosure>
  )
}
