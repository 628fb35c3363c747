/** As much as mail carries; a workbook of 1,000 long answers has a tenth of it. */
export const MOST_MEGABYTES = 20
