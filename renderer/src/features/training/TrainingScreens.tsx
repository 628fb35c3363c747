import type { ReactNode } from 'react'
import { useDesk } from '../../storage/desk-context.tsx'
import { addresses } from '../../ui/addresses.ts'
import { decoded } from '../../ui/decoded.ts'
import { OnlyLookedAt } from '../../ui/OnlyLookedAt.tsx'
import { CalendarScreen } from './calendar/CalendarScreen.tsx'
import { CertificatesScreen } from './certificates/CertificatesScreen.tsx'
import { ImportScreen } from './import/ImportScreen.tsx'
import { MatrixScreen } from './matrix/MatrixScreen.tsx'
import { MissingScreen } from './missing/MissingScreen.tsx'
import { NotThere } from './NotThere.tsx'
import { PersonTrainingScreen } from './person/PersonTrainingScreen.tsx'
import { RecordsScreen } from './records/RecordsScreen.tsx'
import { RulesScreen } from './rules/RulesScreen.tsx'
import { NewSessionScreen } from './sessions/NewSessionScreen.tsx'
import { SessionScreen } from './sessions/SessionScreen.tsx'
import { SessionsScreen } from './sessions/SessionsScreen.tsx'
import { TogetherScreen } from './together/TogetherScreen.tsx'
import { type Training, useTraining } from './use-training.ts'
import { YearScreen } from './year/YearScreen.tsx'

interface TrainingScreensProps {
  /** Route below `#/training`, such as `/person/<id>`. */
  readonly path: string
  /** Makes of a worker's address what `new Worker` takes. */
  readonly trustedScriptUrl: (address: string) => string
}

/** The training room: who needs what, records, certificates, sessions, calendar, year and rules. */
export function TrainingScreens({ path, trustedScriptUrl }: TrainingScreensProps) {
  const { readOnly } = useDesk()
  const training = useTraining()
  if (training === undefined) return null
  const [, screen = '', part] = /^\/([^/?]*)(?:\/([^/?]*))?/.exec(path) ?? []
  const named = part === undefined ? null : decoded(part)
  if (readOnly !== null && isOnlyForWriting(screen, named)) {
    const room = { label: 'Training', href: addresses.training }
    return <OnlyLookedAt title="Training" breadcrumb={[room]} />
  }
  if (screen === 'import') {
    return <ImportScreen training={training} part={named} trustedScriptUrl={trustedScriptUrl} />
  }
  if (screen === 'certificates') {
    return <CertificatesScreen training={training} trustedScriptUrl={trustedScriptUrl} />
  }
  return screenOf(training, screen, named)
}

function isOnlyForWriting(screen: string, part: string | null): boolean {
  return (
    ['import', 'certificates', 'together'].includes(screen) ||
    (screen === 'session' && part === 'new')
  )
}

function screenOf(training: Training, screen: string, part: string | null): ReactNode {
  switch (screen) {
    case 'person': {
      const person = training.log.people.find(({ id }) => id === part)
      if (person === undefined) return <NotThere what="person" />
      return <PersonTrainingScreen key={part} training={training} person={person} />
    }
    case 'session': {
      if (part === 'new') return <NewSessionScreen training={training} />
      const session = training.log.sessions.find(({ id }) => id === part)
      if (session === undefined) return <NotThere what="session" />
      return <SessionScreen key={part} training={training} session={session} />
    }
    case 'together':
      return <TogetherScreen key={part} training={training} rowId={part} />
    case 'records':
      return <RecordsScreen training={training} />
    case 'missing':
      return <MissingScreen training={training} />
    case 'sessions':
      return <SessionsScreen training={training} />
    case 'calendar':
      return <CalendarScreen training={training} />
    case 'year':
      return <YearScreen training={training} />
    case 'rules':
      return <RulesScreen training={training} />
    case 'show':
      return <MatrixScreen key={part} training={training} asked={part} />
    default:
      return <MatrixScreen training={training} asked={null} />
  }
}
