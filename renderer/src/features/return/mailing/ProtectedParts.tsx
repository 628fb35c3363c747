import { useState } from 'react'
import type { PackageFile } from '../../../domain/delivery/delivery.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import {
  PassphraseDialog,
  type ProtectOutcome,
  type ProtectProgress,
} from '../../../ui/passphrase/PassphraseDialog.tsx'
import type { Outcome } from '../making/make-package.ts'
import type { PartsOrder } from './PlainParts.tsx'
import { protectParts } from './protect-parts.ts'

/** Makes the parts so that only a passphrase opens them: one for all of them, shown once. */
export function ProtectedParts({ made, inside, plan, isThere, look, onMade }: PartsOrder) {
  const desk = useDesk()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [isMade, setMade] = useState(false)
  const close = () => {
    setAsking(null)
    // Not sooner: what follows may take this dialog away, and with it the words.
    if (isMade) onMade()
  }
  const total = plan.reduce(
    (sum, { files }) => sum + files.reduce((all, { size }) => all + size, 0),
    0,
  )
  return (
    <>
      <div>
        <Button look={look} onClick={() => setAsking({ again: isThere })}>
          {isThere ? 'Make the protected parts again' : 'Make protected parts to mail'}
        </Button>
      </div>
      {asking !== null && (
        <PassphraseDialog
          verb="Write the protected parts"
          onClose={close}
          protect={async (passphrase, { signal, onProgress }) => {
            const mailing = { desk, signal, onStep: stepsAs(onProgress, total) }
            const ended = await protectParts(mailing, made, inside, plan, passphrase)
            setMade(ended.type === 'made')
            return outcomeOf(ended)
          }}
        >
          <p>
            {plural(plan.length, 'part is', 'parts are')} written beside the package, each a zip
            with AES-256, all of them with these words. The package itself stays as it is.
            {asking.again && ' The ones you have are not touched, and keep their own words.'}
          </p>
        </PassphraseDialog>
      )}
    </>
  )
}

interface Asking {
  /** As it was when she asked: once they are written, some are there in any case. */
  readonly again: boolean
}

function stepsAs(onProgress: (progress: ProtectProgress) => void, totalBytes: number) {
  return ({ done }: { readonly done: number }) =>
    onProgress({ phase: 'writing', doneBytes: Math.round(done * totalBytes), totalBytes })
}

function outcomeOf(ended: Outcome<readonly PackageFile[]>): ProtectOutcome {
  switch (ended.type) {
    case 'made': {
      const [first, ...others] = ended.value
      const more = others.length === 0 ? '' : ` and ${plural(others.length, 'more part')}`
      return {
        type: 'written',
        fileName: `${first?.fileName ?? ''}${more}`,
        place: first?.place ?? '',
      }
    }
    case 'failed':
      return ended
    default:
      return { type: 'stopped' }
  }
}
