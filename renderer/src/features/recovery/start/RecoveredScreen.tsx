import { useHostAbout } from '../../../bridge/use-host-about.ts'
import { counted } from '../../../domain/shared/text.ts'
import type { Desk } from '../../../storage/desk.ts'
import type { Rebuilt } from '../../../storage/opening.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { SummaryList, type SummaryRow } from '../../../ui/SummaryList.tsx'
import { RecoveryPage } from '../RecoveryPage.tsx'
import {
  countsInWords,
  foundInWords,
  missingChanges,
  missingInWords,
  placeOfAside,
  reachInWords,
  titleOf,
  totalOf,
} from './account.ts'
import { ForSupport } from './ForSupport.tsx'

interface RecoveredScreenProps {
  readonly desk: Desk
  readonly opening: Rebuilt
  readonly onOpen: () => void
}

/** Before anything else: what was found wrong, what came back, and where the damaged copy is. */
export function RecoveredScreen({ desk, opening, onOpen }: RecoveredScreenProps) {
  const about = useHostAbout(desk.bridge)
  const lost = opening.mended === undefined ? 0 : missingChanges(opening.mended)
  return (
    <RecoveryPage
      title={titleOf(opening)}
      lead={
        <p>
          {foundInWords(opening)}{' '}
          {lost === 0
            ? 'Nothing is lost: all of it is back.'
            : `All but ${counted(lost, 'change')} is back.`}
        </p>
      }
    >
      {lost > 0 && opening.mended && (
        <Notification
          tone="warning"
          title={`${counted(lost, 'change')} could not be found anywhere`}
        >
          They are {missingInWords(opening.mended)}. What they touched stands as it was before them.
          If you have a backup, look under Safety what it holds, and read through what you did last.
        </Notification>
      )}
      <SummaryList rows={rowsOf(opening, desk.card.id, about?.vaultPlace ?? null)} />
      <div>
        <Button look="primary" onClick={onOpen}>
          Open the desk
        </Button>
      </div>
      <ForSupport desk={desk} opening={opening} about={about} />
    </RecoveryPage>
  )
}

function rowsOf(opening: Rebuilt, deskId: string, vaultPlace: string | null): SummaryRow[] {
  const { from, counts, evidence, aside, mended } = opening
  return [
    {
      key: 'from',
      term: 'Brought back',
      detail: `From the log in the app’s folder on this computer, ${reachInWords(from)}.`,
    },
    {
      key: 'counts',
      term: `${counted(totalOf(counts), 'record')}`,
      detail: <Lines lines={countsInWords(counts)} />,
    },
    {
      key: 'files',
      term: 'Files of evidence',
      detail:
        evidence === 0
          ? 'There is no evidence yet.'
          : `${counted(evidence, 'piece')} of evidence. Their files were not touched; the app reads them through while you work and says if one is missing.`,
    },
    ...(mended === undefined
      ? []
      : [
          {
            key: 'mended',
            term: 'The log',
            detail: `Written anew and read back. ${counted(mended.filled, 'change')} came from this browser’s copy. The damaged log was set aside, not deleted.`,
          },
        ]),
    ...(aside === null && (opening.found === 'absent' || opening.found === 'behind-damaged')
      ? []
      : [
          { key: 'aside', term: 'The damaged copy', detail: asideWords(aside, deskId, vaultPlace) },
        ]),
  ]
}

function asideWords(aside: string | null, deskId: string, vaultPlace: string | null) {
  if (aside === null) return 'Nothing of it could be read, so there was nothing to keep.'
  return (
    <>
      Kept, in case somebody wants to look at it:{' '}
      <span className="rc-place">
        {vaultPlace === null ? '' : `${vaultPlace}/`}
        {placeOfAside(deskId, aside)}
      </span>
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="rc-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
