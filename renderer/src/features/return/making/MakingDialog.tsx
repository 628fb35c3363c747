import { Dialog } from '../../../ui/Dialog.tsx'
import { formatBytes, plural } from '../../../ui/format-number.ts'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import type { MakingStep } from './make-package.ts'
import type { Running } from './use-making.ts'

/** Stands above the screen while something is made, so that nothing changes under it. */
export function MakingDialog({ running: { label, step, stop } }: { readonly running: Running }) {
  const { words, done, text } = progressOf(step)
  return (
    <Dialog title={label} onClose={stop} dismissible={false}>
      <ProgressBar label={words} value={done} max={1} text={text} onCancel={stop} />
    </Dialog>
  )
}

interface Progress {
  readonly words: string
  /** Of the whole, from 0 to 1: it only ever grows. */
  readonly done: number
  readonly text: string
}

const BEGINNING: Progress = { words: 'Beginning', done: 0, text: '' }

/** Where each step begins in the whole, and how much of it it is. */
const SHARES: Readonly<
  Record<MakingStep['step'], { readonly from: number; readonly part: number }>
> = {
  pictures: { from: 0, part: 0.05 },
  checking: { from: 0.05, part: 0.05 },
  documents: { from: 0.1, part: 0.4 },
  writing: { from: 0.5, part: 0.25 },
  verifying: { from: 0.75, part: 0.25 },
}

const WORDS: Readonly<Record<MakingStep['step'], string>> = {
  pictures: 'Making pictures smaller',
  checking: 'Checking the evidence',
  documents: 'Drawing the documents',
  writing: 'Writing the package',
  verifying: 'Reading it back, to be sure',
}

function progressOf(step: MakingStep | null): Progress {
  if (step === null) return BEGINNING
  const { from, part } = SHARES[step.step]
  return { words: WORDS[step.step], done: from + shareOf(step) * part, text: numbersOf(step) }
}

function shareOf(step: MakingStep): number {
  if (step.step === 'documents') return step.done
  return step.total > 0 ? step.done / step.total : 1
}

function numbersOf(step: MakingStep): string {
  switch (step.step) {
    case 'pictures':
      return `${step.done} of ${plural(step.total, 'picture')}`
    case 'checking':
      return `${step.done} of ${plural(step.total, 'file')}`
    case 'documents':
      return `${Math.round(step.done * 100)} %`
    case 'writing':
    case 'verifying':
      return `${formatBytes(step.done)} of ${formatBytes(step.total)}`
  }
}
