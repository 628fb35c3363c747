import './PassphraseDialog.css'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { makePassphrase } from '../../domain/protection/passphrase.ts'
import { Button } from '../Button.tsx'
import { Checkbox } from '../Checkbox.tsx'
import { copyText } from '../copy-text.ts'
import { Dialog } from '../Dialog.tsx'
import { Field } from '../Field.tsx'
import { formatBytes } from '../format-number.ts'
import { Notification } from '../Notification.tsx'
import { ProgressBar } from '../ProgressBar.tsx'
import { randomBelow } from './random-below.ts'

export interface ProtectProgress {
  readonly phase: 'writing' | 'verifying'
  readonly doneBytes: number
  readonly totalBytes: number
}

export type ProtectOutcome =
  | { readonly type: 'written'; readonly fileName: string; readonly place: string }
  | { readonly type: 'stopped' }
  | { readonly type: 'failed'; readonly sentence: string }

interface Tools {
  readonly signal: AbortSignal
  readonly onProgress: (progress: ProtectProgress) => void
}

interface PassphraseDialogProps {
  /** What is protected and for whom, in a sentence. */
  readonly children: ReactNode
  /** What the button does, where it is not one copy. */
  readonly verb?: string
  readonly protect: (passphrase: string, tools: Tools) => Promise<ProtectOutcome>
  readonly onClose: () => void
}

/** What is left to do once it is written; the keyboard is brought there. */
const TOLD_ID = 'sd-passphrase-told'

type State = 'before' | 'running' | ProtectOutcome

/**
 * Six words, shown once, and the file that only they open.
 *
 * The words live as long as this dialog and nowhere else.
 */
export function PassphraseDialog(props: PassphraseDialogProps) {
  const { children, protect, onClose, verb = 'Write the protected copy' } = props
  const [passphrase] = useState(() => makePassphrase(randomBelow))
  const [state, setState] = useState<State>('before')
  const [progress, setProgress] = useState<ProtectProgress | null>(null)
  const [told, setTold] = useState(false)
  const [asked, setAsked] = useState(false)
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])
  const isWritten = typeof state === 'object' && state.type === 'written'
  useEffect(() => {
    if (isWritten) document.getElementById(TOLD_ID)?.focus()
  }, [isWritten])
  const write = async () => {
    const controller = new AbortController()
    stopper.current = controller
    setState('running')
    setProgress(null)
    setState(await protect(passphrase, { signal: controller.signal, onProgress: setProgress }))
  }
  const close = () => {
    setAsked(true)
    if (told) onClose()
    else document.getElementById(TOLD_ID)?.focus()
  }
  return (
    <Dialog
      title="Protect with a passphrase"
      onClose={isWritten ? close : onClose}
      dismissible={state !== 'running' && !isWritten}
      actions={
        state === 'running' ? undefined : isWritten ? (
          <Button look="primary" onClick={close}>
            Close, and forget the words
          </Button>
        ) : (
          <>
            <Button look="primary" onClick={() => void write()}>
              {verb}
            </Button>
            <Button onClick={onClose}>Not now</Button>
          </>
        )
      }
    >
      {children}
      <Words passphrase={passphrase} />
      {state === 'running' && (
        <ProgressBar
          label={
            progress?.phase === 'verifying'
              ? 'Opening it again, to be sure'
              : 'Writing and closing it'
          }
          value={progress?.doneBytes ?? 0}
          max={progress?.totalBytes ?? 1}
          text={
            progress === null
              ? 'Beginning'
              : `${formatBytes(progress.doneBytes)} of ${formatBytes(progress.totalBytes)}`
          }
          onCancel={() => stopper.current?.abort()}
        />
      )}
      {typeof state === 'object' && <Outcome outcome={state} />}
      {isWritten && (
        <Field
          id={TOLD_ID}
          label="Before you close this"
          error={asked && !told ? 'Tell the words or write them down, then tick this.' : undefined}
        >
          <Checkbox
            label="I have told the words by telephone, or written them down"
            checked={told}
            onValueChange={setTold}
          />
        </Field>
      )}
    </Dialog>
  )
}

function Words({ passphrase }: { readonly passphrase: string }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <div className="sd-stack sd-stack--tight">
      <p>
        <strong>The passphrase is these six words.</strong> They are shown only now and kept
        nowhere.
      </p>
      <p className="sd-passphrase">{passphrase}</p>
      <div className="sd-cluster">
        <Button small onClick={() => void copyText(passphrase).then(setCopied)}>
          Copy the words
        </Button>
        {copied !== null && (
          <span role="status" className="sd-muted">
            {copied ? 'Copied.' : 'The clipboard did not take them. Mark them by hand.'}
          </span>
        )}
      </div>
      <p>
        Tell them by telephone, never in the same mail. If they are forgotten, nobody can open this
        copy: not you, not the receiver and not the makers of this app. What it was made of stays as
        it is.
      </p>
    </div>
  )
}

function Outcome({ outcome }: { readonly outcome: ProtectOutcome }) {
  switch (outcome.type) {
    case 'written':
      return (
        <Notification tone="success" live="polite" title={`Written as ${outcome.fileName}`}>
          It was opened again with these words and is whole. It lies at {outcome.place}. 7-Zip and
          WinZip open it; the zip folders of Windows do not.
        </Notification>
      )
    case 'stopped':
      return (
        <Notification live="polite" title="You stopped it">
          Nothing half done was left behind.
        </Notification>
      )
    case 'failed':
      return (
        <Notification
          tone="danger"
          live="assertive"
          title={`It was not written. ${outcome.sentence}`}
        >
          Nothing half done was left behind, and what it was to be made of is untouched.
        </Notification>
      )
  }
}
