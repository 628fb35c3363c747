import type { PackMeaning } from '../packs/schemas/head.ts'

interface PresetPoint {
  readonly value: string | number
  readonly label: string
  readonly meaning: PackMeaning
}

export interface PresetScale {
  readonly id: string
  readonly title: string
  readonly points: readonly PresetPoint[]
}

const point = (value: string | number, label: string, meaning: PackMeaning): PresetPoint => ({
  value,
  label,
  meaning,
})

const NOT_APPLICABLE = point('na', 'Not applicable', 'na')

/** Scales that areas use, to choose from for a list that names none. */
export const PRESET_SCALES: readonly PresetScale[] = [
  {
    id: 'met-partly-not',
    title: 'Met, partly met, not met',
    points: [
      point('met', 'Met', 'met'),
      point('partly', 'Partly met', 'partly'),
      point('not', 'Not met', 'not'),
      NOT_APPLICABLE,
    ],
  },
  {
    id: 'red-amber-green',
    title: 'Green, amber, red',
    points: [
      point('green', 'Green', 'met'),
      point('amber', 'Amber', 'partly'),
      point('red', 'Red', 'not'),
      NOT_APPLICABLE,
    ],
  },
  {
    id: 'one-best',
    title: '1 to 4, 1 is the best',
    points: [
      point(1, '1', 'met'),
      point(2, '2', 'partly'),
      point(3, '3', 'partly'),
      point(4, '4', 'not'),
      NOT_APPLICABLE,
    ],
  },
  {
    id: 'three-best',
    title: '3, 2, 1, 3 is the best and 0 is not applicable',
    points: [
      point(3, '3 Fully met', 'met'),
      point(2, '2 Partly met', 'partly'),
      point(1, '1 Not met', 'not'),
      point(0, '0 Not applicable', 'na'),
    ],
  },
  {
    id: 'yes-partly-no',
    title: 'Yes, partly, no',
    points: [
      point('yes', 'Yes', 'met'),
      point('partly', 'Partly', 'partly'),
      point('no', 'No', 'not'),
      NOT_APPLICABLE,
    ],
  },
  {
    id: 'embedded-developing-no',
    title: 'Embedded, developing, no',
    points: [
      point('embedded', 'Embedded', 'met'),
      point('developing', 'Developing', 'partly'),
      point('no', 'No', 'not'),
      NOT_APPLICABLE,
    ],
  },
]

export function presetScale(id: string): PresetScale | null {
  return PRESET_SCALES.find((scale) => scale.id === id) ?? null
}
