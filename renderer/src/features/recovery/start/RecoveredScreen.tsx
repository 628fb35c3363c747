import { useHostAbout } from '../../../bridge/use-host-about.ts'
import { useSafetyState } from '../../../bridge/use-safety-state.ts'
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
  placeOfAside,
  reachInWords,
  reachOf,
  titleOf,
  totalOf,
} from './account.ts'
import { ForSupport } from './ForSupport.tsx'
import { backupsInWords, lostInWords } from './lost-changes.ts'

interface RecoveredScreenProps {
  readonly desk: Desk
  readonly opening: Rebuilt
  readonly onOpen: () => void
}

/** Before anything else: what was found wrong, what came back, and where the damaged copy is. */
export function RecoveredScreen({ desk, opening, onOpen }: RecoveredScreenProps) {
  const about = useHostAbout(desk.bridge)
  const { state } = useSafetyState(desk.bridge, desk.card.id)
  const lost = opening.mended === undefined ? 0 : missingChanges(opening.mended)
  return (
    <RecoveryPage
      title={titleOf(opening)}
      lead={
        <p>
          {foundInWords(opening)}{' '}
          {lost === 0
            ? 'Nothing is lost: all of it is back.'
            : `All is back but ${counted(lost, 'change')}.`}
        </p>
      }
    >
      {lost > 0 && opening.mended && (
        <Notification
          tone="warning"
          title={`${counted(lost, 'change')} could not be found anywhere`}
        >
          {lostInWords(opening.mended)}{' '}
          {state === null ? '' : backupsInWords(opening.mended, state, desk.context.now())}
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
  const { counts, evidence, aside, mended } = opening
  return [
    {
      key: 'from',
      term: 'Brought back',
      detail: `From the log in the app’s folder on this computer, ${reachInWords(reachOf(opening))}.`,
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
            detail: mendedWords(mended.filled),
          },
        ]),
    ...(aside === null && (opening.found === 'absent' || opening.found === 'behind-damaged')
      ? []
      : [
          { key: 'aside', term: 'The damaged copy', detail: asideWords(aside, deskId, vaultPlace) },
        ]),
  ]
}

function mendedWords(filled: number): string {
  const given = filled === 0 ? '' : ` ${counted(filled, 'change')} came from this browser’s copy.`
  return `Written anew and read back.${given} The damaged log was set aside, not deleted.`
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
