/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export type LocalDate = string
/** A moment in UTC, ISO 8601 with `Z`. */
export type Instant = string
/** A school year such as `2026-27`. */
export type SchoolYear = string
