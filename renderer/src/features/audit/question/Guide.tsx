import type { ReactNode } from 'react'
import { create } from 'zustand'
import { Disclosure } from '../../../ui/Disclosure.tsx'

type GuideName = 'why' | 'good' | 'where'

/** Which of the three stand open. They stay so from question to question, as she left them. */
const useGuides = create<Readonly<Record<GuideName, boolean>>>(() => ({
  why: false,
  good: false,
  where: false,
}))

interface GuideProps {
  readonly name: GuideName
  readonly summary: string
  readonly children: ReactNode
}

/** Guidance for who wants it. */
export function Guide({ name, summary, children }: GuideProps) {
  const open = useGuides((guides) => guides[name])
  return (
    <Disclosure
      className="au-guide"
      summary={summary}
      open={open}
      onToggle={({ currentTarget }) => useGuides.setState({ [name]: currentTarget.open })}
    >
      {children}
    </Disclosure>
  )
}
