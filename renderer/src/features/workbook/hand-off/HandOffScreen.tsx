import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import { outInWords, wantedInWords } from '../../../domain/hand-off/standing.ts'
import { londonDateOf } from '../../../domain/shared/calendar.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { WrittenNote } from '../out/WrittenNote.tsx'
import { GivenQuestions } from './GivenQuestions.tsx'
import { HandOffActions } from './HandOffActions.tsx'
import { useJustMade } from './just-made.ts'
import { SendIt } from './SendIt.tsx'
import { WhatCameBack } from './WhatCameBack.tsx'

interface HandOffScreenProps {
  readonly gathered: GatheredAudit
  readonly handOff: HandOff
  readonly trustedScriptUrl: (address: string) => string
}

/** What one colleague has: how it is sent, how far it is, and what came back. */
export function HandOffScreen({ gathered, handOff, trustedScriptUrl }: HandOffScreenProps) {
  const made = useJustMade(({ made: last }) => last)
  const { id, name, note, closed } = handOff
  const wanted = wantedInWords(handOff, gathered.today)
  const isBack = handOff.returned.length > 0
  const came = (
    <Panel title="What came back">
      <WhatCameBack gathered={gathered} handOff={handOff} />
    </Panel>
  )
  return (
    <Page
      title={`Questions for ${name}`}
      breadcrumb={[
        { label: 'Audit', href: addresses.audit },
        { label: 'With colleagues', href: addresses.handOffs },
        { label: name },
      ]}
      lead={[outInWords(handOff), wanted].filter((part) => part !== null).join(', ')}
      actions={<PrintButton />}
    >
      {closed !== null && (
        <Notification title={`Closed on ${formatDate(londonDateOf(closed.at))}`}>
          Nothing is awaited any more. If something comes after all, the app asks before it takes
          it.
        </Notification>
      )}
      {made?.handOffId === id && <WrittenNote file={made.file} />}
      {isBack && came}
      {closed === null && !isBack && (
        <Panel title="Send it">
          <SendIt gathered={gathered} handOff={handOff} />
        </Panel>
      )}
      <GivenQuestions gathered={gathered} handOff={handOff} />
      {closed !== null && note !== '' && (
        <Panel title={`A word to ${name}`}>
          <p className="wb-said">{note}</p>
        </Panel>
      )}
      {closed === null && isBack && (
        <Disclosure summary="Send it once more">
          <SendIt gathered={gathered} handOff={handOff} />
        </Disclosure>
      )}
      {!isBack && came}
      <HandOffActions gathered={gathered} handOff={handOff} trustedScriptUrl={trustedScriptUrl} />
    </Page>
  )
}
