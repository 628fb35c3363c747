import { fullNameOf, nameOf, type Person } from '../../people/person.ts'
import type { SlotCell } from '../slot-document.ts'
import type { Written } from './paper.ts'

const INSTEAD = 'a colleague'
/** `Mrs` before a surname: alone it may be an ordinary word, such as Long or Young. */
const TITLES = '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Rev|Revd|Prof)\\.? '

/**
 * A paper of counts without the names that somebody typed into a title.
 *
 * "Meet Daljit Sandhu" may stand on the school's own checklist, and what goes to the partnership
 * names nobody where it asks for counts.
 */
export function namesOut(paper: Written, people: readonly Person[]): Written {
  if (paper.holds === 'names') return paper
  const pattern = patternOf(people)
  if (pattern === null) return paper
  const clean = (text: string): string => text.replace(pattern, INSTEAD)
  return {
    ...paper,
    lead: clean(paper.lead),
    tables: paper.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.map((cell): SlotCell => (typeof cell === 'string' ? clean(cell) : cell)),
      ),
    })),
  }
}

function patternOf(people: readonly Person[]): RegExp | null {
  const full = people.flatMap((person) => [nameOf(person), fullNameOf(person)])
  const family = people.flatMap(({ family: given, preferredFamily }) => [given, preferredFamily])
  const names = [
    ...full.filter((name) => name.includes(' ')).map(escaped),
    ...family.filter((name) => name.length > 1).map((name) => `${TITLES}${escaped(name)}`),
  ]
  if (names.length === 0) return null
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}])(?:${longestFirst.join('|')})(?![\\p{L}])`, 'giu')
}

const escaped = (name: string): string => name.trim().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
