import type { TrainingRecord } from '../../../domain/training/record.ts'

type Delivery = TrainingRecord['delivery']

export const DELIVERIES = [
  { value: 'in-person', label: 'In the room' },
  { value: 'online', label: 'Online' },
  { value: 'distance', label: 'By distance learning' },
]

export function deliveryOf(value: string): Delivery {
  return value === 'in-person' || value === 'online' || value === 'distance' ? value : null
}

export function deliveryWords(delivery: Delivery): string {
  return DELIVERIES.find(({ value }) => value === delivery)?.label ?? ''
}
