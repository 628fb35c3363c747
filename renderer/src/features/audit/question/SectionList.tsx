import { memo, useEffect, useRef, useSyncExternalStore } from 'react'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import type { ProgressTally } from '../../../domain/audit/progress.ts'
import { addressOfQuestion } from '../../../ui/addresses.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { StateMark } from '../../../ui/StateMark.tsx'
import { stateWords } from '../../../ui/states.ts'
import { TaskList } from '../../../ui/TaskList.tsx'

interface SectionListProps {
  readonly title: string
  readonly tally: ProgressTally
  readonly lines: readonly QuestionLine[]
  readonly current: string
}

/**
 * The questions of the section: beside the question where there is room, folded above it
 * where there is not.
 */
export const SectionList = memo(function SectionList(props: SectionListProps) {
  const { title, tally, current } = props
  const wide = useWideEnough()
  const summary = `${tally.confirmed} of ${tally.asked} done`
  if (!wide) {
    return (
      <Disclosure
        className="au-list au-list--folded sd-no-print"
        summary={`Questions of this section: ${summary}`}
        key={current}
      >
        <List {...props} />
      </Disclosure>
    )
  }
  return (
    <nav className="au-list sd-no-print" aria-label={`Questions of ${title}`}>
      <List {...props} heading={title} summary={summary} />
    </nav>
  )
}, showsTheSame)

interface ListProps extends SectionListProps {
  readonly heading?: string
  readonly summary?: string
}

function List({ lines, current, heading, summary }: ListProps) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current line is found by its mark
  useEffect(() => {
    const line = box.current?.querySelector('[aria-current]')?.closest('li')
    // Only the list moves: scrolling the page would take the question out of sight.
    const list = box.current?.parentElement
    if (!line || !list || list.scrollHeight <= list.clientHeight) return
    const { offsetTop, offsetHeight } = line
    const above = offsetTop < list.scrollTop + 48
    const below = offsetTop + offsetHeight > list.scrollTop + list.clientHeight - 48
    if (above || below) list.scrollTo({ top: offsetTop - list.clientHeight / 2 })
  }, [current])
  return (
    <div ref={box}>
      <TaskList
        compact
        heading={heading}
        summary={summary}
        tasks={lines.map(({ code, text, state }) => ({
          key: code,
          label: (
            <>
              <strong>{code}</strong> <span className="au-list__text">{text}</span>
            </>
          ),
          href: addressOfQuestion(code),
          state: <StateMark state={state} label={stateWords[state]} coloured />,
          current: code === current,
        }))}
      />
    </div>
  )
}

/** Every change in the audit gathers all lines anew; the list is drawn only when it would differ. */
function showsTheSame(before: SectionListProps, after: SectionListProps): boolean {
  return (
    before.current === after.current &&
    before.title === after.title &&
    before.lines.length === after.lines.length &&
    before.lines.every((line, index) => {
      const now = after.lines[index]
      return line.code === now?.code && line.text === now.text && line.state === now.state
    })
  )
}

const room = matchMedia('(min-width: 72rem)')

function useWideEnough(): boolean {
  return useSyncExternalStore(
    (tell) => {
      room.addEventListener('change', tell)
      return () => room.removeEventListener('change', tell)
    },
    () => room.matches,
  )
}
