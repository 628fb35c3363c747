import { formatBytes } from '../../ui/format-number.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import type { ByteProgress, Running } from './use-job.ts'

const phases: Readonly<Record<ByteProgress['phase'], string>> = {
  writing: 'Writing it',
  verifying: 'Reading it back, to be sure',
  unpacking: 'Laying it out beside your work',
  comparing: 'Comparing it with what is here',
}

interface JobProgressProps {
  readonly running: Running
  /** Before there is news of it: "Making the backup". */
  readonly label: string
}

/** How far a long job of the vault is, and the way to stop it. */
export function JobProgress({ running: { progress, stop }, label }: JobProgressProps) {
  return (
    <ProgressBar
      label={progress === null ? label : phases[progress.phase]}
      value={progress?.doneBytes ?? 0}
      max={progress?.totalBytes ?? 1}
      text={
        progress === null
          ? 'Beginning'
          : `${formatBytes(progress.doneBytes)} of ${formatBytes(progress.totalBytes)}`
      }
      onCancel={stop}
    />
  )
}
