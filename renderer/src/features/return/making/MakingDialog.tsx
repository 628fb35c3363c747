import { Dialog } from '../../../ui/Dialog.tsx'
import { formatBytes } from '../../../ui/format-number.ts'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import type { MakingStep } from './make-package.ts'
import type { Running } from './use-making.ts'

/** Stands above the screen while something is made, so that nothing changes under it. */
export function MakingDialog({ running: { label, step, stop } }: { readonly running: Running }) {
  const { words, value, max, text } = progressOf(step)
  return (
    <Dialog title={label} onClose={stop} dismissible={false}>
      <ProgressBar label={words} value={value} max={max} text={text} onCancel={stop} />
    </Dialog>
  )
}

interface Progress {
  readonly words: string
  readonly value: number
  readonly max: number
  readonly text: string
}

function progressOf(step: MakingStep | null): Progress {
  switch (step?.step) {
    case undefined:
      return { words: 'Beginning', value: 0, max: 1, text: '' }
    case 'checking':
      return {
        words: 'Checking the evidence',
        value: step.done,
        max: step.total,
        text: `${step.done} of ${step.total} files`,
      }
    case 'documents':
      return {
        words: 'Drawing the three documents',
        value: step.done,
        max: 1,
        text: `${Math.round(step.done * 100)} %`,
      }
    case 'writing':
    case 'verifying':
      return {
        words: step.step === 'writing' ? 'Writing the package' : 'Reading it back, to be sure',
        value: step.done,
        max: step.total,
        text: `${formatBytes(step.done)} of ${formatBytes(step.total)}`,
      }
  }
}
