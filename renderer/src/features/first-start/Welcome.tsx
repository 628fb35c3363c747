import { useState } from 'react'
import type { Bridge } from '../../../../electron/contract/bridge.ts'
import { useHostAbout } from '../../bridge/use-host-about.ts'
import type { Desk } from '../../storage/desk.ts'
import { isPortError } from '../../storage/journal-client.ts'
import { Button } from '../../ui/Button.tsx'
import { Notification } from '../../ui/Notification.tsx'
import { Page } from '../../ui/Page.tsx'
import { describeBeforeDesk } from './try-again.ts'
import { useFirstDraft } from './use-first-draft.ts'

interface WelcomeProps {
  readonly bridge: Bridge
  readonly onSample: (label: string, fill: (desk: Desk) => Promise<unknown>) => Promise<void>
  readonly onOpenBackup: () => void
  readonly onCancel?: (() => void) | undefined
}

const SAMPLE = 'Oakfield Primary School (fictional)'

/** What this is, where it keeps things, and the three ways in. */
export function Welcome({ bridge, onSample, onOpenBackup, onCancel }: WelcomeProps) {
  const update = useFirstDraft((steps) => steps.update)
  const sample = useSample(onSample)
  return (
    <Page
      title="Your safeguarding audit, from the first question to the finished return"
      lead="For the designated safeguarding lead of a school in England: answer this year’s section 175/157 audit, keep the evidence beside it, and hand over one verified file. It works without an account and without the internet."
    >
      {sample.problem !== null && (
        <Notification tone="danger" title="The sample could not be set up" live="assertive">
          {sample.problem} Nothing of yours was touched.
        </Notification>
      )}
      <div className="sd-cluster">
        <Button look="primary" onClick={() => update({ step: 'school' })}>
          Set up your school
        </Button>
        <Button disabled={sample.busy} onClick={sample.look}>
          Look around with a sample school
        </Button>
        <Button disabled={sample.busy} onClick={onOpenBackup}>
          Open a backup
        </Button>
        {onCancel !== undefined && (
          <Button look="quiet" onClick={onCancel}>
            Back to your desk
          </Button>
        )}
      </div>
      <p className="sd-muted">
        Was it already kept on another computer, or by the lead before you? Open a backup: one file
        that ends in .sgbackup, on a stick or in a shared folder.
      </p>
      <p role="status">{sample.busy ? 'Setting up the sample school.' : ''}</p>
      <WhereItIsKept bridge={bridge} />
    </Page>
  )
}

function useSample(onSample: WelcomeProps['onSample']) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const look = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await onSample(SAMPLE, async (desk) => {
        const { fillSample } = await import('./sample/fill-sample.ts')
        await fillSample(desk)
      })
    } catch (error) {
      if (!isPortError(error)) throw error
      setProblem(describeBeforeDesk(error.failure))
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, look: () => void look() }
}

function WhereItIsKept({ bridge }: { readonly bridge: Bridge }) {
  const about = useHostAbout(bridge)
  if (about === null) return null
  return (
    <section className="sd-stack sd-stack--tight">
      <h2>Where your work is kept</h2>
      <p>
        On this computer only, in <strong>{about.vaultPlace}</strong>. Nothing is sent unless you
        send it: the finished return, when you say so, and backups to the place that you choose.
      </p>
      {about.vaultIsSynced && (
        <Notification tone="warning" title="That folder is copied by a sync program">
          A sync program can bring back old copies of your work while you go on with it. Ask whoever
          looks after the computer to leave this folder out.
        </Notification>
      )}
    </section>
  )
}
