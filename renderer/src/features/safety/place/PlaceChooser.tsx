import './PlaceChooser.css'
import { useEffect, useRef, useState } from 'react'
import type { PlaceCard } from '../../../../../electron/contract/safety-values.ts'
import type { PlaceChooserProps } from '../../../bridge/place-chooser.ts'
import { useHostAbout } from '../../../bridge/use-host-about.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { FolderList } from './FolderList.tsx'
import { FolderTrail } from './FolderTrail.tsx'
import { MakeFolder } from './MakeFolder.tsx'
import { adviceOn, walkTrouble } from './place-words.ts'
import { TypedPath } from './TypedPath.tsx'
import { usePlaces } from './use-places.ts'

/** Finds a folder of this computer, its sticks and its network, by keyboard as well as by mouse. */
export function PlaceChooser(props: PlaceChooserProps) {
  const { bridge, title, lead, verb, forWriting, onChoose, onClose } = props
  const [refused, setRefused] = useState<string | null>(null)
  // What was said of one folder says nothing of the next.
  const browsing = usePlaces(bridge, () => setRefused(null))
  const about = useHostAbout(bridge)
  const trying = useRef(false)
  const { trail, trouble } = browsing
  const here = trail.at(-1)
  const place = useFocusOnOpened(here?.placeId)
  const latest = useRef(here?.placeId)
  useEffect(() => {
    latest.current = here?.placeId
  })
  const choose = async (chosen: PlaceCard) => {
    // The button is not switched off meanwhile: it would lose the focus.
    if (trying.current) return
    trying.current = true
    const refusal = await onChoose(chosen)
    trying.current = false
    if (latest.current === chosen.placeId) setRefused(refusal)
  }
  const told = refused ?? (trouble === null ? null : walkTrouble(trouble))
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button
            look="primary"
            disabled={here === undefined}
            onClick={() => here !== undefined && void choose(here)}
          >
            {here === undefined ? 'Open a place first' : `${verb} “${here.label}”`}
          </Button>
          <Button onClick={onClose}>Leave it as it is</Button>
        </>
      }
    >
      <div>{lead}</div>
      <div ref={place} className="sf-chooser">
        <FolderTrail trail={trail} onGoUp={browsing.goUp} />
        <FolderList browsing={browsing} />
      </div>
      {told !== null && <Notification tone="warning" live="assertive" title={told} />}
      {forWriting && told === null && (
        <DiskAdvice advice={adviceOn(trail, about?.vaultPlace ?? null)} />
      )}
      <div className="sf-chooser__ways">
        {forWriting && here !== undefined && (
          <MakeFolder key={here.placeId} parent={here.label} onMake={browsing.makeFolder} />
        )}
        <TypedPath onGo={browsing.goToPath} />
      </div>
    </Dialog>
  )
}

/** After a folder was opened its rows are other rows: the keyboard goes on at its name. */
function useFocusOnOpened(placeId: string | undefined) {
  const box = useRef<HTMLDivElement>(null)
  const before = useRef(placeId)
  useEffect(() => {
    if (before.current === placeId) return
    before.current = placeId
    box.current?.querySelector<HTMLElement>('[data-here]')?.focus()
  }, [placeId])
  return box
}

function DiskAdvice({ advice }: { readonly advice: ReturnType<typeof adviceOn> }) {
  switch (advice) {
    case null:
      return null
    case 'same-disk':
      return (
        <Notification
          tone="warning"
          live="polite"
          title="A stick or a network drive is better: this is the same disk"
        >
          Backups here help against a mistake, not against a broken or stolen computer. You can use
          it all the same.
        </Notification>
      )
    case 'synced':
      return (
        <Notification live="polite" title="This folder is copied by a sync program">
          That is fine for backups. Each is a finished file.
        </Notification>
      )
  }
}
