import { v7 } from 'uuid'

/** The only place where the renderer asks the machine for the time and for new ids. */
export const now = (): string => new Date().toISOString()

export const newId = (): string => v7()

const londonDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' })

/** Today's date in London, whatever zone the laptop is set to. */
export const today = (): string => londonDay.format(new Date())
