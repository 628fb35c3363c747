/**
 * Where everything is told that was ever done to one thing, such as `answer:<auditId>:TRN04`.
 *
 * @param about as changes name it
 */
export const addressOfHistory = (about: string): string =>
  `#/history?about=${encodeURIComponent(about)}`

/** What one person did at this desk. */
export const addressOfPerson = (name: string): string => `#/history?by=${encodeURIComponent(name)}`
