import { MatrixScreen } from './matrix/MatrixScreen.tsx'
import { useTraining } from './use-training.ts'

interface TrainingScreensProps {
  /** Route below `#/training`, such as `/person/<id>`. */
  readonly path: string
}

/** The training room: who needs what, records, certificates, sessions, calendar, year and rules. */
export function TrainingScreens(_: TrainingScreensProps) {
  const training = useTraining()
  if (training === undefined) return null
  return <MatrixScreen training={training} />
}
