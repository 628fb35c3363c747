/**
 * The browser's build of ExcelJS, used in Node too: tests then run the code that ships.
 */
declare module 'exceljs/dist/exceljs.bare.min.js' {
  const ExcelJS: typeof import('exceljs')
  // biome-ignore lint/style/noDefaultExport: a CommonJS file has no named ones
  export default ExcelJS
}
