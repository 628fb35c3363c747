import './gallery.css'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Page } from '../../ui/Page.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import { ActionSpecimens } from './ActionSpecimens.tsx'
import { BarSpecimens } from './BarSpecimens.tsx'
import { DialogSpecimens } from './DialogSpecimens.tsx'
import { FieldSpecimens } from './FieldSpecimens.tsx'
import { FoundationSpecimens } from './FoundationSpecimens.tsx'
import { HomeSketch } from './HomeSketch.tsx'
import { ListSpecimens } from './ListSpecimens.tsx'
import { MessageSpecimens } from './MessageSpecimens.tsx'
import { PackingSketch } from './PackingSketch.tsx'
import { QuestionSketch } from './QuestionSketch.tsx'
import { TableSpecimens } from './TableSpecimens.tsx'

const pages: Readonly<Record<string, { readonly title: string; readonly view: () => ReactNode }>> =
  {
    foundations: { title: 'Foundations', view: FoundationSpecimens },
    actions: { title: 'Buttons and links', view: ActionSpecimens },
    fields: { title: 'Fields', view: FieldSpecimens },
    lists: { title: 'Lists and tags', view: ListSpecimens },
    tables: { title: 'Tables and filters', view: TableSpecimens },
    messages: { title: 'Messages', view: MessageSpecimens },
    dialogs: { title: 'Dialogs and toasts', view: DialogSpecimens },
    bars: { title: 'Bars', view: BarSpecimens },
    home: { title: 'Sketch: Home', view: HomeSketch },
    question: { title: 'Sketch: a question', view: QuestionSketch },
    packing: { title: 'Sketch: packing list', view: PackingSketch },
  }

const isSketch = (name: string) => ['home', 'question', 'packing'].includes(name)

/** Every component in every state, and three screens to see them together. */
export function Gallery({ only }: { readonly only: string | null }) {
  const name = only !== null && only in pages ? only : 'foundations'
  const page = pages[name]
  const [asking, setAsking] = useState<'find' | 'help' | null>(null)
  useShortcuts({ '/': () => setAsking('find'), '?': () => setAsking('help') })
  const View = page?.view
  return (
    <Shell
      school={isSketch(name) ? 'Oakfield Primary School' : 'Gallery of the design system'}
      links={Object.entries(pages).map(([key, { title }]) => ({
        label: title,
        href: `?only=${key}`,
        apart: key === 'home',
      }))}
      currentHref={`?only=${name}`}
      onFind={() => setAsking('find')}
      onHelp={() => setAsking('help')}
      status="Saved 10:41:07 · last proven copy today 09:15"
    >
      {View !== undefined &&
        (isSketch(name) ? <View /> : <Specimens title={page?.title ?? ''} view={View} />)}
      {asking !== null && <Asked what={asking} onClose={() => setAsking(null)} />}
    </Shell>
  )
}

function Specimens({
  title,
  view: View,
}: {
  readonly title: string
  readonly view: () => ReactNode
}) {
  return (
    <Page title={title} actions={<ThemeButtons />}>
      <View />
    </Page>
  )
}

function ThemeButtons() {
  const choose = (theme: 'light' | 'dark') => {
    document.documentElement.dataset.theme = theme
  }
  return (
    <>
      <Button small onClick={() => choose('light')}>
        Light
      </Button>
      <Button small onClick={() => choose('dark')}>
        Dark
      </Button>
    </>
  )
}

function Asked({
  what,
  onClose,
}: {
  readonly what: 'find' | 'help'
  readonly onClose: () => void
}) {
  const [words, setWords] = useState('')
  return (
    <Dialog title={what === 'find' ? 'Find' : 'Keys'} onClose={onClose}>
      {what === 'find' ? (
        <SearchInput
          label="Find a question, a policy or a file"
          value={words}
          onChange={setWords}
        />
      ) : (
        <p>The keys of a screen are listed here.</p>
      )}
    </Dialog>
  )
}
